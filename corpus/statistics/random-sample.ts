/** What to thin a list to: so many items, drawn by chance; the same seed draws the same ones. */
export interface SampleSize {
  readonly size: number;
  readonly seed: number;
}

/**
 * Draw `size` items by chance, in their order; the same seed draws the same ones.
 *
 * Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, Algorithm S) with the generator mulberry32.
 */
export function drawSample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  if (items.length <= size) return items;
  const next = randomNumbers(seed);
  const drawn: T[] = [];
  items.forEach((item, at) => {
    if (next() * (items.length - at) < size - drawn.length) drawn.push(item);
  });
  return drawn;
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
