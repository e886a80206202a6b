/** Collects the clauses that match, in the order they are noted, and counts their places. */
export class HitTally {
  placeCount = 0;
  /** Places that begin and end where words do. */
  wordCount = 0;
  #ordinals = new Uint32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Ordinals noted so far. */
  get ordinals(): Uint32Array {
    return this.#ordinals.subarray(0, this.#count);
  }

  note(ordinal: number): void {
    if (this.#count === this.#ordinals.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#ordinals);
      this.#ordinals = larger;
    }
    this.#ordinals[this.#count++] = ordinal;
  }
}
