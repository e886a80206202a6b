import type { AnchorResult } from '../../corpus/annotate/anchor-result';
import type { TextRange } from '../../corpus/model/text-range';
import type { CorpusDocument } from '../../corpus/model/work';
import type { Place } from './traced-edition';

/** What became of the quotes of one trial: fate of the words × what anchoring said. */
export interface TrialCounts {
  unchanged: number;
  unchangedRight: number;
  edited: number;
  editedRight: number;
  deleted: number;
  deletedRight: number;
  wrong: number;
  review: number;
  total: number;
}

/** Nothing has been counted yet. */
export const noCounts = (): TrialCounts => ({
  unchanged: 0,
  unchangedRight: 0,
  edited: 0,
  editedRight: 0,
  deleted: 0,
  deletedRight: 0,
  wrong: 0,
  review: 0,
  total: 0,
});

/** What the edits did to a quote, and where its words ought to be found. */
export interface Truth {
  readonly fate: 'unchanged' | 'edited' | 'deleted';
  readonly clauseId: string;
  readonly start: number;
  readonly end: number;
}

/** What the edits did to a quote; `null` when too little is left of it to say. */
export function truthOf(survivors: readonly Place[], today: CorpusDocument): Truth | null {
  const kept = survivors.filter(place => place !== undefined && !place.one.altered) as NonNullable<Place>[];
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) {
    return survivors.some(place => place !== undefined) ? null : { fate: 'deleted', clauseId: '', start: 0, end: 0 };
  }
  if (kept.some(({ ordinal }) => ordinal !== first.ordinal) || kept.length < 0.7 * survivors.length) return null;
  const end = last.offset + last.one.text.length;
  const length = kept.reduce((sum, { one }) => sum + one.text.length, 0);
  const isWhole = kept.length === survivors.length && end - first.offset === length;
  const clauseId = today.clauses[first.ordinal]?.id ?? '';
  return { fate: isWhole ? 'unchanged' : 'edited', clauseId, start: first.offset, end };
}

/** Whether anchoring said what is true: all of the words, most of the altered ones, or that they are gone. */
export function isRight({ clauseId, range }: AnchorResult, truth: Truth): boolean {
  if (truth.fate === 'deleted') return range === null;
  const overlap = range === null || clauseId !== truth.clauseId ? 0 : shareOf(range, truth);
  return overlap >= (truth.fate === 'unchanged' ? 1 : 0.7);
}

/** Count one answer. */
export function countAnswer(result: AnchorResult, truth: Truth, counts: TrialCounts): void {
  const right = isRight(result, truth);
  counts.total += 1;
  counts[truth.fate] += 1;
  if (result.state === 'review') counts.review += 1;
  if (right) counts[`${truth.fate}Right`] += 1;
  else if (result.range !== null) counts.wrong += 1;
}

function shareOf(a: TextRange, b: TextRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
