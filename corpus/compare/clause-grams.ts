import { foldToString } from '../fold/fold';
import type { ClauseText } from './compared-text';

/** A clause as the matching of documents weighs it. */
export interface Grams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Parts the two units of a bigram; no text has it. */
const JOIN = '\u0001';

/** Bigrams of Han characters and of words, with the single ones, so that short clauses have some. */
export function gramsOf({ text, tokens }: ClauseText): Grams {
  const counts = new Map<string, number>();
  let previous = '';
  let total = 0;
  for (const token of tokens) {
    if (token.kind === 'punctuation') continue;
    const folded = foldToString(text.slice(token.start, token.end));
    for (const unit of /\p{Script=Han}/u.test(folded) ? [...folded] : [folded]) {
      for (const gram of [unit, previous + JOIN + unit]) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      previous = unit;
      total += 2;
    }
  }
  return { counts, total };
}

/** Whether a gram is a pair, and so says more than one character or word. */
export function isBigram(gram: string): boolean {
  return gram.includes(JOIN);
}

/** Several clauses as one. */
export function joinGrams(members: readonly (Grams | undefined)[]): Grams {
  const [first] = members;
  if (members.length === 1 && first !== undefined) return first;
  const counts = new Map<string, number>();
  let total = 0;
  for (const member of members) {
    for (const [gram, count] of member?.counts ?? []) counts.set(gram, (counts.get(gram) ?? 0) + count);
    total += member?.total ?? 0;
  }
  return { counts, total };
}

/** Dice coefficient of two bags of grams, 0 to 1; 1 for two clauses without words. */
export function diceOf(first: Grams, second: Grams | undefined): number {
  const total = first.total + (second?.total ?? 0);
  return total === 0 ? 1 : (2 * sharedCount(first, second)) / total;
}

/** Share of a part's grams that stand in the whole, 0 to 1. */
export function containmentOf(part: Grams, whole: Grams | undefined): number {
  return sharedCount(part, whole) / (part.total || 1);
}

function sharedCount(first: Grams, second: Grams | undefined): number {
  if (second === undefined) return 0;
  let shared = 0;
  const [small, large] = first.counts.size < second.counts.size ? [first, second] : [second, first];
  for (const [gram, count] of small.counts) shared += Math.min(count, large.counts.get(gram) ?? 0);
  return shared;
}
