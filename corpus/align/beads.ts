/** How many Chinese and how many English units a bead joins, with the log of how often that happens. */
export interface BeadShape {
  readonly zh: number;
  readonly en: number;
  readonly logPrior: number;
}

const shape = (zh: number, en: number, prior: number): BeadShape => ({ zh, en, logPrior: Math.log(prior) });

/**
 * The beads of Gale & Church (1993), section 4, with longer ones for paragraphs that an edition split or ran together.
 *
 * Priors after their table 5, with more weight on holes: official texts do lose paragraphs.
 */
export const beadShapes: readonly BeadShape[] = [
  shape(1, 1, 0.85),
  shape(1, 0, 0.02),
  shape(0, 1, 0.02),
  shape(2, 1, 0.045),
  shape(1, 2, 0.045),
  shape(2, 2, 0.006),
  shape(3, 1, 0.004),
  shape(1, 3, 0.004),
  shape(4, 1, 0.001),
  shape(1, 4, 0.001),
  shape(2, 3, 0.001),
  shape(3, 2, 0.001),
];

/** One step of a path: `zh` units from `zhStart` on say what `en` units from `enStart` on say. */
export interface Bead {
  readonly zhStart: number;
  readonly zhCount: number;
  readonly enStart: number;
  readonly enCount: number;
}

/** A bead of the best path with the probability that it is right, given the model. */
export interface ScoredBead extends Bead {
  readonly probability: number;
}

/** Log of how much likelier the bead is as a translation than as two unrelated texts; the prior is not part of it. */
export type BeadScorer = (bead: Bead) => number;
