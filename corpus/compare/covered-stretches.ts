/**
 * Stretches of a text of which none lies within another, kept in order.
 *
 * Starts and ends ascend together, so one binary search tells whether a stretch is covered.
 */
export class CoveredStretches {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Whether one of the stretches covers [start, end) whole. */
  covers(start: number, end: number): boolean {
    const last = this.#firstAfter(start) - 1;
    return last >= 0 && this.#ends[last]! >= end;
  }

  /** Add a stretch; one that is covered already changes nothing, and those that it covers are dropped. */
  add(start: number, end: number): void {
    if (this.covers(start, end)) return;
    let first = this.#firstAfter(start);
    if (this.#starts[first - 1] === start) first -= 1;
    let last = first;
    while (last < this.#ends.length && this.#ends[last]! <= end) last += 1;
    this.#starts.splice(first, last - first, start);
    this.#ends.splice(first, last - first, end);
  }

  /** Ordinal of the first stretch that starts behind an offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
