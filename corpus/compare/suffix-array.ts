/**
 * Suffix array of a sequence of symbols, by prefix doubling with counting sort.
 *
 * @param symbols - small non-negative integers
 * @returns offsets of the suffixes in ascending order of the suffixes
 * @see Manber and Myers 1993, "Suffix arrays: a new method for on-line string searches"
 */
export function buildSuffixArray(symbols: Uint32Array): Uint32Array {
  const length = symbols.length;
  let rank = compactRanks(symbols);
  let order: Uint32Array = sortByRank(
    Uint32Array.from({ length }, (_, offset) => offset),
    rank,
  );
  for (let step = 1; step < length; step *= 2) {
    const bySecond = new Uint32Array(length);
    let filled = 0;
    for (let offset = Math.max(0, length - step); offset < length; offset += 1) bySecond[filled++] = offset;
    for (const offset of order) if (offset >= step) bySecond[filled++] = offset - step;
    order = sortByRank(bySecond, rank);
    const next = rerank(order, rank, step);
    rank = next.rank;
    if (next.distinct === length) break;
  }
  return order;
}

/**
 * Longest common prefixes of neighbours in a suffix array; the first entry is 0.
 *
 * @see Kasai et al. 2001, "Linear-time longest-common-prefix computation in suffix arrays"
 */
export function buildLcpArray(symbols: Uint32Array, suffixes: Uint32Array): Uint32Array {
  const length = symbols.length;
  const place = new Uint32Array(length);
  suffixes.forEach((offset, ordinal) => (place[offset] = ordinal));
  const lcp = new Uint32Array(length);
  let common = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const ordinal = place[offset]!;
    if (ordinal === 0) {
      common = 0;
      continue;
    }
    const previous = suffixes[ordinal - 1]!;
    while (
      offset + common < length &&
      previous + common < length &&
      symbols[offset + common] === symbols[previous + common]
    ) {
      common += 1;
    }
    lcp[ordinal] = common;
    if (common > 0) common -= 1;
  }
  return lcp;
}

/** Symbols as dense ranks from 1. */
function compactRanks(symbols: Uint32Array): Uint32Array {
  const distinct = [...new Set(symbols)].sort((a, b) => a - b);
  const rankOf = new Map(distinct.map((symbol, ordinal) => [symbol, ordinal + 1]));
  return symbols.map(symbol => rankOf.get(symbol) ?? 0);
}

/** Stable counting sort of offsets by their rank. */
function sortByRank(offsets: Uint32Array, rank: Uint32Array): Uint32Array {
  let highest = 0;
  for (const value of rank) if (value > highest) highest = value;
  const starts = new Uint32Array(highest + 2);
  for (const offset of offsets) starts[rank[offset]! + 1]! += 1;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const sorted = new Uint32Array(offsets.length);
  for (const offset of offsets) {
    const value = rank[offset]!;
    const at = starts[value]!;
    sorted[at] = offset;
    starts[value] = at + 1;
  }
  return sorted;
}

function rerank(order: Uint32Array, rank: Uint32Array, step: number): { rank: Uint32Array; distinct: number } {
  const next = new Uint32Array(rank.length);
  let distinct = 0;
  let previous = -1;
  for (const offset of order) {
    const isNew =
      previous === -1 || rank[offset] !== rank[previous] || (rank[offset + step] ?? 0) !== (rank[previous + step] ?? 0);
    if (isNew) distinct += 1;
    next[offset] = distinct;
    previous = offset;
  }
  return { rank: next, distinct };
}
