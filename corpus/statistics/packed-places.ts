import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';

/** Where a search found the node word. */
export interface FoundPlaces {
  readonly clauseId: ClauseId;
  /** Ascending. */
  readonly ranges: readonly TextRange[];
}

/** Places of a node word as they go from thread to thread: a hundred thousand objects would take longer than the search. */
export interface PackedPlaces {
  /** Clause ids parted by line feeds. */
  readonly clauseIds: string;
  /** Places in each clause. */
  readonly counts: Uint32Array;
  /** Start and end of every place, one after the other. */
  readonly bounds: Uint32Array;
}

/** Pack places; clauses without one are left out. */
export function packPlaces(found: readonly FoundPlaces[]): PackedPlaces {
  const placed = found.filter(({ ranges }) => ranges.length > 0);
  return {
    clauseIds: placed.map(({ clauseId }) => clauseId).join('\n'),
    counts: Uint32Array.from(placed, ({ ranges }) => ranges.length),
    bounds: Uint32Array.from(placed.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end]))),
  };
}

/** Unpack what {@link packPlaces} packed. */
export function unpackPlaces({ clauseIds, counts, bounds }: PackedPlaces): FoundPlaces[] {
  if (clauseIds === '') return [];
  let at = 0;
  return clauseIds.split('\n').map((clauseId, ordinal) => {
    const ranges = Array.from({ length: counts[ordinal] ?? 0 }, () => {
      const range = { start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 };
      at += 2;
      return range;
    });
    return { clauseId, ranges };
  });
}
