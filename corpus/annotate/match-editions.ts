import { matchClauses, type MatchedClause } from '../compare/match-clauses';
import { matchEqual } from '../compare/match-equal';
import type { Clause } from '../model/clause';
import type { Token } from '../model/token';
import type { AnchorText } from './anchor-text';

/** Clauses of an older edition and what they became, as ordinals. */
export interface ContinuedClauses {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Pairs of clauses that are no longer the same, beyond which they are not all held against each other. */
const MAX_PAIRS = 4_000_000;

/** Which clauses of a newer edition continue which of an older one: by their words, and else by the id they kept. */
export function matchEditions(older: AnchorText, newer: AnchorText): ContinuedClauses[] {
  const paired = matchByWords(older, newer);
  const known = new Set(paired.flatMap(({ left }) => left));
  const taken = new Set(paired.flatMap(({ right }) => right));
  const byId = older.document.clauses.flatMap(({ id }, ordinal): ContinuedClauses[] => {
    const same = known.has(ordinal) ? undefined : newer.ordinals.get(id);
    return same === undefined || taken.has(same) ? [] : [{ left: [ordinal], right: [same] }];
  });
  return [...paired, ...byId];
}

function matchByWords(older: AnchorText, newer: AnchorText): ContinuedClauses[] {
  const [left, right] = [older, newer].map(({ folded }) => folded.map(({ text }) => text)) as [string[], string[]];
  const equal = matchEqual(left, right);
  if ((left.length - equal.size) * (right.length - equal.size) > MAX_PAIRS)
    return [...equal].map(([from, to]) => ({ left: [from], right: [to] }));
  const matches = matchClauses(older.document.clauses.map(toMatched), newer.document.clauses.map(toMatched));
  return matches.filter(one => one.left.length > 0 && one.right.length > 0);
}

function toMatched({ id, text, label, bodyStart, language }: Clause): MatchedClause {
  return { clauseId: id, text, label, bodyStart, language, section: '', tokens: wordsOf(text) };
}

/** Runs of letters, of digits and of Han characters: enough to tell clauses apart. */
function wordsOf(text: string): Token[] {
  const words = text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu);
  return Array.from(words, ({ 0: word, index }) => ({ start: index, end: index + word.length, kind: 'word' }));
}
