/** What agreeing characters bring, and what altered, missing and new ones cost. */
const AGREES = 1;
const ALTERED = -0.8;
const GAP_OPEN = -2;
const GAP_STEP = -0.02;

/** Pairs of characters beyond which two texts are too long to be aligned. */
const MAX_PAIRS = 16_000_000;

/** Where each character of an older text went. */
export interface AlignedTexts {
  /** Offset in the newer text of each unit of the older one, or -1 when nothing stands in its place. */
  readonly places: Int32Array;
  /** 1 where the unit is the same. */
  readonly same: Uint8Array;
}

/** Ways to come to a cell: by a pair, by an older unit alone, by a newer one alone. */
const PAIR = 0;
const OLDER = 1;
const NEWER = 2;

/**
 * Align two texts from end to end by the alignment with most agreeing characters, in which a gap costs little however
 * long it is.
 *
 * @returns `null` when the texts are too long
 * @see Gotoh 1982, An improved algorithm for matching biological sequences
 */
export function alignTexts(older: string, newer: string): AlignedTexts | null {
  const aligned = { places: new Int32Array(older.length).fill(-1), same: new Uint8Array(older.length) };
  const head = sharedHead(older, newer);
  const tail = sharedTail(older.slice(head), newer.slice(head));
  for (let at = 0; at < head; at += 1) pair(aligned, at, at, true);
  for (let at = 1; at <= tail; at += 1) pair(aligned, older.length - at, newer.length - at, true);
  const [from, to] = [older.slice(head, older.length - tail), newer.slice(head, newer.length - tail)];
  if (from.length * to.length > MAX_PAIRS) return null;
  if (from !== '' && to !== '')
    walkBack(from, to, fillTable(from, to), (a, b) => pair(aligned, head + a, head + b, from[a] === to[b]));
  return aligned;
}

function pair({ places, same }: AlignedTexts, older: number, newer: number, isSame: boolean): void {
  places[older] = newer;
  same[older] = isSame ? 1 : 0;
}

function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sharedTail(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** For each pair of offsets, how each of the three ways was come to: two bits each. */
function fillTable(older: string, newer: string): Uint8Array {
  const width = newer.length + 1;
  const steps = new Uint8Array((older.length + 1) * width);
  let above = firstRow(width);
  for (let column = 1; column < width; column += 1) steps[column] = NEWER << 4;
  for (let row = 1; row <= older.length; row += 1) {
    const current = [new Float64Array(width), new Float64Array(width), new Float64Array(width)] as Row;
    fillRow({ unit: older.charCodeAt(row - 1), row, newer, above, current, steps: steps.subarray(row * width) });
    above = current;
  }
  const last = above.map(values => values[newer.length] ?? 0);
  steps[0] = ordinalOfLargest(last[0] ?? 0, last[1] ?? 0, last[2] ?? 0);
  return steps;
}

/** Best sums for ending by a pair, by an older unit alone, and by a newer one alone. */
type Row = [Float64Array, Float64Array, Float64Array];

function firstRow(width: number): Row {
  const gap = Float64Array.from({ length: width }, (_unused, column) => GAP_OPEN + GAP_STEP * column);
  const row: Row = [new Float64Array(width).fill(-Infinity), new Float64Array(width).fill(-Infinity), gap];
  row[0][0] = 0;
  return row;
}

function fillRow(of: {
  readonly unit: number;
  readonly row: number;
  readonly newer: string;
  readonly above: Row;
  readonly current: Row;
  readonly steps: Uint8Array;
}): void {
  const { unit, newer, above, current, steps } = of;
  const [pairs, olders, newers] = current;
  [pairs[0], olders[0], newers[0]] = [-Infinity, GAP_OPEN + GAP_STEP * of.row, -Infinity];
  steps[0] = OLDER << 2;
  for (let column = 1; column < pairs.length; column += 1) {
    const worth = unit === newer.charCodeAt(column - 1) ? AGREES : ALTERED;
    const [p, o, n] = [above[0][column - 1] as number, above[1][column - 1] as number, above[2][column - 1] as number];
    const byPair = ordinalOfLargest(p, o, n);
    pairs[column] = worth + Math.max(p, o, n);
    const [openOlder, goOnOlder] = [(above[0][column] as number) + GAP_OPEN, above[1][column] as number];
    olders[column] = GAP_STEP + Math.max(openOlder, goOnOlder);
    const [openNewer, goOnNewer] = [(pairs[column - 1] as number) + GAP_OPEN, newers[column - 1] as number];
    const fromOlder = (olders[column - 1] as number) + GAP_OPEN;
    newers[column] = GAP_STEP + Math.max(openNewer, goOnNewer, fromOlder);
    const byOlder = openOlder >= goOnOlder ? PAIR : OLDER;
    const byNewer = ordinalOfLargest(openNewer, fromOlder, goOnNewer);
    steps[column] = byPair | (byOlder << 2) | (byNewer << 4);
  }
}

function ordinalOfLargest(a: number, b: number, c: number): number {
  return a >= b && a >= c ? PAIR : b >= c ? OLDER : NEWER;
}

function walkBack(
  older: string,
  newer: string,
  steps: Uint8Array,
  found: (older: number, newer: number) => void,
): void {
  const width = newer.length + 1;
  let way = steps[0] ?? PAIR;
  let [row, column] = [older.length, newer.length];
  while (row > 0 && column > 0) {
    const step = steps[row * width + column] ?? 0;
    if (way === PAIR) found(row - 1, column - 1);
    const before = (step >> (way * 2)) & 3;
    if (way !== NEWER) row -= 1;
    if (way !== OLDER) column -= 1;
    way = before;
  }
}
