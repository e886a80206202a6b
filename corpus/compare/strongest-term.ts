import type { TermPlace } from './unit-terms';

/** Least Dice of a candidate and the phrase, unless the glossary accepts it. */
const LEAST_DICE = 0.04;
/** Figures that differ by less are the same. */
const SAME = 1e-12;

/** How strongly a term goes with a phrase. */
export interface Association {
  readonly dice: number;
  readonly logLikelihood: number;
}

/** A term taken for the rendering of a phrase in one unit. */
export interface Choice {
  readonly key: string;
  readonly place: TermPlace;
  readonly isAccepted: boolean;
}

/** The terms of a unit that has the phrase at `place`. */
export interface AskedUnit {
  readonly terms: ReadonlyMap<string, TermPlace>;
  readonly place: TermPlace;
  readonly ordinal: number;
  /** Whether a term was met only once beside a phrase that was met more often. */
  isOnce(key: string): boolean;
}

/** The same, with what other words leave of them. */
interface FreeTerms extends AskedUnit {
  /** Whether no other word has a better claim to a term. */
  isFree(key: string, term: TermPlace): boolean;
}

/**
 * The free term with the highest Dice, then log-likelihood, then length; of terms met once the shortest, and of those the
 * one that stands where the phrase stands on its own side. `null` when none is associated at all.
 */
export function strongestTerm(
  terms: ReadonlyMap<string, TermPlace>,
  unit: FreeTerms,
  measure: (key: string) => Association,
): Choice | null {
  let chosen: Choice | null = null;
  let best: readonly number[] = [LEAST_DICE];
  for (const [key, term] of terms) {
    const association = measure(key);
    if (association.dice < (best[0] ?? 0) - SAME || !unit.isFree(key, term)) continue;
    const rank = rankOf(key, term, unit, association);
    if (chosen !== null && leadOf(rank, best) <= 0) continue;
    chosen = { key, place: term, isAccepted: false };
    best = rank;
  }
  return chosen;
}

/** What terms are ordered by, the most telling figure first. */
function rankOf(key: string, term: TermPlace, unit: AskedUnit, { dice, logLikelihood }: Association): number[] {
  if (!unit.isOnce(key)) return [dice, logLikelihood, key.length];
  return [dice, logLikelihood, -key.split(' ').length, -Math.abs(shareBefore(term) - shareBefore(unit.place))];
}

/** By how much the first differing figure of a rank is ahead of another; 0 for equal ones. */
function leadOf(rank: readonly number[], best: readonly number[]): number {
  return rank.map((value, ordinal) => value - (best[ordinal] ?? 0)).find(gap => Math.abs(gap) > SAME) ?? 0;
}

/** How much of its part of the unit stands before a place, 0 to 1. */
function shareBefore({ part: { range }, start }: TermPlace): number {
  return (start - range.start) / (range.end - range.start || 1);
}
