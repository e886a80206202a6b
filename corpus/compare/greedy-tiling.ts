import { type Element, elementWeight } from './compared-text';

/** A run of equal elements, at one place in a left run and one in a right run. */
export interface Tile {
  readonly leftRun: number;
  readonly leftStart: number;
  readonly rightRun: number;
  readonly rightStart: number;
  /** Elements. */
  readonly length: number;
}

type Runs = readonly (readonly Element[])[];

/** A key that occurs more often than this does not start a tile, only continues one: it bounds the time. */
const MOST_SEED_PLACES = 64;

/**
 * Cover two sets of runs with the heaviest common tiles, each element used at most once.
 *
 * Greedy string tiling, Wise 1993: take the heaviest common runs of unused elements, mark them, repeat
 * until none weighs `leastWeight`. Ties go to the earlier left place.
 *
 * @returns tiles in the order of their left places
 */
export function tileRuns(left: Runs, right: Runs, leastWeight: number): Tile[] {
  const tiling = new Tiling(left, right);
  const tiles: Tile[] = [];
  for (;;) {
    const fresh = tiling.heaviestTiles(leastWeight).filter(tile => tiling.take(tile));
    if (fresh.length === 0) break;
    tiles.push(...fresh);
  }
  return tiles.sort((a, b) => a.leftRun - b.leftRun || a.leftStart - b.leftStart);
}

class Tiling {
  readonly #left: Runs;
  readonly #right: Runs;
  readonly #usedLeft: readonly Uint8Array[];
  readonly #usedRight: readonly Uint8Array[];
  readonly #places = new Map<string, { readonly run: number; readonly start: number }[]>();

  constructor(left: Runs, right: Runs) {
    this.#left = left;
    this.#right = right;
    this.#usedLeft = left.map(run => new Uint8Array(run.length));
    this.#usedRight = right.map(run => new Uint8Array(run.length));
    for (const [run, elements] of right.entries()) {
      for (const [start, { key }] of elements.entries()) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [{ run, start }]);
        else places.push({ run, start });
      }
    }
  }

  /** All maximal common tiles of the greatest weight there is, if it reaches `leastWeight`. */
  heaviestTiles(leastWeight: number): Tile[] {
    let best: Tile[] = [];
    let bestWeight = leastWeight;
    for (const [leftRun, elements] of this.#left.entries()) {
      for (const [leftStart, { key }] of elements.entries()) {
        const places = this.#places.get(key) ?? [];
        if (places.length > MOST_SEED_PLACES) continue;
        for (const place of places) {
          const tile = this.#extend({ leftRun, leftStart, rightRun: place.run, rightStart: place.start, length: 1 });
          const weight = tile === null ? 0 : this.#weigh(tile);
          if (tile === null || weight < bestWeight) continue;
          if (weight > bestWeight) best = [];
          bestWeight = weight;
          best.push(tile);
        }
      }
    }
    return best;
  }

  /** Mark a tile as used; `false` when part of it is used already. */
  take(tile: Tile): boolean {
    for (let step = 0; step < tile.length; step += 1) if (!this.#isFree(tile, step)) return false;
    this.#usedLeft[tile.leftRun]?.fill(1, tile.leftStart, tile.leftStart + tile.length);
    this.#usedRight[tile.rightRun]?.fill(1, tile.rightStart, tile.rightStart + tile.length);
    return true;
  }

  /** Grow a one-element tile both ways; `null` when the seed is used or has grown from an earlier left place. */
  #extend(seed: Tile): Tile | null {
    if (!this.#isFree(seed, 0)) return null;
    let before = 0;
    while (this.#agrees(seed, -before - 1)) before += 1;
    let after = 0;
    while (this.#agrees(seed, after + 1)) after += 1;
    return {
      ...seed,
      leftStart: seed.leftStart - before,
      rightStart: seed.rightStart - before,
      length: before + after + 1,
    };
  }

  #agrees(seed: Tile, step: number): boolean {
    const left = this.#left[seed.leftRun]?.[seed.leftStart + step];
    const right = this.#right[seed.rightRun]?.[seed.rightStart + step];
    return left !== undefined && right !== undefined && left.key === right.key && this.#isFree(seed, step);
  }

  #isFree(tile: Tile, step: number): boolean {
    const left = this.#usedLeft[tile.leftRun]?.[tile.leftStart + step];
    const right = this.#usedRight[tile.rightRun]?.[tile.rightStart + step];
    return left === 0 && right === 0;
  }

  #weigh({ leftRun, leftStart, length }: Tile): number {
    let weight = 0;
    for (let step = 0; step < length; step += 1) {
      const element = this.#left[leftRun]?.[leftStart + step];
      if (element !== undefined) weight += elementWeight(element);
    }
    return weight;
  }
}
