import ExcelJS from 'exceljs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExportedTable } from '../../../corpus/exchange/exported-table';
import { writeTable } from '../../../corpus/exchange/write-table';
import { writeWorkbook } from '../../../corpus/exchange/xlsx';

const table: ExportedTable = {
  title: '并列: <应当>/shall?',
  facts: [
    ['query', '应当 AND <b>'],
    ['date', '2026-01-01'],
  ],
  columns: ['clause', 'count'],
  rows: [
    ['=第一条 | & "a"', 3],
    ['第二条', 0.5],
  ],
  figures: [{ caption: 'spread', svg: '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>' }],
};

async function workbookOf(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

describe('writeTable', () => {
  it('keeps the columns of a CSV file first and what they rest on below', () => {
    expect(writeTable(table, 'csv')).toBe(
      '\uFEFFclause,count\r\n"\'=第一条 | & ""a""",3\r\n第二条,0.5\r\n\r\nquery,应当 AND <b>\r\ndate,2026-01-01\r\n',
    );
  });

  it('gives a workbook the table on one sheet and what it rests on upon another', async () => {
    const workbook = await workbookOf(writeTable(table, 'xlsx') as Uint8Array);
    const cells = (ordinal: number) =>
      workbook.worksheets[ordinal]?.getSheetValues().flatMap(row => (Array.isArray(row) ? [row.slice(1)] : []));
    expect(cells(0)).toEqual([table.columns, ...table.rows]);
    expect(cells(1)).toEqual(table.facts);
  });

  it('escapes in Markdown what would end a cell', () => {
    expect(writeTable(table, 'md')).toContain('| =第一条 \\| & "a" | 3 |');
    expect(writeTable({ ...table, markdown: 'running text' }, 'md')).toMatch(/running text$/);
  });

  it('shows the same cells as a page that runs and fetches nothing', () => {
    const { document } = parseHTML(writeTable(table, 'html') as string);
    const shown = [...document.querySelectorAll('tbody tr')].map(row =>
      [...row.querySelectorAll('td')].map(cell => cell.textContent),
    );
    expect(shown).toEqual(table.rows.map(row => row.map(String)));
    expect(document.querySelectorAll('figure svg rect')).toHaveLength(1);
    expect(document.querySelectorAll('script, link, img, b')).toHaveLength(0);
  });
});

describe('writeWorkbook', () => {
  it('makes names fit for Excel and tells them apart', async () => {
    const workbook = await workbookOf(
      writeWorkbook(['a/b', 'A?B', '', 'x'.repeat(40)].map(name => ({ name, rows: [['1']] }))),
    );
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names.every(name => name.length <= 31 && !/[[\]*/\\?:]/.test(name))).toBe(true);
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(4);
  });
});
