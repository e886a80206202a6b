import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../corpus/exchange/csv';

/** A reader of RFC 4180, written from its grammar (section 2). */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(cell)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('writeCsv', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    expect(
      writeCsv([
        ['编号', 1],
        ['“引文”, 三', 0.5],
      ]),
    ).toBe('\uFEFF编号,1\r\n"“引文”, 三",0.5\r\n');
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx', '＝1', '－1'])('keeps a spreadsheet from running %j', text => {
    expect(readCsv(writeCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
  });

  it('leaves negative numbers and dashes alone', () => {
    expect(writeCsv([[-5, '—— 我们']])).toBe('\uFEFF-5,—— 我们\r\n');
  });

  it('reads back as what was written', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'a字",\r\n \'；'), maxLength: 8 })
      .filter(cell => !/^[\t\r]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
        expect(readCsv(writeCsv(rows).slice(1))).toEqual(rows);
      }),
    );
  });
});
