import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../corpus/formats/csv';

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', '法', ' ', ',', ';', '"', '\n', '\r', '|', '1') });

describe('parseCsv', () => {
  it('reads back every table whose cells are quoted', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const filled = rows.filter(row => row.some(value => value.trim() !== ''));
        expect(parseCsv(rows.map(row => row.map(quoted).join(separator)).join(end), separator)).toEqual(filled);
      }),
    );
  });

  it('reads bare cells, and answers null for a quote that is never closed', () => {
    expect(parseCsv('水闸, lock \n堤,dam', ',')).toEqual([
      ['水闸', ' lock '],
      ['堤', 'dam'],
    ]);
    expect(parseCsv('水闸,"lock\n堤,dam', ',')).toBeNull();
  });

  it('reads a cell of any length', () => {
    const long = 'a'.repeat(12_000_000);
    for (const row of [`法,"${long}"`, `法,${long}`]) expect(parseCsv(row, ',')?.[0]?.[1]?.length).toBe(long.length);
  });

  it('answers for any text', () => {
    fc.assert(fc.property(cell, text => parseCsv(text, ',') === null || true));
  });
});
