import { type Grams, containmentOf, diceOf, isBigram, joinGrams } from './clause-grams';

/** Clauses of either side that stand for each other: one with one, one with several, or several with one. */
export interface Group {
  left: number[];
  right: number[];
}

/** What is left to be matched by likeness. */
export interface Unmatched {
  readonly left: readonly Grams[];
  readonly right: readonly Grams[];
  /** Ordinals on either side that are matched already. */
  readonly takenLeft: ReadonlySet<number>;
  readonly takenRight: ReadonlySet<number>;
  /** Whether a place on the right is where a clause on the left would stand if nothing had moved. */
  readonly isAtHome: (from: number, to: number) => boolean;
}

/** Least likeness of a changed clause to what it became, at its place and elsewhere. */
const LEAST_AT_HOME = 0.45;
const LEAST_ELSEWHERE = 0.6;
/** What standing at its place is worth beside likeness. */
const HOME_WORTH = 0.06;
/** Share of a part's grams that must stand in the whole for a split or merge. */
const LEAST_CONTAINMENT = 0.7;
/** A part with fewer grams than this (three characters or words) is too short to be known again. */
const LEAST_PART = 6;
/** How much better a whole must be explained by a part that stands apart from its others. */
const LEAST_GAIN = 0.08;
/** Most neighbours that one clause is split into or merged from. */
const MOST_PARTS = 5;

interface Candidate extends Group {
  readonly rank: number;
}

/** Match clauses by likeness, the likest first: pairs, and one clause with a run of neighbours that hold its words. */
export function matchLike(unmatched: Unmatched): Group[] {
  const { left, right, takenLeft, takenRight, isAtHome } = unmatched;
  const near = nearPairs(unmatched);
  const candidates = [
    ...pairCandidates(unmatched, near),
    ...runCandidates(near, left, right, takenRight).map(run => rankRun(run, 'right', isAtHome)),
    ...runCandidates(turned(near), right, left, takenLeft).map(run => rankRun(run, 'left', isAtHome)),
  ];
  candidates.sort((a, b) => b.rank - a.rank || gapOf(a) - gapOf(b));
  const usedLeft = new Set(takenLeft);
  const usedRight = new Set(takenRight);
  const groups: Group[] = [];
  for (const { left: from, right: to } of candidates) {
    if (from.some(ordinal => usedLeft.has(ordinal)) || to.some(ordinal => usedRight.has(ordinal))) continue;
    for (const ordinal of from) usedLeft.add(ordinal);
    for (const ordinal of to) usedRight.add(ordinal);
    groups.push({ left: from, right: to });
  }
  return groups;
}

function gapOf({ left, right }: Group): number {
  return Math.abs((left[0] ?? 0) - (right[0] ?? 0));
}

/** For each open clause on the left, the open ones on the right that share a pair of characters or words with it. */
function nearPairs({ left, right, takenLeft, takenRight }: Unmatched): Map<number, number[]> {
  const postings = new Map<string, number[]>();
  for (const [ordinal, { counts }] of right.entries()) {
    if (takenRight.has(ordinal)) continue;
    for (const gram of counts.keys()) if (isBigram(gram)) addTo(postings, gram, ordinal);
  }
  const near = new Map<number, number[]>();
  for (const [from, { counts }] of left.entries()) {
    if (takenLeft.has(from)) continue;
    const found = new Set<number>();
    for (const gram of counts.keys()) for (const to of postings.get(gram) ?? []) found.add(to);
    near.set(from, [...found]);
  }
  return near;
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, ordinal: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [ordinal]);
  else list.push(ordinal);
}

function turned(near: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const back = new Map<number, number[]>();
  for (const [from, found] of near) for (const to of found) addTo(back, to, from);
  return back;
}

function pairCandidates({ left, right, isAtHome }: Unmatched, near: ReadonlyMap<number, number[]>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [from, found] of near) {
    for (const to of found) {
      const likeness = diceOf(left[from]!, right[to]);
      const home = isAtHome(from, to);
      if (likeness < (home ? LEAST_AT_HOME : LEAST_ELSEWHERE)) continue;
      candidates.push({ left: [from], right: [to], rank: likeness + (home ? HOME_WORTH : 0) });
    }
  }
  return candidates;
}

interface Run {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly likeness: number;
}

/** Runs of two to five open neighbours that together are more like a whole than any one of them. */
function runCandidates(
  near: ReadonlyMap<number, readonly number[]>,
  wholes: readonly Grams[],
  parts: readonly Grams[],
  taken: ReadonlySet<number>,
): Run[] {
  const runs: Run[] = [];
  for (const [whole, found] of near) {
    const held = new Set(
      found.filter(
        part => parts[part]!.total >= LEAST_PART && containmentOf(parts[part]!, wholes[whole]) >= LEAST_CONTAINMENT,
      ),
    );
    for (const first of held) {
      const run = [first];
      let likeness = diceOf(parts[first]!, wholes[whole]);
      for (let next = first + 1; held.has(next) && !taken.has(next) && run.length < MOST_PARTS; next += 1) {
        run.push(next);
        const longer = diceOf(joinGrams(run.map(part => parts[part])), wholes[whole]);
        if (longer <= likeness) break;
        likeness = longer;
        if (likeness >= LEAST_AT_HOME) runs.push({ whole, parts: [...run], likeness });
      }
    }
  }
  return runs;
}

function rankRun({ whole, parts, likeness }: Run, side: 'left' | 'right', isAtHome: Unmatched['isAtHome']): Candidate {
  const group = side === 'right' ? { left: [whole], right: [...parts] } : { left: [...parts], right: [whole] };
  const home = isAtHome(group.left[0] ?? 0, group.right[0] ?? 0);
  return { ...group, rank: likeness + (home ? HOME_WORTH : 0) };
}

/**
 * Give clauses without a partner to the whole that holds most of their words, wherever they stand, when that whole
 * is better explained with them than without.
 */
export function attachParts(
  groups: Group[],
  { parts, wholes, side }: { parts: readonly Grams[]; wholes: readonly Grams[]; side: 'left' | 'right' },
): void {
  const other = side === 'left' ? 'right' : 'left';
  const taken = new Set(groups.flatMap(group => group[side]));
  for (const [ordinal, part] of parts.entries()) {
    if (taken.has(ordinal) || part.total < LEAST_PART) continue;
    const group = bestWhole(
      groups.filter(candidate => candidate[other].length === 1),
      part,
      candidate => wholes[candidate[other][0] ?? -1],
    );
    if (group === null) continue;
    const whole = wholes[group[other][0] ?? -1];
    const without = diceOf(joinGrams(group[side].map(member => parts[member])), whole);
    const withPart = diceOf(joinGrams([...group[side], ordinal].map(member => parts[member])), whole);
    const isNeighbour = group[side].some(member => Math.abs(member - ordinal) === 1);
    if (withPart - without <= (isNeighbour ? 0 : LEAST_GAIN)) continue;
    group[side] = [...group[side], ordinal].sort((a, b) => a - b);
    taken.add(ordinal);
  }
}

function bestWhole(groups: readonly Group[], part: Grams, wholeOf: (group: Group) => Grams | undefined): Group | null {
  let best: { group: Group; containment: number } | null = null;
  for (const group of groups) {
    const containment = containmentOf(part, wholeOf(group));
    if (containment >= LEAST_CONTAINMENT && containment > (best?.containment ?? 0)) best = { group, containment };
  }
  return best?.group ?? null;
}
