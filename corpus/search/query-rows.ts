import type { Language } from '../model/language';
import type { NearNode, PlacedNode, QueryNode, TextNode } from './query-node';
import { partsOf } from './query-node';
import { parseQuery } from './query-syntax';

/** How the words of a row are asked for. */
export const wordRowKinds = ['all', 'any', 'exact', 'none', 'near', 'pattern'] as const;

/** A row of the query builder about words. */
export interface WordRow {
  readonly kind: (typeof wordRowKinds)[number];
  /** Of the aligned unit; `null` for either. */
  readonly side: Language | null;
  /** Words with spaces between them, each of which may stand in quotation marks; for `exact` one phrase. */
  readonly words: string;
  /** For `near`: at most so many steps apart. */
  readonly distance: number;
  readonly unit: 'word' | 'character';
}

/** What a row about places and annotations speaks of. */
export const filterRowKinds = ['in', 'tag', 'note', 'colour'] as const;

/** A row of the query builder about places and annotations. */
export interface FilterRow {
  readonly kind: (typeof filterRowKinds)[number];
  readonly value: string;
  readonly isRefused: boolean;
}

/** A row of the query builder: a clause must be as every row says. */
export type QueryRow = WordRow | FilterRow;

/** Whether a row is about words. */
export function isWordRow(row: QueryRow): row is WordRow {
  return (wordRowKinds as readonly string[]).includes(row.kind);
}

/** The query that says what the rows say; rows without words are passed over. */
export function writeRows(rows: readonly QueryRow[]): string {
  return rows
    .map(row => (isWordRow(row) ? writeWords(row) : writeFilter(row)))
    .filter(part => part !== '')
    .join(' ');
}

function writeFilter({ kind, value, isRefused }: FilterRow): string {
  const trimmed = value.trim();
  return trimmed === '' ? '' : `${isRefused ? '-' : ''}${kind}:${quoted(trimmed)}`;
}

function writeWords(row: WordRow): string {
  const terms = row.kind === 'exact' ? [alwaysQuoted(row.words.trim())] : termsIn(row.words);
  if (row.words.trim() === '' || terms.length === 0) return '';
  const body = joined(row, terms);
  if (row.side === null) return row.kind === 'none' ? `-${body}` : body;
  return row.kind === 'none' ? `${row.side}:-${body}` : `${row.side}:${body}`;
}

function joined({ kind, side, distance, unit, words }: WordRow, terms: readonly string[]): string {
  if (kind === 'pattern') return words.trim();
  if (terms.length === 1) return terms[0] ?? '';
  if (kind === 'all') return side === null ? terms.join(' ') : `(${terms.join(' ')})`;
  if (kind !== 'near') return `(${terms.join(' OR ')})`;
  return `(${terms.join(` NEAR/${distance}${unit === 'character' ? 'c' : ''} `)})`;
}

/** The words of a field as terms of a query: those in quotation marks are phrases. */
function termsIn(words: string): string[] {
  return [...words.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([whole, phrase, word = '']) =>
    phrase === undefined ? quoted(word) : whole,
  );
}

/** As it is when it reads as one plain word, otherwise as a phrase. */
function quoted(word: string): string {
  return isPlainWord(word) ? word : alwaysQuoted(word);
}

function alwaysQuoted(phrase: string): string {
  return `"${phrase.replace(/["\\]/g, String.raw`\$&`)}"`;
}

function isPlainWord(word: string): boolean {
  if (!/^[^\s"()]+$/.test(word)) return false;
  try {
    const node = parseQuery(word);
    return node.kind === 'text' && node.text === word && !node.isPhrase && node.side === null;
  } catch {
    return false;
  }
}

/** The rows that say what a query says; `null` when rows cannot say it, or it is no query. */
export function readRows(query: string): QueryRow[] | null {
  let node: QueryNode;
  try {
    node = parseQuery(query);
  } catch {
    return null;
  }
  const rows = conjuncts(node).map(readRow);
  const read = rows.filter(row => row !== null);
  return read.length === rows.length ? joinWords(read) : null;
}

/** Conditions that must all hold. */
function conjuncts(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'and' ? node.parts.flatMap(conjuncts) : [node];
}

function readRow(node: QueryNode): QueryRow | null {
  switch (node.kind) {
    case 'filter':
      return { kind: node.field, value: node.value, isRefused: false };
    case 'text':
      return wordRow(node.isPhrase ? 'exact' : 'all', node.side, node.text);
    case 'wildcard':
      return wordRow('pattern', node.side, node.pattern);
    case 'regex':
      return wordRow('pattern', node.side, `/${node.source}/`);
    case 'or':
      return readChoice('any', node);
    case 'not':
      return readRefusal(node.part);
    case 'near':
      return readNear(node);
    default:
      return null;
  }
}

function readRefusal(part: QueryNode): QueryRow | null {
  if (part.kind === 'filter') return { kind: part.field, value: part.value, isRefused: true };
  return part.kind === 'text' || part.kind === 'or' ? readChoice('none', part) : null;
}

function readChoice(kind: 'any' | 'none', node: QueryNode): QueryRow | null {
  const choices = node.kind === 'or' ? partsOf(node) : [node];
  return rowOfTexts(kind, choices);
}

function rowOfTexts(kind: WordRow['kind'], nodes: readonly QueryNode[]): WordRow | null {
  const texts = nodes.filter(node => node.kind === 'text');
  const side = texts[0]?.side ?? null;
  if (texts.length < nodes.length || texts.some(text => text.side !== side)) return null;
  return wordRow(kind, side, texts.map(writtenWord).join(' '));
}

function writtenWord({ text, isPhrase }: TextNode): string {
  return isPhrase ? alwaysQuoted(text) : text;
}

/** `a NEAR/n b NEAR/n c`, all at the same distance. */
function readNear(node: NearNode): WordRow | null {
  const texts: QueryNode[] = [];
  let rest: PlacedNode = node;
  while (rest.kind === 'near') {
    if (rest.ordered || rest.distance !== node.distance || rest.unit !== node.unit) return null;
    texts.unshift(rest.second);
    rest = rest.first;
  }
  const row = rowOfTexts('near', [rest, ...texts]);
  return row === null ? null : { ...row, distance: node.distance, unit: node.unit };
}

function wordRow(kind: WordRow['kind'], side: Language | null, words: string): WordRow {
  return { kind, side, words, distance: 10, unit: 'word' };
}

/** Words of one side that follow each other are one row. */
function joinWords(rows: readonly QueryRow[]): QueryRow[] {
  const joinedRows: QueryRow[] = [];
  for (const row of rows) {
    const last = joinedRows.at(-1);
    if (row.kind === 'all' && last?.kind === 'all' && last.side === row.side) {
      joinedRows[joinedRows.length - 1] = { ...last, words: `${last.words} ${row.words}` };
    } else joinedRows.push(row);
  }
  return joinedRows;
}
