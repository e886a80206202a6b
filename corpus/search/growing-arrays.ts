/** A typed array that makes room as values are put at its end. */
export class GrowingArray<A extends Uint8Array | Uint32Array | Int32Array> {
  #values: A;
  #length = 0;
  readonly #make: (length: number) => A;

  /** @param make e.g. `length => new Uint32Array(length)` */
  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  /** Only the first `length` entries have meaning; the array is replaced when it grows. */
  get values(): A {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(ordinal: number): number {
    return this.#values[ordinal] ?? 0;
  }
}
