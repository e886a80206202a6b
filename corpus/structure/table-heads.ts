import { isColumnHead } from '../formats/column-head';
import type { SourcePart, SourceText } from '../formats/source-text';
import type { Language } from '../model/language';
import { readMarker } from './clause-marker';
import { languageOf } from './language-share';

/** Rows that must have a cell in each language for a table to be one that sets two languages side by side. */
const leastRows = 2;
const leastShare = 0.5;
const rowNumber = /^[\d.]{1,8}$/;
/** The number of a clause, which both languages of its row have: no mere count of rows. */
const clauseNumber = /^\d{1,3}(?:\.\d{1,3})+\.?$/;

interface Cell {
  readonly ordinal: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly language: Language | null;
}

/**
 * A source text in which the heads of the columns and a first column of row numbers are furniture, in tables that set
 * two languages side by side: they belong to the table, not to the text in either language. Numbers like 2.1 are those
 * of clauses, and go with the cells of their row.
 */
export function markTableHeads(source: SourceText): SourceText {
  const tables = tablesOf(source);
  const heads = new Set(tables.flatMap(headsOf));
  if (heads.size === 0) return source;
  const markers = new Map(tables.flatMap(cells => markersOf(cells, heads)));
  const parts = source.parts.map((part, ordinal): SourcePart => {
    const { start, end } = part;
    if (heads.has(ordinal)) return { kind: 'furniture', start, end, level: null, marker: null, language: null };
    const marker = markers.get(ordinal);
    return marker === undefined || part.marker !== null ? part : { ...part, marker };
  });
  return { ...source, parts };
}

/** For the cells beside the number of a clause that have none themselves: their ordinals and that number. */
function markersOf(cells: readonly Cell[], heads: ReadonlySet<number>): [number, string][] {
  return rowsOf(cells).flatMap(([first, ...others]): [number, string][] => {
    if (first === undefined || !heads.has(first.ordinal) || !clauseNumber.test(first.text)) return [];
    return others.filter(({ text }) => readMarker(text) === null).map(({ ordinal }) => [ordinal, first.text]);
  });
}

/** Cells that follow each other, each table by itself: its rows count up. */
function tablesOf({ text, parts }: SourceText): Cell[][] {
  const tables: Cell[][] = [];
  let open: Cell[] = [];
  parts.forEach(({ kind, row = 0, column = 0, language, start, end }, ordinal) => {
    if (kind !== 'cell' || row < (open.at(-1)?.row ?? 0)) open = [];
    if (kind !== 'cell') return;
    if (open.length === 0) tables.push(open);
    const words = text.slice(start, end).trim();
    open.push({ ordinal, row, column, text: words, language: language ?? languageOf(words) });
  });
  return tables;
}

/** Ordinals of the parts. */
function headsOf(cells: readonly Cell[]): number[] {
  const rows = rowsOf(cells);
  if (!isBilingual(rows)) return [];
  const head = rows[0]?.every(({ text }) => isColumnHead(text)) === true ? rows[0] : [];
  const wide = rows.filter(row => row !== head && row.length > 1);
  const first = wide.flatMap(row => row.filter(({ column }) => column === 0));
  const numbers = first.every(({ text }) => rowNumber.test(text)) ? first : [];
  return [...head, ...numbers].map(({ ordinal }) => ordinal);
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function isBilingual(rows: readonly (readonly Cell[])[]): boolean {
  const wide = rows.filter(cells => cells.length > 1);
  const both = wide.filter(cells => new Set(cells.map(({ language }) => language).filter(Boolean)).size === 2);
  return both.length >= leastRows && both.length >= wide.length * leastShare;
}
