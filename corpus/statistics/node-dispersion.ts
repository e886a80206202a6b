import { countedTokens } from './counted-clause';
import type { CountedClause } from './counted-clause';
import { measureDispersion } from './dispersion';
import type { Dispersion, DispersionPart } from './dispersion';
import { nodeTokens } from './node-places';
import type { NodeClause } from './node-places';
import { partOf } from './text-part';
import type { PartKind } from './text-part';

/** A dispersion with where the node word stands, for a plot. */
export interface NodeDispersion extends Dispersion {
  /** Token ordinals of the places over all clauses, ascending. */
  readonly positions: readonly number[];
  /** Tokens of all clauses. */
  readonly size: number;
  /** For each part, in order: how many of its tokens stand before each place. */
  readonly partPositions: readonly (readonly number[])[];
}

/**
 * Measure how evenly the node word is spread over the sections, the works or the clauses.
 *
 * @param all every clause, in order, those of `found` included
 */
export function disperseNode(
  found: readonly NodeClause[],
  all: readonly CountedClause[],
  kind: PartKind,
): NodeDispersion {
  const nodes = new Map(found.map(node => [node.clause.clauseId, node]));
  const parts = new Map<string, { size: number; positions: number[] }>();
  const positions: number[] = [];
  let size = 0;
  for (const clause of all) {
    const name = partOf(clause, kind);
    const part = parts.get(name) ?? { size: 0, positions: [] };
    parts.set(name, part);
    for (const range of nodes.get(clause.clauseId)?.ranges ?? []) {
      const { first } = nodeTokens(clause, range);
      positions.push(size + first);
      part.positions.push(part.size + first);
    }
    const length = countedTokens(clause).length;
    part.size += length;
    size += length;
  }
  const named: DispersionPart[] = [...parts].map(([name, part]) => ({
    name,
    size: part.size,
    frequency: part.positions.length,
  }));
  const partPositions = [...parts.values()].map(part => part.positions);
  return { ...measureDispersion(named, positions), positions, size, partPositions };
}
