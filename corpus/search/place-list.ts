/** How many bytes a step takes in a packed list: seven bits a byte. */
export function packedSize(step: number): number {
  if (step < 0x80) return 1;
  if (step < 0x4000) return 2;
  return step < 0x200000 ? 3 : step < 0x10000000 ? 4 : 5;
}

/**
 * Write a step from one place to the next: seven bits a byte, the lowest first, the high bit set on all but the last.
 *
 * @returns where the next step goes
 */
export function packStep(step: number, into: Uint8Array, at: number): number {
  let rest = step;
  let next = at;
  for (; rest >= 0x80; rest >>>= 7) into[next++] = (rest & 0x7f) | 0x80;
  into[next++] = rest;
  return next;
}

/** Places within a segment, in room that is used again. */
export class PlaceList {
  places = new Uint32Array(1 << 12);
  count = 0;
  /** Places of another list, while the two are compared. */
  #others = new Uint32Array(0);
  /** Of units; empty but while places are sorted. */
  #bits = new Uint32Array(0);

  /** The places as a view that the next use overwrites. */
  get view(): Uint32Array {
    return this.places.subarray(0, this.count);
  }

  /** Make room for more places. */
  reserve(more: number): void {
    if (this.count + more <= this.places.length) return;
    const larger = new Uint32Array(Math.max(this.count + more, this.places.length * 2));
    larger.set(this.view);
    this.places = larger;
  }

  /**
   * Append the places of a packed list, each moved by `shift`.
   *
   * @param start offset of its first byte; `end` that after its last
   */
  unpack(packed: Uint8Array, start: number, end: number, shift: number): void {
    this.reserve(end - start);
    this.count = unpackSteps(packed.subarray(start, end), shift, this.places, this.count);
  }

  /**
   * Keep the places that a packed list has too, once it is moved by `shift`. Both are ascending as signed numbers: what
   * was moved to before the beginning stands first.
   */
  keepThoseOf(packed: Uint8Array, start: number, end: number, shift: number): void {
    if (this.#others.length < end - start) this.#others = new Uint32Array(end - start);
    const { places } = this;
    const others = this.#others;
    const otherCount = unpackSteps(packed.subarray(start, end), shift, others, 0);
    let kept = 0;
    let other = 0;
    for (let at = 0; at < this.count; at++) {
      const place = (places[at] ?? 0) | 0;
      while (other < otherCount && ((others[other] ?? 0) | 0) < place) other++;
      if (other < otherCount && ((others[other] ?? 0) | 0) === place) places[kept++] = place;
    }
    this.count = kept;
  }

  /**
   * Put the places in ascending order, each once.
   *
   * @param unitCount more than the greatest of them
   */
  sort(unitCount: number): void {
    // One bit a unit is read off faster than many numbers are sorted.
    if (this.count * 256 < unitCount) this.view.sort();
    else this.#sortByBits(unitCount);
  }

  #sortByBits(unitCount: number): void {
    if (this.#bits.length << 5 < unitCount) this.#bits = new Uint32Array((unitCount + 31) >>> 5);
    const bits = this.#bits;
    const { places } = this;
    for (let at = 0; at < this.count; at++) {
      const place = places[at] ?? 0;
      bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
    let count = 0;
    for (let block = 0; block < bits.length; block++) {
      let rest = bits[block] ?? 0;
      if (rest === 0) continue;
      bits[block] = 0;
      for (; rest !== 0; rest &= rest - 1) places[count++] = (block << 5) | (31 - Math.clz32(rest & -rest));
    }
    this.count = count;
  }
}

/** Write the places of a packed list, each moved by `shift`; answers where the next would go. */
function unpackSteps(packed: Uint8Array, shift: number, into: Uint32Array, from: number): number {
  let count = from;
  let place = shift;
  for (let at = 0; at < packed.length;) {
    let byte = packed[at++] ?? 0;
    let step = byte & 0x7f;
    for (let bits = 7; byte >= 0x80; bits += 7) {
      byte = packed[at++] ?? 0;
      step |= (byte & 0x7f) << bits;
    }
    place += step;
    into[count++] = place;
  }
  return count;
}
