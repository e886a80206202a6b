import { CorpusError } from '../errors/corpus-error';
import type { TextRange } from './text-range';

/**
 * Leads a derived text back to the text it came from.
 *
 * Runs of equal shift: derived offset `derivedStarts[r] + k` comes from source offset
 * `sourceStarts[r] + k` while inside run `r`. Both arrays have one entry a run,
 * `derivedStarts` ascending from 0; a run of an expanded character has length 1.
 */
export interface OffsetMap {
  readonly derivedStarts: readonly number[];
  readonly sourceStarts: readonly number[];
  /** Code units of the derived text. */
  readonly derivedLength: number;
}

/** Collects an {@link OffsetMap} one derived code unit at a time. */
export class OffsetMapBuilder {
  readonly #derivedStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  #length = 0;
  #nextSource = -1;

  /** Say that the next `count` derived units come from `source`, `source + 1`, … */
  append(source: number, count = 1): void {
    if (count <= 0) return;
    if (source !== this.#nextSource || this.#length === 0) {
      this.#derivedStarts.push(this.#length);
      this.#sourceStarts.push(source);
    }
    this.#length += count;
    this.#nextSource = source + count;
  }

  build(): OffsetMap {
    return { derivedStarts: this.#derivedStarts, sourceStarts: this.#sourceStarts, derivedLength: this.#length };
  }
}

/**
 * The source offset of one derived code unit.
 *
 * @throws {CorpusError} `range-out-of-bounds` unless `0 <= offset < derivedLength`
 */
export function toSourceOffset(map: OffsetMap, offset: number): number {
  if (offset < 0 || offset >= map.derivedLength) {
    throw new CorpusError('range-out-of-bounds', 'no such derived offset', { offset, length: map.derivedLength });
  }
  let low = 0;
  let high = map.derivedStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.derivedStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (map.sourceStarts[low] ?? 0) + offset - (map.derivedStarts[low] ?? 0);
}

/**
 * Carry a non-empty derived range back: from the source of its first unit to just after the source of its last.
 *
 * @throws {CorpusError} `range-out-of-bounds` for an empty or outlying range
 */
export function toSourceRange(map: OffsetMap, range: TextRange): TextRange {
  if (range.start >= range.end) {
    throw new CorpusError('range-out-of-bounds', 'an empty range has no source', {
      start: range.start,
      end: range.end,
    });
  }
  return { start: toSourceOffset(map, range.start), end: toSourceOffset(map, range.end - 1) + 1 };
}
