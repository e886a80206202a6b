import { CorpusError } from '../errors/corpus-error';
import type { AnnotationTarget, TextQuote } from '../model/annotation';
import type { Clause, ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';

/** Code units of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 32;

/** A place in a document: an offset in one clause's reading text. */
export interface ClausePosition {
  readonly clauseId: ClauseId;
  readonly offset: number;
}

/**
 * Describe a marked passage so that it can be found again after the text changes.
 *
 * Prefix and suffix hold up to {@link CONTEXT_LENGTH} code units of the document's reading text, clauses joined by
 * a newline: a passage at the edge of a clause is told by its neighbours. No surrogate pair is ever cut.
 *
 * @throws {CorpusError} `clause-unknown`; `range-out-of-bounds` for an empty or outlying range
 */
export function describeTarget(document: CorpusDocument, clauseId: ClauseId, range: TextRange): AnnotationTarget {
  const ordinal = ordinalOf(document, clauseId);
  const text = document.clauses[ordinal]?.text ?? '';
  const { start, end } = range;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    throw new CorpusError('range-out-of-bounds', 'an annotation needs at least one character', { start, end });
  }
  return {
    workId: document.workId,
    language: document.language,
    sourceHash: document.sourceHash,
    clauseId,
    range: { start, end },
    quote: quoteOf(document, ordinal, { start, end }),
    state: 'exact',
    score: 1,
  };
}

/**
 * Describe a selection that may run over several clauses: one target for each clause it touches, in reading order.
 *
 * The two ends may be given in either order. White space at the edges and clauses touched by white space alone are
 * left out, so an empty selection gives no target.
 *
 * @throws {CorpusError} `clause-unknown`; `range-out-of-bounds` when an end lies outside its clause
 */
export function describeSelection(
  document: CorpusDocument,
  selection: { readonly start: ClausePosition; readonly end: ClausePosition },
): AnnotationTarget[] {
  const [first, last] = inReadingOrder(document, selection.start, selection.end);
  const targets: AnnotationTarget[] = [];
  for (let ordinal = first.ordinal; ordinal <= last.ordinal; ordinal += 1) {
    const clause = document.clauses[ordinal];
    if (clause === undefined) continue;
    const range = withoutOuterSpace(clause.text, {
      start: ordinal === first.ordinal ? first.offset : clause.bodyStart,
      end: ordinal === last.ordinal ? last.offset : clause.text.length,
    });
    if (range.start < range.end) targets.push(describeTarget(document, clause.id, range));
  }
  return targets;
}

interface PlacedPosition {
  readonly ordinal: number;
  readonly offset: number;
}

function inReadingOrder(
  document: CorpusDocument,
  start: ClausePosition,
  end: ClausePosition,
): [PlacedPosition, PlacedPosition] {
  const first = placePosition(document, start);
  const last = placePosition(document, end);
  const reversed = first.ordinal > last.ordinal || (first.ordinal === last.ordinal && first.offset > last.offset);
  return reversed ? [last, first] : [first, last];
}

function placePosition(document: CorpusDocument, { clauseId, offset }: ClausePosition): PlacedPosition {
  const ordinal = ordinalOf(document, clauseId);
  const length = document.clauses[ordinal]?.text.length ?? 0;
  if (offset < 0 || offset > length) {
    throw new CorpusError('range-out-of-bounds', 'a selection ends outside its clause', { offset, length });
  }
  return { ordinal, offset };
}

const known = new WeakMap<CorpusDocument, ReadonlyMap<ClauseId, number>>();

function ordinalOf(document: CorpusDocument, clauseId: ClauseId): number {
  const ordinals = known.get(document) ?? new Map(document.clauses.map(({ id }, ordinal) => [id, ordinal]));
  known.set(document, ordinals);
  const ordinal = ordinals.get(clauseId);
  if (ordinal === undefined) throw new CorpusError('clause-unknown', 'no such clause', { clause: clauseId });
  return ordinal;
}

function withoutOuterSpace(text: string, range: TextRange): TextRange {
  const inside = text.slice(range.start, range.end);
  const leading = inside.length - inside.trimStart().length;
  const trailing = inside.length - inside.trimEnd().length;
  if (leading === inside.length) return { start: range.start, end: range.start };
  return { start: range.start + leading, end: range.end - trailing };
}

function quoteOf({ clauses }: CorpusDocument, ordinal: number, { start, end }: TextRange): TextQuote {
  const text = clauses[ordinal]?.text ?? '';
  return {
    exact: text.slice(start, end),
    prefix: lastUnits(extend(text.slice(0, start), { clauses, ordinal, step: -1 })),
    suffix: firstUnits(extend(text.slice(end), { clauses, ordinal, step: 1 })),
  };
}

/** Add the clauses before or after to a context, nearest first, until it is long enough. */
function extend(
  context: string,
  from: { readonly clauses: readonly Clause[]; readonly ordinal: number; readonly step: -1 | 1 },
): string {
  let extended = context;
  let next = from.clauses[from.ordinal + from.step];
  for (let at = from.ordinal + from.step; next !== undefined && extended.length < CONTEXT_LENGTH; at += from.step) {
    extended = from.step === -1 ? `${next.text}\n${extended}` : `${extended}\n${next.text}`;
    next = from.clauses[at + from.step];
  }
  return extended;
}

/** The last units of a text, without the second half of a pair whose first half was cut off. */
function lastUnits(text: string): string {
  return text.slice(-CONTEXT_LENGTH).replace(/^[\uDC00-\uDFFF]/u, '');
}

/** The first units of a text, without the first half of a pair whose second half was cut off. */
function firstUnits(text: string): string {
  return text.slice(0, CONTEXT_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
}
