/**
 * Numbers keys in the order they are met: a hash table in typed arrays with open addressing (linear probing),
 * several times faster than a Map and free of garbage. Keys are unsigned 32-bit and never 0.
 */
export class TermNumbers {
  #slots = new Uint32Array(1 << 14);
  #numbers = new Int32Array(1 << 14);
  #mask = (1 << 14) - 1;
  #keys = new Uint32Array(1 << 13);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Keys in the order of their numbers. */
  get keys(): Uint32Array {
    return this.#keys.subarray(0, this.#count);
  }

  /** The number of `key`, from 0; a new key gets the next one. */
  numberOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot] ?? 0;
      if (found === key) return this.#numbers[slot] ?? 0;
      if (found === 0) return this.#add(key, slot);
    }
  }

  #add(key: number, slot: number): number {
    if (this.#count === this.#keys.length) this.#grow();
    const number = this.#count++;
    this.#keys[number] = key;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    else {
      this.#slots[slot] = key;
      this.#numbers[slot] = number;
    }
    return number;
  }

  #grow(): void {
    const grown = new Uint32Array(this.#keys.length * 2);
    grown.set(this.#keys);
    this.#keys = grown;
  }

  #rehash(): void {
    const size = this.#slots.length * 4;
    this.#slots = new Uint32Array(size);
    this.#numbers = new Int32Array(size);
    this.#mask = size - 1;
    for (let number = 0; number < this.#count; number++) {
      const key = this.#keys[number] ?? 0;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key;
      this.#numbers[slot] = number;
    }
  }
}
