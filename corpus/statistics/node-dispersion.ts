import { countedTokens } from './counted-clause';
import type { CountedClause } from './counted-clause';
import { measureDispersion } from './dispersion';
import type { Dispersion, DispersionPart } from './dispersion';
import { nodeTokens } from './node-places';
import type { NodeClause } from './node-places';

/** A dispersion with where the node word stands, for a plot. */
export interface NodeDispersion extends Dispersion {
  /** Token ordinals of the places over all clauses, ascending. */
  readonly positions: readonly number[];
  /** Tokens of all clauses. */
  readonly size: number;
}

/**
 * Measure how evenly the node word is spread over the sections, or over the clauses.
 *
 * @param all every clause, in order, those of `found` included
 */
export function disperseNode(
  found: readonly NodeClause[],
  all: readonly CountedClause[],
  partOf: 'section' | 'clause',
): NodeDispersion {
  const nodes = new Map(found.map(node => [node.clause.clauseId, node]));
  const parts = new Map<string, { size: number; frequency: number }>();
  const positions: number[] = [];
  let size = 0;
  for (const clause of all) {
    const name = partOf === 'section' ? clause.section : clause.clauseId;
    const part = parts.get(name) ?? { size: 0, frequency: 0 };
    parts.set(name, part);
    for (const range of nodes.get(clause.clauseId)?.ranges ?? []) {
      positions.push(size + nodeTokens(clause, range).first);
      part.frequency++;
    }
    const length = countedTokens(clause).length;
    part.size += length;
    size += length;
  }
  const named: DispersionPart[] = [...parts].map(([name, part]) => ({ name, ...part }));
  return { ...measureDispersion(named, positions), positions, size };
}
