/** How many Chinese and how many English units a bead joins, with the log of how often that happens. */
export interface BeadShape {
  readonly zh: number;
  readonly en: number;
  readonly logPrior: number;
}

const shape = (zh: number, en: number, prior: number): BeadShape => ({ zh, en, logPrior: Math.log(prior) });

/** Beads with words on both sides. */
const pairs: readonly BeadShape[] = [
  shape(1, 1, 0.85),
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

/**
 * Units that nothing translates. A section or an annex is lost as a whole, so a long hole is likelier than its units
 * lost one by one: steps of these lengths stand for a gap that costs more to open than to go on with (Gotoh 1982).
 */
const holes: readonly BeadShape[] = [
  [1, 0.02],
  [3, 0.003],
  [8, 0.0015],
  [24, 0.0008],
  [80, 0.0004],
].flatMap(([length = 1, prior = 0]) => [shape(length, 0, prior), shape(0, length, prior)]);

/**
 * The beads of Gale & Church (1993), section 4, with longer ones for paragraphs that an edition split or ran together,
 * then holes.
 *
 * Priors after their table 5, with more weight on holes: official texts do lose paragraphs.
 */
export const beadShapes: readonly BeadShape[] = [...pairs, ...holes];

/** How many of {@link beadShapes}, the first ones, have words on both sides. */
export const pairShapeCount = pairs.length;

/** Logs of how often each of {@link beadShapes} happens, before anything is known of two documents. */
export const usualPriors = Float64Array.from(beadShapes, ({ logPrior }) => logPrior);

/** How many beads the usual priors are worth. */
const usualWeight = 60;

/**
 * The priors with those of pairs re-estimated from beads of two documents: one side may join what the other parts all
 * along. Their sum stays as it was; holes are left alone, for none of them is ever sure.
 */
export function fittedPriors(beads: readonly { readonly zh: number; readonly en: number }[]): Float64Array {
  const counts = pairs.map(({ zh, en }) => beads.filter(bead => bead.zh === zh && bead.en === en).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = pairs.reduce((sum, { logPrior }) => sum + Math.exp(logPrior), 0);
  return usualPriors.map((logPrior, step) => {
    const count = counts[step];
    if (count === undefined) return logPrior;
    return Math.log((Math.exp(logPrior) * usualWeight + share * count) / (usualWeight + total));
  });
}

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

/** The same path with a hole for each unit that nothing translates. */
export function withSingleHoles(path: readonly ScoredBead[]): ScoredBead[] {
  return path.flatMap(bead => {
    if (bead.zhCount > 0 && bead.enCount > 0) return [bead];
    return Array.from({ length: bead.zhCount + bead.enCount }, (_unused, at) => ({
      ...bead,
      zhStart: bead.zhStart + (bead.zhCount > 0 ? at : 0),
      zhCount: Math.min(1, bead.zhCount),
      enStart: bead.enStart + (bead.enCount > 0 ? at : 0),
      enCount: Math.min(1, bead.enCount),
    }));
  });
}

/** Log of how much likelier the bead is as a translation than as two unrelated texts; the prior is not part of it. */
export type BeadScorer = (bead: Bead) => number;
