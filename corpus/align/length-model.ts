/** Parameters of Gale & Church's length model (1993, section 3.2), on the log of the ratio of lengths. */
export interface LengthModel {
  /** Mean of ln(English length / Chinese length): the log of their c. */
  readonly logRatio: number;
  /** Their s²: variance of the difference for each English character. */
  readonly variance: number;
  /** Variance of ln(length) of unrelated texts: what chance would give. */
  readonly background: number;
}

/** A Chinese and an English length that belong together. */
export interface LengthPair {
  readonly zh: number;
  readonly en: number;
}

/** Gale & Church's value for European languages; only where we start from. */
const startingVariance = 6.8;
/** Translators differ however long the text is. */
const leastVariance = 0.01;
const lowestScore = -6;

/** A first model from the totals of both documents. */
export function firstLengthModel(zh: Float64Array, en: Float64Array): LengthModel {
  const total = (lengths: Float64Array): number => lengths.reduce((sum, length) => sum + length, 0);
  const logRatio = Math.log(Math.max(1, total(en)) / Math.max(1, total(zh)));
  return { logRatio, variance: startingVariance, background: logVariance(zh) + logVariance(en) };
}

/** The model re-estimated from pairs that surely belong together (Wu 1994, section 3.1, does so from anchors). */
export function fittedLengthModel(before: LengthModel, pairs: readonly LengthPair[]): LengthModel {
  const usable = pairs.filter(pair => pair.zh >= 4 && pair.en >= 4);
  if (usable.length < 10) return before;
  const ratios = usable.map(pair => Math.log(pair.en / pair.zh)).sort((one, other) => one - other);
  const logRatio = ratios[ratios.length >> 1] ?? before.logRatio;
  const squares = usable
    .map(pair => (Math.log(pair.en / pair.zh) - logRatio) ** 2 * pair.en)
    .sort((one, other) => one - other);
  // The pairs between the middle half hold 68 % of a normal distribution inside one deviation.
  const variance = squares[Math.floor(squares.length * 0.68)] ?? before.variance;
  return { ...before, logRatio, variance: Math.min(40, Math.max(1, variance)) };
}

/** Log of how much likelier the two lengths are in a translation than by chance; 0 when a side is empty. */
export function lengthScore(model: LengthModel, pair: LengthPair): number {
  if (pair.zh <= 0 || pair.en <= 0) return 0;
  const deviation = Math.log(pair.en / pair.zh) - model.logRatio;
  const expected = (pair.en + pair.zh * Math.exp(model.logRatio)) / 2;
  const linked = model.variance / expected + leastVariance;
  const free = linked + model.background;
  const score = (Math.log(free / linked) - deviation ** 2 / linked + deviation ** 2 / free) / 2;
  return Math.max(lowestScore, score);
}

function logVariance(lengths: Float64Array): number {
  const logs = [...lengths].filter(length => length > 0).map(length => Math.log(length));
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
}
