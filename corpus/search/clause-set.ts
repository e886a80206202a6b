/** A set of clause ordinals: bit `o & 31` of entry `o >> 5`. */
export type ClauseSet = Uint32Array;

/** The empty set of ordinals below `count`. */
export function emptySet(count: number): ClauseSet {
  return new Uint32Array((count + 31) >>> 5);
}

/** The set of the given ordinals. */
export function setOf(ordinals: ArrayLike<number>, count: number): ClauseSet {
  const set = emptySet(count);
  for (let at = 0; at < ordinals.length; at++) addTo(set, ordinals[at] ?? 0);
  return set;
}

export function addTo(set: ClauseSet, ordinal: number): void {
  set[ordinal >>> 5] = (set[ordinal >>> 5] ?? 0) | (1 << (ordinal & 31));
}

export function isIn(set: ClauseSet, ordinal: number): boolean {
  return ((set[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;
}

/** What may match: a set, or `null` for every clause. */
export type Candidates = ClauseSet | null;

/** The common part, in a new set or one of the two. */
export function intersection(one: Candidates, other: Candidates): Candidates {
  if (one === null || other === null) return one ?? other;
  return one.map((bits, at) => bits & (other[at] ?? 0));
}

/** What is in either, in a new set. */
export function union(one: Candidates, other: Candidates): Candidates {
  if (one === null || other === null) return null;
  return one.map((bits, at) => bits | (other[at] ?? 0));
}

/** Call `visit` with each member from `start` to before `end`, ascending; with every ordinal when `set` is `null`. */
export function forEachIn(set: Candidates, start: number, end: number, visit: (ordinal: number) => void): void {
  if (set === null) {
    for (let ordinal = start; ordinal < end; ordinal++) visit(ordinal);
    return;
  }
  for (let block = start >>> 5; block << 5 < end; block++) {
    let bits = set[block] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      const ordinal = (block << 5) | (31 - Math.clz32(lowest));
      bits ^= lowest;
      if (ordinal >= start && ordinal < end) visit(ordinal);
    }
  }
}
