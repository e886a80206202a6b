import type { ClauseId } from '../model/clause';
import type { EditionOrder } from './edition-order';

/** What is known of how the clauses of an older edition became those of today. */
export interface EditionClues {
  /** Ordinal of today's clause, by the id of the older clause that it continues. */
  readonly homes: ReadonlyMap<ClauseId, number>;
  /** Id of the older clause that a clause of today continues, by ordinal. */
  readonly origins: ReadonlyMap<number, ClauseId>;
  /** How the clauses followed each other; `null` when that is not known. */
  readonly order: EditionOrder | null;
}

/** Nothing is known. */
export const noClues: EditionClues = { homes: new Map(), origins: new Map(), order: null };

/** A sign that a clause of today continues an older one. */
export interface ClauseVote {
  readonly older: ClauseId;
  readonly ordinal: number;
  readonly weight: number;
}

/** Settle who continues whom: for each older clause, and for each clause of today, the one with most votes. */
export function cluesFrom(votes: readonly ClauseVote[], order: EditionOrder | null): EditionClues {
  const sums = new Map<string, ClauseVote>();
  for (const vote of votes) {
    const key = `${vote.ordinal} ${vote.older}`;
    sums.set(key, { ...vote, weight: vote.weight + (sums.get(key)?.weight ?? 0) });
  }
  const homes = new Map<ClauseId, number>();
  const origins = new Map<number, ClauseId>();
  for (const { older, ordinal } of [...sums.values()].sort((a, b) => b.weight - a.weight)) {
    if (!homes.has(older)) homes.set(older, ordinal);
    if (!origins.has(ordinal)) origins.set(ordinal, older);
  }
  return { homes, origins, order };
}
