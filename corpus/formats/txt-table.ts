import type { Language } from '../model/language';
import { isColumnHead } from './column-head';
import { parseCsv } from './csv';
import type { SourceText } from './source-text';
import { SourceWriter } from './source-writer';

/** Of the rows, how many must have a cell in each language. */
const leastShare = 0.7;
const leastRows = 2;
/** Comma-separated values have the same number of cells in nearly every row; prose with commas has not. */
const leastEvenShare = 0.9;
const mostCells = 8;
/** Lines beyond this are not looked at to decide; the rest of the file goes as its beginning. */
const mostSurveyed = 2_000;

/** A way to write a table as plain text. */
interface TableForm {
  /** What must stand in the text for it to be worth trying. */
  readonly sign: RegExp;
  readonly rowsOf: (text: string) => string[][] | null;
  readonly fits: (rows: readonly string[][]) => boolean;
}

const forms: readonly TableForm[] = [
  { sign: /\t/, rowsOf: text => parseCsv(text, '\t'), fits: rows => isEven(rows) && isBilingual(rows) },
  { sign: /\t/, rowsOf: text => linesOf(text).map(line => cellsOf(line, /\t+/)), fits: isBilingual },
  { sign: /[|｜]/, rowsOf: text => linesOf(text).filter(isNoRule).map(pipedCells), fits: isBilingual },
  { sign: /,/, rowsOf: text => parseCsv(text, ','), fits: rows => isEven(rows) && isBilingual(rows) },
  { sign: /;/, rowsOf: text => parseCsv(text, ';'), fits: rows => isEven(rows) && isBilingual(rows) },
  {
    sign: / {2}|\u3000{2}/,
    rowsOf: text => linesOf(text).map(line => cellsOf(line, / {2,}|\u3000{2,}/)),
    fits: rows => isBilingual(rows) && areWhole(rows),
  },
];

/**
 * The cells of a text that is a bilingual table, one row a line: parted by tabs, by `|`, by runs of spaces, or
 * comma-separated. `null` when the text is none. A row of one cell stays a row.
 */
export function readTextTable(text: string): SourceText | null {
  const survey = linesOf(text, mostSurveyed).join('\n');
  for (const { sign, rowsOf, fits } of forms) {
    if (!sign.test(survey)) continue;
    const sample = rowsOf(survey);
    if (sample === null || !fits(sample)) continue;
    const rows = rowsOf(text);
    if (rows !== null) return writeRows(rows);
  }
  return null;
}

function writeRows(rows: readonly string[][]): SourceText {
  const writer = new SourceWriter();
  const columns = languageColumns(rows.slice(0, mostSurveyed));
  const both = Math.max(columns.zh, columns.en) + 1;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const text = cell.trim();
      const printed = cells.length < both ? null : columnLanguage(column, columns);
      const language = printed ?? languageOf(text);
      writer.add(text, { kind: 'cell', language, row, column });
    });
  });
  return writer.build();
}

function linesOf(text: string, most = Infinity): string[] {
  const lines: string[] = [];
  for (const [line] of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (lines.length >= most) break;
    if (/\S/.test(line)) lines.push(line);
  }
  return lines;
}

function cellsOf(line: string, separator: RegExp): string[] {
  return line
    .split(separator)
    .map(cell => cell.trim())
    .filter(cell => cell !== '');
}

/** `|---|---|` under the head of a table. */
function isNoRule(line: string): boolean {
  return !/^[\s|｜:+=_-]+$/.test(line);
}

function pipedCells(line: string): string[] {
  const cells = line.split(/[|｜]/).map(cell => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function isEven(rows: readonly string[][]): boolean {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [commonest] = [...counts].sort((left, right) => right[1] - left[1]);
  return commonest !== undefined && commonest[0] > 1 && commonest[1] >= rows.length * leastEvenShare;
}

/** Whether most rows have one cell in each language, each language always in its own column. */
function isBilingual(all: readonly string[][]): boolean {
  const rows = all[0]?.every(isColumnHead) === true ? all.slice(1) : all;
  const { zh, en } = languageColumns(rows);
  const both = rows.filter(cells => languageOf(cells[zh] ?? '') === 'zh' && languageOf(cells[en] ?? '') === 'en');
  return zh !== en && both.length >= leastRows && both.length >= rows.length * leastShare;
}

/** Columns, from 0, that each language mostly stands in. */
type LanguageColumns = Readonly<Record<Language, number>>;

function languageColumns(rows: readonly string[][]): LanguageColumns {
  const columns = rows.map(cells => (cells.length > mostCells ? [] : cells.map(languageOf)));
  return { zh: mainColumn(columns, 'zh'), en: mainColumn(columns, 'en') };
}

function columnLanguage(column: number, { zh, en }: LanguageColumns): Language | null {
  if (column === zh) return 'zh';
  return column === en ? 'en' : null;
}

function mainColumn(rows: readonly (readonly (Language | null)[])[], language: Language): number {
  const counts = Array.from({ length: mostCells }, () => 0);
  for (const languages of rows) {
    languages.forEach((cell, column) => {
      if (cell === language) counts[column] = (counts[column] ?? 0) + 1;
    });
  }
  return counts.indexOf(Math.max(...counts));
}

/** Whether the Chinese cells do not break off: where they do, columns of print stand side by side. */
function areWhole(rows: readonly string[][]): boolean {
  const cells = rows.flatMap(row => row.filter(cell => languageOf(cell) === 'zh'));
  const broken = cells.filter((cell, at) => /[\p{Script=Han}，、]$/u.test(cell) && isContinued(cells[at + 1])).length;
  return broken < cells.length / 3;
}

function isContinued(next: string | undefined): boolean {
  return next !== undefined && !/^(?:第|[（(]?[\d一二三四五六七八九十]+[)）、.．])/.test(next);
}

function languageOf(cell: string): Language | null {
  const han = cell.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = cell.match(/[a-z]/gi)?.length ?? 0;
  if (han === 0 && latin === 0) return null;
  return han * 3 >= latin ? 'zh' : 'en';
}
