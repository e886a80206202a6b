import { readMarker } from '../structure/clause-marker';
import type { DraftUnit } from './draft-unit';
import type { PrintedLine } from './printed-line';

const bothRows = 6;
const beforeTable = 1;
const wrappedCell = -5;

/** Whether a line of a page is a row of a table: pieces with wide gaps between them, more than a number and its words. */
export function isTableRow({ geometry, text }: PrintedLine): boolean {
  if (geometry === null) return false;
  const gap = text.indexOf('\t');
  return gap > 0 && (readMarker(text)?.bodyStart ?? 0) <= gap && !/[.．…·]{3}/.test(text);
}

/** What tables say of two lines: rows stand alone, and a line under the second cell of a row goes on with it. */
export function tableEvidence(line: PrintedLine, next: PrintedLine): number {
  const isRow = isTableRow(line);
  if (isTableRow(next)) return isRow ? bothRows : beforeTable;
  return isRow && isUnderLaterCell(line, next) ? wrappedCell : 0;
}

function isUnderLaterCell({ geometry: row, page }: PrintedLine, next: PrintedLine): boolean {
  if (row === null || next.geometry === null || next.page !== page || next.gap > 0) return false;
  const isSameType = Math.abs(next.geometry.fontSize - row.fontSize) < 0.08 * row.fontSize;
  return isSameType && next.geometry.left > row.left + 3 * row.fontSize && readMarker(next.text) === null;
}

/** Rows that follow each other are cells of a table, not headings or paragraphs. */
export function withTableRows(units: readonly DraftUnit[]): DraftUnit[] {
  const rows = units.map(({ lines: [first] }) => first !== undefined && isTableRow(first));
  return units.map((unit, ordinal) => {
    const isCell = rows[ordinal] === true && (rows[ordinal - 1] === true || rows[ordinal + 1] === true);
    return isCell && unit.shape.hint === 'unknown' ? { ...unit, shape: { ...unit.shape, hint: 'cell' } } : unit;
  });
}
