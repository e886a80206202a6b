import type { ScoredPlace } from './score-place';

/** Least score of a place that is taken without asking. */
export const LEAST_SCORE = 0.85;
/** How far it must be ahead of the next best place. */
export const LEAST_LEAD = 0.1;

/** A place among its rivals. */
export interface Contender extends ScoredPlace {
  /** It lies in the clause that the annotation was made in. */
  readonly isHome: boolean;
  /** It lies in a clause that is known to continue quite another one. */
  readonly isForeign: boolean;
  /** Likeness of the context on both sides over the borders of clauses, the weaker side's. */
  readonly around: number;
  /** Likeness of its clause to the annotation's clause; 0 when that is not known. */
  readonly clause: number;
  /** What it is ranked by. */
  readonly worth: number;
}

interface Comparison {
  readonly best: Contender;
  /** The next best, or nothing. */
  readonly second: Contender | undefined;
  /** By how much the best is ahead. */
  readonly lead: number;
}

/**
 * The grounds on which a place is taken without asking; one is enough.
 *
 * The figures were found on edits of every kind (tests/helpers/edit-kinds): each ground takes as much as it can
 * without more than one place in a hundred being wrong.
 */
const grounds: readonly ((comparison: Comparison) => boolean)[] = [
  // words and surroundings, well ahead of all others: METHODS.md, Re-anchoring
  ({ best, second, lead }) =>
    best.score >= LEAST_SCORE && best.words >= 0.5 && (lead >= LEAST_LEAD || isTheOnlyPerfect(best, second)),
  // at home less is enough: which clause it is, is known already
  ({ best, second, lead }) =>
    best.isHome && best.score >= 0.7 && best.words >= 0.5 && (lead >= LEAST_LEAD || isTheOnlyPerfect(best, second)),
  // quite alone
  ({ best, lead }) => !best.isForeign && best.score >= 0.55 && best.words >= 0.6 && lead >= 0.25 && best.agreeing >= 8,
  // held fast between the words that stood on both sides
  ({ best, second }) => best.around >= 0.7 && best.words >= 0.45 && best.around > (second?.around ?? 0) + 0.2,
  // in a clause that is still recognisably the same from end to end
  ({ best, second }) =>
    !best.isForeign && best.clause >= 0.6 && best.words >= 0.6 && best.clause > (second?.clause ?? 0) + 0.15,
];

/** Whether the best place is taken without asking a person. */
export function isAccepted(best: Contender, second: Contender | undefined): boolean {
  const comparison = { best, second, lead: best.worth - (second?.worth ?? 0) };
  return grounds.some(holds => holds(comparison));
}

/** Words and all surroundings are there as they were, and nowhere else. */
function isTheOnlyPerfect(best: Contender, second: Contender | undefined): boolean {
  return best.score > 0.999 && (second?.score ?? 0) < 0.98;
}
