/**
 * The cells of the alignment table that a path may touch: row `i` (Chinese units used so far) from column
 * `lows[i]` to `highs[i]` (English units used so far), both ends included. There is one row more than Chinese units.
 */
export interface Band {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** A place where the path surely passes near: Chinese unit `zh` beside English unit `en`. */
export interface Anchor {
  readonly zh: number;
  readonly en: number;
  readonly weight: number;
}

const reach = 3;
const margin = 12;
const widestFree = 400;

/**
 * A band about a rising chain of anchors.
 *
 * An anchor may be wrong, so each row is held only by the anchors three before and three after it, and a margin
 * more. Where anchors are far apart the band keeps near the straight line between them, so that its size stays
 * proportional to the documents.
 */
export function bandAbout(chain: readonly Anchor[], zhCount: number, enCount: number): Band {
  const knots = [{ zh: 0, en: 0 }, ...chain, { zh: zhCount, en: enCount }];
  const lows = new Int32Array(zhCount + 1);
  const highs = new Int32Array(zhCount + 1);
  let knot = 0;
  for (let row = 0; row <= zhCount; row += 1) {
    while ((knots[knot + 1]?.zh ?? Infinity) <= row) knot += 1;
    const low = knots[Math.max(0, knot - reach)]?.en ?? 0;
    const high = knots[Math.min(knots.length - 1, knot + 1 + reach)]?.en ?? enCount;
    const expected = between(knots[knot], knots[knot + 1], row);
    lows[row] = Math.max(0, Math.max(low - margin, expected - widestFree));
    highs[row] = Math.min(enCount, Math.min(high + margin, expected + widestFree));
  }
  return joined({ lows, highs }, enCount);
}

function between(
  from: { zh: number; en: number } | undefined,
  to: { zh: number; en: number } | undefined,
  row: number,
): number {
  if (!from || !to || to.zh === from.zh) return from?.en ?? 0;
  return Math.round(from.en + ((to.en - from.en) * (row - from.zh)) / (to.zh - from.zh));
}

/** Makes both edges rise, neighbouring rows overlap, and the band hold the first and the last cell. */
function joined(band: Band, enCount: number): Band {
  const { lows, highs } = band;
  const last = lows.length - 1;
  lows[0] = 0;
  highs[last] = enCount;
  for (let row = 1; row <= last; row += 1) {
    highs[row] = Math.max(highs[row] ?? 0, highs[row - 1] ?? 0);
  }
  for (let row = last; row > 0; row -= 1) {
    lows[row - 1] = Math.min(lows[row - 1] ?? 0, lows[row] ?? 0);
  }
  for (let row = 1; row <= last; row += 1) lows[row] = Math.min(lows[row] ?? 0, highs[row - 1] ?? 0);
  return band;
}
