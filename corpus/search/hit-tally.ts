import type { ClauseKind } from '../model/clause';
import type { Language } from '../model/language';
import type { WorkId } from '../model/work';
import { clauseKinds } from './clause-store';
import type { ClauseStore } from './clause-store';

/** How many hits there are of each kind, in each section and so on. */
export interface HitCounts {
  readonly works: Readonly<Record<WorkId, number>>;
  readonly sections: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Partial<Record<ClauseKind, number>>>;
  readonly languages: Readonly<Partial<Record<Language, number>>>;
}

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

/** Divide clauses over works, sections, kinds and languages. */
export function countByFacet(ordinals: Uint32Array, store: ClauseStore): HitCounts {
  const kinds = new Uint32Array(clauseKinds.length);
  const sides = new Uint32Array(2);
  const sections = new Uint32Array(store.sectionCount);
  const { values: kindOf } = store.kinds;
  const { values: sideOf } = store.sides;
  const { values: sectionOf } = store.sections;
  for (const ordinal of ordinals) {
    count(kinds, kindOf[ordinal] ?? 0);
    count(sides, sideOf[ordinal] ?? 0);
    count(sections, sectionOf[ordinal] ?? 0);
  }
  return {
    works: worksOf(ordinals, store),
    sections: named(sections, number => store.sectionName(number)),
    kinds: named(kinds, code => clauseKinds[code] ?? 'paragraph'),
    languages: named(sides, side => (side === 0 ? 'zh' : 'en')),
  };
}

function count(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Hits of one work stand together. */
function worksOf(ordinals: Uint32Array, store: ClauseStore): Record<WorkId, number> {
  const works: Record<WorkId, number> = {};
  for (let at = 0; at < ordinals.length;) {
    const work = store.workOf(ordinals[at] ?? 0);
    const first = at;
    while (at < ordinals.length && (ordinals[at] ?? 0) < (work?.end ?? 0) && (ordinals[at] ?? 0) >= (work?.base ?? 0)) at++;
    if (work === null || at === first) break;
    works[work.id] = at - first;
  }
  return works;
}

function named<Name extends string>(counts: Uint32Array, nameOf: (number: number) => Name): Record<Name, number> {
  const result = {} as Record<Name, number>;
  counts.forEach((size, number) => {
    if (size > 0) result[nameOf(number)] = size;
  });
  return result;
}
