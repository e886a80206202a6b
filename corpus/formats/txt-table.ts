import type { Language } from '../model/language';
import type { SourcePart } from './source-text';

/** Of the lines that are not blank, how many must be rows of two cells in two languages. */
const leastShare = 0.7;
const leastRows = 2;
/** Lines beyond this are not looked at to decide; the rest of the file goes as its beginning. */
const mostSurveyed = 20_000;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a text that is a bilingual table: lines of two cells with a tab between, one Chinese and the other not.
 * `null` when the text is none. A line of one cell is a row of its own.
 */
export function tableParts(text: string): SourcePart[] | null {
  if (!text.includes('\t')) return null;
  const lines = visibleLines(text);
  const surveyed = lines.slice(0, mostSurveyed);
  const rows = surveyed.filter(line =>
    isBilingualRow(cellsOf(text, line).map(cell => text.slice(cell.start, cell.end))),
  );
  if (rows.length < leastRows || rows.length < surveyed.length * leastShare) return null;
  return lines.flatMap((line, row) =>
    cellsOf(text, line).map(({ start, end }, column): SourcePart => {
      return {
        kind: 'cell',
        level: null,
        marker: null,
        language: languageOf(text.slice(start, end)),
        start,
        end,
        row,
        column,
      };
    }),
  );
}

function visibleLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = trimmed(text, { start: found.index, end: found.index + found[0].length });
    if (line !== null) lines.push(line);
  }
  return lines;
}

function cellsOf(text: string, { start, end }: Line): Line[] {
  const cells: Line[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(/\t+/g)) {
    const cell = trimmed(text, { start: from, end: start + found.index });
    if (cell !== null) cells.push(cell);
    from = start + found.index + found[0].length;
  }
  const last = trimmed(text, { start: from, end });
  return last === null ? cells : [...cells, last];
}

function trimmed(text: string, { start, end }: Line): Line | null {
  const part = text.slice(start, end);
  const lead = part.search(/\S/);
  return lead < 0 ? null : { start: start + lead, end: start + part.trimEnd().length };
}

function isBilingualRow([one, other, ...rest]: readonly string[]): boolean {
  if (one === undefined || other === undefined || rest.length > 0) return false;
  const [left, right] = [languageOf(one), languageOf(other)];
  return left !== null && right !== null && left !== right;
}

function languageOf(cell: string): Language | null {
  const han = cell.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = cell.match(/[a-z]/gi)?.length ?? 0;
  if (han === 0 && latin === 0) return null;
  return han * 3 >= latin ? 'zh' : 'en';
}
