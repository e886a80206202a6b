import type { AlignmentLink } from '../model/alignment-link';
import type { Clause } from '../model/clause';
import { heaviestChain } from './anchor-chain';

/** Clauses between two locked links, by ordinal in their documents, aligned on their own. */
export interface Region {
  readonly zh: readonly number[];
  readonly en: readonly number[];
  /** The locked link that stands before this region, or `null` at the beginning. */
  readonly after: AlignmentLink | null;
}

/** A locked link with the places of its first clauses. */
interface Placed {
  readonly link: AlignmentLink;
  readonly zh: number;
  readonly en: number;
}

/**
 * Cuts both documents at the locked links.
 *
 * Links that cross others, or have an empty side, part nothing: their clauses are only taken out. Such a link is given
 * out before the region in which its clause stood. Links that name unknown clauses are dropped.
 */
export function freeRegions(zh: readonly Clause[], en: readonly Clause[], locked: readonly AlignmentLink[]): Region[] {
  const placed = place(zh, en, locked);
  const barriers = heaviestChain(
    placed.filter(link => link.zh >= 0 && link.en >= 0).map(link => ({ zh: link.zh, en: link.en, weight: 1 })),
  );
  const held = new Set(locked.flatMap(link => [...link.zh, ...link.en]));
  const byCut: Placed[][] = Array.from({ length: barriers.length + 1 }, () => []);
  for (const link of placed) byCut[barriersBefore(barriers, link)]?.push(link);
  const edges = [{ zh: 0, en: 0 }, ...barriers, { zh: zh.length, en: en.length }];
  return edges.slice(1).flatMap((edge, cut) => {
    const from = edges[cut] ?? edge;
    const links = byCut[cut] ?? [];
    const free = { zh: between(zh, held, [from.zh, edge.zh]), en: between(en, held, [from.en, edge.en]) };
    const last = links.pop();
    return [...links.map(({ link }) => ({ zh: [], en: [], after: link })), { ...free, after: last?.link ?? null }];
  });
}

/** How many barriers, which rise on both sides, stand before a link. */
function barriersBefore(barriers: readonly { zh: number; en: number }[], link: Placed): number {
  let [low, high] = [0, barriers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const barrier = barriers[middle];
    if (barrier !== undefined && standsBefore(barrier, link)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function standsBefore(barrier: { zh: number; en: number }, link: Placed): boolean {
  return link.zh >= 0 ? barrier.zh <= link.zh : barrier.en <= link.en;
}

function place(zh: readonly Clause[], en: readonly Clause[], locked: readonly AlignmentLink[]): Placed[] {
  const zhPlaces = new Map(zh.map((clause, ordinal) => [clause.id, ordinal]));
  const enPlaces = new Map(en.map((clause, ordinal) => [clause.id, ordinal]));
  return locked
    .filter(link => link.zh.every(id => zhPlaces.has(id)) && link.en.every(id => enPlaces.has(id)))
    .map(link => ({ link, zh: zhPlaces.get(link.zh[0] ?? '') ?? -1, en: enPlaces.get(link.en[0] ?? '') ?? -1 }))
    .sort((one, other) => one.zh - other.zh);
}

function between(clauses: readonly Clause[], held: ReadonlySet<string>, [start, end]: [number, number]): number[] {
  const ordinals: number[] = [];
  for (let ordinal = start; ordinal < end; ordinal += 1) {
    if (!held.has(clauses[ordinal]?.id ?? '')) ordinals.push(ordinal);
  }
  return ordinals;
}
