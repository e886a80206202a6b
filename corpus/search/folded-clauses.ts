import { foldInPlace } from '../fold/fold';
import { GrowingArray } from './growing-arrays';

/** Folded texts of clauses by ordinal. */
export interface FoldedClauses {
  readonly count: number;
  /** Empty for a clause that has gone. */
  text(ordinal: number): string;
}

/** Folds a clause when it is first asked for, so that a library opens without folding all of it. */
export class LazilyFoldedClauses implements FoldedClauses {
  readonly #folded: (string | null)[] = [];
  readonly #reading: (string | null)[] = [];
  readonly #inPlace = new GrowingArray(length => new Uint8Array(length));

  get count(): number {
    return this.#folded.length;
  }

  /** Add a clause by its reading text; it gets the next ordinal. */
  append(reading: string): void {
    this.#folded.push(null);
    this.#reading.push(reading);
    this.#inPlace.push(0);
  }

  /** Add the clauses of another, as far as they are folded there. */
  appendAll(other: LazilyFoldedClauses): void {
    for (let ordinal = 0; ordinal < other.count; ordinal++) this.appendFrom(other, ordinal);
  }

  /** Add a clause of another. */
  appendFrom(other: LazilyFoldedClauses, ordinal: number): void {
    this.#folded.push(other.#folded[ordinal] ?? null);
    this.#reading.push(other.#reading[ordinal] ?? '');
    this.#inPlace.push(other.#inPlace.at(ordinal));
  }

  /** Empty the clauses `[start, end)`. */
  clear(start: number, end: number): void {
    for (let ordinal = start; ordinal < end; ordinal++) {
      this.#folded[ordinal] = '';
      this.#reading[ordinal] = '';
    }
  }

  text(ordinal: number): string {
    const known = this.#folded[ordinal];
    if (typeof known === 'string') return known;
    const { text, isInPlace } = foldInPlace(this.#reading[ordinal] ?? '');
    this.#folded[ordinal] = text;
    if (isInPlace) this.#inPlace.values[ordinal] = 1;
    return text;
  }

  /** Whether offsets in the folded text are offsets in the reading text. */
  isInPlace(ordinal: number): boolean {
    this.text(ordinal);
    return this.#inPlace.at(ordinal) === 1;
  }

  /** The text as it is read. */
  reading(ordinal: number): string {
    return this.#reading[ordinal] ?? '';
  }
}

/** Clauses, and after them others that are not among them yet. */
export class JoinedClauses implements FoldedClauses {
  readonly #first: FoldedClauses;
  readonly #then: FoldedClauses;
  readonly #split: number;

  constructor(first: FoldedClauses, then: FoldedClauses) {
    this.#first = first;
    this.#then = then;
    this.#split = first.count;
  }

  get count(): number {
    return this.#split + this.#then.count;
  }

  text(ordinal: number): string {
    return ordinal < this.#split ? this.#first.text(ordinal) : this.#then.text(ordinal - this.#split);
  }
}
