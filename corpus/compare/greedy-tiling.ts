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

/** Weights are told apart by quarters: a sign weighs one. */
const WEIGHT_STEPS = 4;

/**
 * Cover two sets of runs with the heaviest common tiles, each element used at most once.
 *
 * Greedy string tiling, Wise 1993: take the heaviest common runs of unused elements, until none weighs `leastWeight`.
 * All common runs are found once; one that was partly used comes back as what is left of it. Ties go to the earlier left
 * place.
 *
 * @returns tiles in the order of their left places
 */
export function tileRuns(left: Runs, right: Runs, leastWeight: number): Tile[] {
  const tiling = new Tiling(left, right);
  const queue: Tile[][] = [];
  const enqueue = (tile: Tile): void => {
    const weight = tiling.weigh(tile);
    if (weight >= leastWeight) (queue[Math.round(weight * WEIGHT_STEPS)] ??= []).push(tile);
  };
  tiling.commonRuns().forEach(enqueue);
  const tiles: Tile[] = [];
  for (let weight = queue.length - 1; weight >= 0; weight -= 1) {
    for (const tile of (queue[weight] ?? []).sort(byPlace)) {
      const free = tiling.freeParts(tile);
      if (free.length === 1 && free[0]!.length === tile.length) {
        tiling.take(tile);
        tiles.push(tile);
      } else free.forEach(enqueue);
    }
  }
  return tiles.sort(byPlace);
}

function byPlace(a: Tile, b: Tile): number {
  return a.leftRun - b.leftRun || a.leftStart - b.leftStart || a.rightRun - b.rightRun || a.rightStart - b.rightStart;
}

class Tiling {
  readonly #left: Runs;
  readonly #right: Runs;
  readonly #usedLeft: readonly Uint8Array[];
  readonly #usedRight: readonly Uint8Array[];
  /** For each left run the weight of all elements before each place, and of all of them. */
  readonly #weightBefore: readonly Float64Array[];
  /** How many elements stand in the right runs before each. */
  readonly #rightBefore: readonly number[];
  readonly #places = new Map<string, { readonly run: number; readonly start: number }[]>();

  constructor(left: Runs, right: Runs) {
    this.#left = left;
    this.#right = right;
    this.#usedLeft = left.map(run => new Uint8Array(run.length));
    this.#usedRight = right.map(run => new Uint8Array(run.length));
    this.#weightBefore = left.map(weightsBefore);
    let before = 0;
    this.#rightBefore = right.map(run => (before += run.length) - run.length);
    for (const [run, elements] of right.entries()) {
      for (const [start, { key }] of elements.entries()) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [{ run, start }]);
        else places.push({ run, start });
      }
    }
  }

  /** Every maximal common run with a key that is not too frequent, each once. */
  commonRuns(): Tile[] {
    const tiles: Tile[] = [];
    for (const [leftRun, elements] of this.#left.entries()) {
      const reached = new Map<number, number>();
      for (const [leftStart, { key }] of elements.entries()) {
        for (const { run, start } of this.#seedPlaces(key)) {
          const diagonal = (this.#rightBefore[run] ?? 0) + start - leftStart;
          if (leftStart < (reached.get(diagonal) ?? 0)) continue;
          const tile = this.#extend({ leftRun, leftStart, rightRun: run, rightStart: start, length: 1 });
          reached.set(diagonal, tile.leftStart + tile.length);
          tiles.push(tile);
        }
      }
    }
    return tiles;
  }

  /** What of a tile is not used yet, as tiles. */
  freeParts(tile: Tile): Tile[] {
    const parts: Tile[] = [];
    for (let from = 0; from < tile.length;) {
      let to = from;
      while (to < tile.length && this.#isFree(tile, to)) to += 1;
      if (to > from)
        parts.push({
          ...tile,
          leftStart: tile.leftStart + from,
          rightStart: tile.rightStart + from,
          length: to - from,
        });
      from = to + 1;
    }
    return parts;
  }

  /** Mark a tile as used. */
  take(tile: Tile): void {
    this.#usedLeft[tile.leftRun]?.fill(1, tile.leftStart, tile.leftStart + tile.length);
    this.#usedRight[tile.rightRun]?.fill(1, tile.rightStart, tile.rightStart + tile.length);
  }

  /** Places of a key on the right; none when it is too frequent to start a tile. */
  #seedPlaces(key: string): readonly { readonly run: number; readonly start: number }[] {
    const places = this.#places.get(key) ?? [];
    return places.length > MOST_SEED_PLACES ? [] : places;
  }

  /** Grow a one-element tile both ways. */
  #extend(seed: Tile): Tile {
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
    return left !== undefined && right !== undefined && left.key === right.key;
  }

  #isFree(tile: Tile, step: number): boolean {
    const left = this.#usedLeft[tile.leftRun]?.[tile.leftStart + step];
    const right = this.#usedRight[tile.rightRun]?.[tile.rightStart + step];
    return left === 0 && right === 0;
  }

  /** The weight of a tile's elements. */
  weigh({ leftRun, leftStart, length }: Tile): number {
    const before = this.#weightBefore[leftRun];
    return (before?.[leftStart + length] ?? 0) - (before?.[leftStart] ?? 0);
  }
}

function weightsBefore(run: readonly Element[]): Float64Array {
  const before = new Float64Array(run.length + 1);
  for (const [ordinal, element] of run.entries()) before[ordinal + 1] = before[ordinal]! + elementWeight(element);
  return before;
}
