import { wordForm } from './counted-clause';
import type { CountedClause } from './counted-clause';
import { nodeTokens } from './node-places';
import type { TextRange } from '../model/text-range';

/** Pinyin, number of strokes, code point, or the alphabet of English. */
export type WritingOrder = 'pinyin' | 'strokes' | 'code-point' | 'alphabet';

/** How a line is sorted: by the word at a distance, or by the node word itself, in an order of writing. */
export interface ConcordanceSort {
  readonly side: 'left' | 'node' | 'right';
  /** 1 is the word next to the node word; at most 5. Of no account for the node word. */
  readonly distance: number;
  readonly order: WritingOrder;
}

/** One place of the node word. */
export interface NodePlace {
  readonly clause: CountedClause;
  readonly range: TextRange;
}

/** Put places in order, the first key first; those that are alike in all keys stay in the order of the text. */
export function sortPlaces<T extends NodePlace>(places: readonly T[], keys: readonly ConcordanceSort[]): readonly T[] {
  if (keys.length === 0) return places;
  const columns = keys.map(key =>
    ranksOf(
      places.map(place => sortedWord(place, key)),
      comparerOf(key.order),
    ),
  );
  const order = [...places.keys()].sort((one, other) => {
    for (const ranks of columns) {
      const difference = (ranks[one] ?? 0) - (ranks[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  return order.flatMap(ordinal => places[ordinal] ?? []);
}

/** The rank of each word among the distinct ones: comparing in pinyin is slow, so no two words are compared twice. */
function ranksOf(words: readonly string[], compare: (one: string, other: string) => number): Uint32Array {
  const distinct = [...new Set(words)].sort((one, other) => compare(one, other));
  const rankOf = new Map<string, number>();
  let rank = 0;
  distinct.forEach((word, at) => {
    if (at > 0 && compare(distinct[at - 1] ?? '', word) !== 0) rank++;
    rankOf.set(word, rank);
  });
  return Uint32Array.from(words, word => rankOf.get(word) ?? 0);
}

/** The word at the distance; empty past the end of the clause, which sorts first. */
function sortedWord({ clause, range }: NodePlace, { side, distance }: ConcordanceSort): string {
  if (side === 'node') return wordForm(clause, range);
  const { tokens, first, end } = nodeTokens(clause, range);
  const token = tokens[side === 'left' ? first - distance : end + distance - 1];
  return token === undefined ? '' : wordForm(clause, token);
}

const collations: Readonly<Record<Exclude<WritingOrder, 'code-point'>, string>> = {
  pinyin: 'zh-u-co-pinyin',
  strokes: 'zh-u-co-stroke',
  alphabet: 'en',
};

/** Compares two words in an order of writing. Pinyin and strokes are those of the Unicode collation for Chinese. */
export function comparerOf(order: WritingOrder): (one: string, other: string) => number {
  if (order !== 'code-point') return new Intl.Collator(collations[order]).compare;
  return (one, other) => (one < other ? -1 : Number(one > other));
}
