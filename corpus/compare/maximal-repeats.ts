import { buildLcpArray, buildSuffixArray } from './suffix-array';
import type { SymbolText } from './symbol-text';

/** A repeat that cannot be made longer on either side without losing an occurrence. */
export interface MaximalRepeat {
  /** Symbols. */
  readonly length: number;
  /** Offsets in the symbol text, ascending. */
  readonly offsets: readonly number[];
  /** Distinct symbols just before and just after the occurrences; a separator counts as its own. */
  readonly leftVariety: number;
  readonly rightVariety: number;
}

/**
 * All maximal repeats of at least `leastLength` symbols that stand in at least two clauses.
 *
 * The internal nodes of the suffix tree, read off the LCP array, that are left-diverse.
 *
 * @see Abouelhoda, Kurtz and Ohlebusch 2004, "Replacing suffix trees with enhanced suffix arrays", section 5
 */
export function findMaximalRepeats(text: SymbolText, leastLength: number): MaximalRepeat[] {
  const suffixes = buildSuffixArray(text.symbols);
  return lcpIntervals(buildLcpArray(text.symbols, suffixes))
    .filter(interval => interval.length >= leastLength)
    .map(({ first, end, length }) => toRepeat(text, suffixes.subarray(first, end), length))
    .filter(repeat => repeat !== null);
}

interface LcpInterval {
  readonly first: number;
  readonly end: number;
  readonly length: number;
}

/** Every maximal stretch of the suffix array with a common prefix: an internal node of the suffix tree. */
function lcpIntervals(lcp: Uint32Array): LcpInterval[] {
  const closed: LcpInterval[] = [];
  const open: { readonly length: number; readonly first: number }[] = [];
  for (let ordinal = 1; ordinal <= lcp.length; ordinal += 1) {
    const length = lcp[ordinal] ?? 0;
    let first = ordinal - 1;
    let top = open[open.length - 1];
    while (top !== undefined && top.length > length) {
      closed.push({ first: top.first, end: ordinal, length: top.length });
      first = top.first;
      open.pop();
      top = open[open.length - 1];
    }
    if (length > 0 && (top === undefined || top.length < length)) open.push({ length, first });
  }
  return closed;
}

function toRepeat(text: SymbolText, suffixes: Uint32Array, length: number): MaximalRepeat | null {
  const left = new Set<number>();
  const right = new Set<number>();
  const clauses = new Set<number>();
  for (const offset of suffixes) {
    left.add(offset === 0 ? 0 : text.symbols[offset - 1]!);
    right.add(text.symbols[offset + length]!);
    clauses.add(text.clauseOf[offset]!);
  }
  if (left.size < 2 || clauses.size < 2) return null;
  return {
    length,
    offsets: [...suffixes].sort((a, b) => a - b),
    leftVariety: left.size,
    rightVariety: right.size,
  };
}
