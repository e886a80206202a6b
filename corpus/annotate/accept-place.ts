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
  /** It stands between the clauses that stood around the annotation's own; `null` when that is not known. */
  readonly isExpected: boolean | null;
  /** It is a neighbour of the annotation's clause, or those neighbours have closed up. */
  readonly isEstranged: boolean;
  /** Likeness of the context on both sides over the borders of clauses, the weaker side's; 0 when it is too short. */
  readonly around: number;
  /** Likeness of the clauses before and after, the better one's; `null` when the context does not reach them. */
  readonly neighbours: number | null;
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

/** Beside a place that is taken, so much of the old surroundings must stand, unless words and context are the same. */
const LEAST_BESIDE = 0.6;
/** A place whose words and context are altered no further than this needs no neighbours to speak for it. */
const NEARLY_SAME = 0.97;
/** Characters that must agree at a place out of order: as many as a clause that was moved keeps. */
const MOVED_AGREEMENT = 24;
/** So many characters are not the same by chance, or by the habit of those who draft. */
const UNMISTAKABLE = 60;

/**
 * The grounds on which a place is taken without asking; one is enough.
 *
 * The figures were found on edits of every kind (tests/helpers/edit-kinds) of laws and treaties that repeat themselves:
 * each ground takes as much as it can without more than one place in a hundred being wrong.
 */
const grounds: readonly ((comparison: Comparison) => boolean)[] = [
  // words and surroundings, well ahead of all others: METHODS.md, Re-anchoring
  of => isAhead(of, LEAST_SCORE) && !isStrange(of.best) && (of.best.score >= NEARLY_SAME || isBeside(of.best)),
  // where it ought to be less is enough: which clause it is, is known already
  of => of.best.isHome && isAhead(of, 0.7),
  of => of.best.isExpected === true && isAhead(of, 0.7) && isBeside(of.best),
  // quite alone
  ({ best, lead }) =>
    !best.isForeign &&
    best.score >= (best.around >= LEAST_BESIDE ? 0.55 : 0.7) &&
    best.words >= 0.6 &&
    lead >= 0.25 &&
    best.agreeing >= 16,
  // held fast between the words that stood on both sides
  ({ best, second }) => best.around >= 0.8 && best.words >= 0.6 && best.around > (second?.around ?? 0) + 0.2,
  // in a clause that is still recognisably the same from end to end
  ({ best, second }) =>
    !best.isForeign &&
    !isStrange(best) &&
    best.clause >= 0.7 &&
    best.words >= 0.6 &&
    best.clause > (second?.clause ?? 0) + 0.15,
  // the same words stand elsewhere, but not between the same
  ({ best, second }) =>
    best.around >= 0.9 &&
    best.around >= (second?.around ?? 0) + 0.06 &&
    best.words >= (second?.words ?? 0) &&
    best.score >= (second?.score ?? 0) - 0.005,
];

/** Whether the best place is taken without asking a person. */
export function isAccepted(best: Contender, second: Contender | undefined): boolean {
  if (isOutOfOrder(best) || isAnother(best)) return false;
  const comparison = { best, second, lead: best.worth - (second?.worth ?? 0) };
  return grounds.some(holds => holds(comparison));
}

function isAhead({ best, second, lead }: Comparison, leastScore: number): boolean {
  return best.score >= leastScore && best.words >= 0.5 && (lead >= LEAST_LEAD || isTheOnlyPerfect(best, second));
}

/** Words and all surroundings are there as they were, and nowhere else. */
function isTheOnlyPerfect(best: Contender, second: Contender | undefined): boolean {
  return best.score > 0.999 && (second?.score ?? 0) < 0.98;
}

function isBeside({ around, neighbours }: Contender): boolean {
  return Math.max(around, neighbours ?? 0) >= LEAST_BESIDE;
}

/** A clause that is the same from end to end, but among others: drafters repeat whole clauses. */
function isStrange({ isWhole, isHome, isExpected, neighbours, agreeing }: Contender): boolean {
  const isElsewhere = isWhole && !isHome && isExpected !== true;
  return isElsewhere && neighbours !== null && neighbours < LEAST_BESIDE && agreeing < UNMISTAKABLE;
}

/** Altered words, where the annotation's own clause was taken out: another that reads like it. */
function isAnother({ isHome, isWhole, isEstranged }: Contender): boolean {
  return isEstranged && !isHome && !isWhole;
}

/** Not between the clauses that stood around it, nor so well kept that its clause must have been moved. */
function isOutOfOrder({ isHome, isExpected, agreeing, score, around }: Contender): boolean {
  if (isHome || isExpected !== false) return false;
  return agreeing < MOVED_AGREEMENT || score < LEAST_SCORE || around < 0.8;
}
