import { fold, toReadingRange, type FoldedText } from '../fold/fold';
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

/** Where the clause of a place begins and ends in the folded document. */
export function clauseAround(anchorText: AnchorText, ordinal: number): TextRange {
  const end = (anchorText.starts[ordinal + 1] ?? anchorText.text.length + 1) - 1;
  return { start: anchorText.starts[ordinal] ?? 0, end };
}
