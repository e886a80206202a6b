import type { TextRange } from '../model/text-range';
import {
  type ComparedText,
  type Element,
  type IgnoredDifferences,
  elementWeight,
  tokenElements,
} from './compared-text';
import { tileRuns } from './greedy-tiling';

/** One wording that at least two members share, with every place where it stands. */
export interface SharedWording {
  /** From 1, heaviest first: the number of its tint. */
  readonly group: number;
  /** One list a member, in the members' order; empty where a member lacks the wording. */
  readonly places: readonly (readonly TextRange[])[];
}

/** Most tokens that are looked at, in all members together: beyond it time would not be bounded. */
const MOST_ELEMENTS = 40_000;
/** Least weight of a shared wording: a Han word of two characters, or two words. */
const LEAST_WEIGHT = 2;

/**
 * Find the wording that members of a comparison share, each passage in one group over all members.
 *
 * Candidates are the common tiles of every pair (greedy string tiling, Wise 1993); the candidate shared
 * by most members, then the heaviest, is marked first wherever it stands, and no character is marked twice.
 */
export function findSharedWording(members: readonly ComparedText[], ignored: IgnoredDifferences): SharedWording[] {
  const most = Math.floor(MOST_ELEMENTS / Math.max(1, members.length));
  const elements = members.map(member => tokenElements(member, ignored).slice(0, most));
  const placesOf = elements.map(placesByKey);
  const marked = elements.map(list => new Uint8Array(list.length));
  const groups: SharedWording[] = [];
  for (const keys of rankedCandidates(elements)) {
    const found = elements.map((list, member) =>
      freePlaces(
        { list, starts: placesOf[member]?.get(keys[0] ?? '') ?? [] },
        keys,
        marked[member] ?? new Uint8Array(),
      ),
    );
    if (found.filter(places => places.length > 0).length < 2) continue;
    for (const [member, starts] of found.entries()) {
      for (const start of starts) marked[member]?.fill(1, start, start + keys.length);
    }
    const places = found.map((starts, member) =>
      starts.map(start => spanOf(elements[member] ?? [], start, keys.length)),
    );
    groups.push({ group: groups.length + 1, places });
  }
  return groups;
}

function rankedCandidates(elements: readonly (readonly Element[])[]): string[][] {
  const candidates = new Map<string, { readonly keys: string[]; readonly weight: number; members: Set<number> }>();
  for (const [first, left] of elements.entries()) {
    for (let second = first + 1; second < elements.length; second += 1) {
      for (const tile of tileRuns([left], [elements[second] ?? []], LEAST_WEIGHT)) {
        const run = trimPunctuation(left.slice(tile.leftStart, tile.leftStart + tile.length));
        const weight = run.reduce((sum, element) => sum + elementWeight(element), 0);
        if (weight < LEAST_WEIGHT) continue;
        const keys = run.map(element => element.key);
        const name = keys.join('\u0001');
        const candidate = candidates.get(name) ?? { keys, weight, members: new Set<number>() };
        candidate.members.add(first).add(second);
        candidates.set(name, candidate);
      }
    }
  }
  return [...candidates.values()]
    .sort((a, b) => b.members.size * b.weight - a.members.size * a.weight || b.weight - a.weight)
    .map(candidate => candidate.keys);
}

/** A passage worth tinting begins and ends with a word. */
function trimPunctuation(run: readonly Element[]): Element[] {
  const isWord = (element: Element): boolean => /[\p{L}\p{N}]/u.test(element.key);
  const first = run.findIndex(isWord);
  if (first === -1) return [];
  let end = run.length;
  while (end > first && !isWord(run[end - 1] as Element)) end -= 1;
  return run.slice(first, end);
}

function placesByKey(list: readonly Element[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [ordinal, { key }] of list.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [ordinal]);
    else known.push(ordinal);
  }
  return places;
}

/** Where the keys stand in a row, nothing of it marked; `starts` are the places of the first key. */
function freePlaces(
  { list, starts }: { readonly list: readonly Element[]; readonly starts: readonly number[] },
  keys: readonly string[],
  marked: Uint8Array,
): number[] {
  const free: number[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end || !keys.every((key, step) => list[start + step]?.key === key && marked[start + step] === 0))
      continue;
    free.push(start);
    end = start + keys.length;
  }
  return free;
}

function spanOf(list: readonly Element[], start: number, length: number): TextRange {
  return { start: list[start]?.range.start ?? 0, end: list[start + length - 1]?.range.end ?? 0 };
}
