import type { TextRange } from '../model/text-range';
import type { Token } from '../model/token';
import { countedTokens } from './counted-clause';
import type { CountedClause } from './counted-clause';

/** Every place of the node word in one clause. */
export interface NodeClause {
  readonly clause: CountedClause;
  /** Over the clause's reading text, ascending. */
  readonly ranges: readonly TextRange[];
}

/** Counted tokens of a clause, and which of them belong to one place of the node word. */
export interface NodeTokens {
  readonly tokens: readonly Token[];
  /** Ordinal of the first token that the place touches, or of the first after it when it touches none. */
  readonly first: number;
  /** Ordinal after the last token that the place touches. */
  readonly end: number;
}

/** Find the tokens that a place touches. */
export function nodeTokens(clause: CountedClause, range: TextRange): NodeTokens {
  const tokens = countedTokens(clause);
  const first = firstEndingAfter(tokens, range.start);
  let end = first;
  while ((tokens[end]?.start ?? Infinity) < range.end) end++;
  return { tokens, first, end };
}

/** Ordinal of the first token that ends after an offset; tokens are ascending, so halving finds it. */
function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
