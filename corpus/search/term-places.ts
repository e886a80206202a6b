import { packedSize, packStep } from './place-list';
import type { Steps } from '../steps/steps';

/** Places dealt out between two pauses: a few milliseconds. */
const placesAtOnce = 0x40000;

/** Packed places of terms, one list after the other. */
export interface PackedPlaces {
  /** Offset of each list's first byte; one more entry past the end. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
}

/** Places of terms while they are collected: at most one term a place. */
export class TermPlaces {
  /** The term that begins at each place, counted from 1. */
  readonly #terms: Uint32Array;
  /** Bytes that the places of each term will take, and the place it had last. */
  #sizes = new Uint32Array(1 << 12);
  #lasts = new Uint32Array(1 << 12);

  constructor(unitCount: number) {
    this.#terms = new Uint32Array(unitCount);
  }

  /** Say that a term begins at a place; places only grow. */
  note(term: number, place: number): void {
    if (term >= this.#sizes.length) this.#grow(term);
    this.#terms[place] = term + 1;
    this.#sizes[term] = (this.#sizes[term] ?? 0) + packedSize(place - (this.#lasts[term] ?? 0));
    this.#lasts[term] = place;
  }

  #grow(term: number): void {
    const length = Math.max(term + 1, this.#sizes.length * 2);
    const [sizes, lasts] = [new Uint32Array(length), new Uint32Array(length)];
    sizes.set(this.#sizes);
    lasts.set(this.#lasts);
    [this.#sizes, this.#lasts] = [sizes, lasts];
  }

  /**
   * Pack what was noted, and forget it.
   *
   * @param order the terms in the order of their lists
   */
  *pack(order: Uint32Array): Steps<PackedPlaces> {
    const starts = new Uint32Array(order.length + 1);
    const cursors = new Uint32Array(order.length);
    for (let rank = 0; rank < order.length; rank++) {
      const term = order[rank] ?? 0;
      cursors[term] = starts[rank] ?? 0;
      starts[rank + 1] = (starts[rank] ?? 0) + (this.#sizes[term] ?? 0);
    }
    const places = new Uint8Array(starts[order.length] ?? 0);
    this.#lasts.fill(0);
    yield* this.#deal(cursors, places);
    this.#sizes.fill(0);
    this.#lasts.fill(0);
    return { starts, places };
  }

  /** @param cursors where the next place of each term goes */
  *#deal(cursors: Uint32Array, places: Uint8Array): Steps<void> {
    const terms = this.#terms;
    const lasts = this.#lasts;
    for (let place = 0; place < terms.length; place++) {
      if (place % placesAtOnce === placesAtOnce - 1) yield;
      const term = (terms[place] ?? 0) - 1;
      if (term < 0) continue;
      cursors[term] = packStep(place - (lasts[term] ?? 0), places, cursors[term] ?? 0);
      lasts[term] = place;
    }
    terms.fill(0);
  }
}
