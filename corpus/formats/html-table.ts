import { attribute, findElement, isElement, textOf, type HtmlElement } from './html-tree';

/** A cell with its place in the grid, spans counted. */
export interface PlacedCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
}

const spanLimit = 1000;
const blockNames = new Set('p div ul ol dl table h1 h2 h3 h4 h5 h6 section article blockquote'.split(' '));

/**
 * Whether a table only arranges the page: its cells are then read as running text.
 *
 * So are tables marked as presentation, tables that hold tables, tables of one column, and a single row
 * of long cells, unless these say the same thing in two scripts (a bilingual page).
 */
export function isLayoutTable(table: HtmlElement, cells: readonly PlacedCell[]): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.childNodes.some(node => isElement(node) && findElement(node, 'table') !== null)) return true;
  const filled = cells.filter(cell => textOf(cell.element).trim() !== '');
  if (new Set(filled.map(cell => cell.column)).size < 2) return true;
  if (new Set(filled.map(cell => cell.row)).size > 1) return false;
  const isLong = filled.some(cell => cell.element.childNodes.filter(isBlock).length > 1);
  return isLong && new Set(filled.map(cell => hanShare(textOf(cell.element)) > 0.3)).size < 2;
}

/** The cells of a table in reading order with their rows and columns (HTML Standard, "forming a table"). */
export function placeCells(table: HtmlElement): PlacedCell[] {
  const cells: PlacedCell[] = [];
  /** Column → first row that is free again. */
  const taken = new Map<number, number>();
  for (const [row, rowElement] of rowsOf(table).entries()) {
    let column = 0;
    for (const element of rowElement.childNodes) {
      if (!isElement(element) || (element.tagName !== 'td' && element.tagName !== 'th')) continue;
      while ((taken.get(column) ?? 0) > row) column++;
      cells.push({ element, row, column });
      const until = row + span(element, 'rowspan');
      for (const last = column + span(element, 'colspan'); column < last; column++) taken.set(column, until);
    }
  }
  return cells;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^t(?:body|head|foot)$/.test(child.tagName))
      for (const row of child.childNodes) if (isElement(row) && row.tagName === 'tr') rows.push(row);
  }
  return rows;
}

function span(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(value) ? Math.min(spanLimit, Math.max(1, value)) : 1;
}

function isBlock(node: HtmlElement['childNodes'][number]): boolean {
  return isElement(node) && blockNames.has(node.tagName);
}

function hanShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
}
