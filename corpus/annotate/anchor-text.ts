import { fold, toReadingRange, type FoldedText } from '../fold/fold';
import { toSourceOffset } from '../model/offset-map';
import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';

/** A document as anchoring sees it: folded, so that width, script and kinds of quote make no difference. */
export interface AnchorText {
  readonly document: CorpusDocument;
  /** Folded clauses with a newline between them; no clause has a newline of its own. */
  readonly text: string;
  /** Where each clause begins in `text`; one more entry than clauses, the last one past the final newline. */
  readonly starts: readonly number[];
  readonly folded: readonly FoldedText[];
  readonly ordinals: ReadonlyMap<ClauseId, number>;
}

const prepared = new WeakMap<CorpusDocument, AnchorText>();

/** The folded document, worked out once for each document. */
export function anchorTextOf(document: CorpusDocument): AnchorText {
  const known = prepared.get(document);
  if (known !== undefined) return known;
  const folded = document.clauses.map(({ text }) => fold(text));
  const starts = [0];
  for (const { text } of folded) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const made: AnchorText = {
    document,
    text: folded.map(({ text }) => text).join('\n'),
    starts,
    folded,
    ordinals: new Map(document.clauses.map(({ id }, ordinal) => [id, ordinal])),
  };
  prepared.set(document, made);
  return made;
}

/** The clause that an offset of the folded document lies in. */
export function ordinalAt(anchorText: AnchorText, offset: number): number {
  let low = 0;
  let high = anchorText.starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchorText.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A range of the folded document, within one clause, as a range over that clause's reading text. */
export function readingRange(anchorText: AnchorText, ordinal: number, range: TextRange): TextRange {
  const start = anchorText.starts[ordinal] ?? 0;
  const folded = anchorText.folded[ordinal];
  const clause = anchorText.document.clauses[ordinal];
  if (folded === undefined || clause === undefined) return { start: 0, end: 0 };
  return toReadingRange(clause.text, folded, { start: range.start - start, end: range.end - start });
}

/** A range over a clause's reading text as a range of the folded document; empty when nothing of it is left. */
export function foldedRange(anchorText: AnchorText, ordinal: number, { start, end }: TextRange): TextRange {
  const clauseStart = anchorText.starts[ordinal] ?? 0;
  const from = firstFrom(anchorText.folded[ordinal], start);
  return { start: clauseStart + from, end: clauseStart + Math.max(from, firstFrom(anchorText.folded[ordinal], end)) };
}

/** The first folded offset that comes from a reading offset or a later one. */
function firstFrom(folded: FoldedText | undefined, reading: number): number {
  let low = 0;
  let high = folded?.map.derivedLength ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded !== undefined && toSourceOffset(folded.map, middle) < reading) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the clause of a place begins and ends in the folded document. */
export function clauseAround(anchorText: AnchorText, ordinal: number): TextRange {
  const end = (anchorText.starts[ordinal + 1] ?? anchorText.text.length + 1) - 1;
  return { start: anchorText.starts[ordinal] ?? 0, end };
}
