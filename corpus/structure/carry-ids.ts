import type { Clause, ClauseId } from '../model/clause';
import { likeness, shingles } from './likeness';

const leastLikeness = 0.6;
const leastLikenessInPlace = 0.3;

/**
 * Give the clauses of a new edition the ids of the clauses they come from, so that notes stay where they were.
 *
 * In this order, each old clause used once: the same text (nearest place first); the same path and label with
 * likeness of at least 0.3; the best likeness of at least 0.6 if no other clause is as like. The rest keep their new ids.
 */
export function carryClauseIds(previous: readonly Clause[], next: readonly Clause[]): Clause[] {
  const carrying = new Carrying(previous, next);
  carrying.byText();
  carrying.byPlace();
  carrying.byLikeness();
  return carrying.answer();
}

class Carrying {
  readonly #previous: readonly Clause[];
  readonly #next: readonly Clause[];
  readonly #carried = new Map<number, ClauseId>();
  readonly #used = new Set<number>();

  constructor(previous: readonly Clause[], next: readonly Clause[]) {
    this.#previous = previous;
    this.#next = next;
  }

  byText(): void {
    const withPlace = (clause: Clause): string => JSON.stringify([clause.kind, clause.path, clause.text]);
    this.#pairEqual(withPlace);
    this.#pairEqual(clause => JSON.stringify([clause.kind, clause.text]));
  }

  byPlace(): void {
    const key = (clause: Clause): string => JSON.stringify([clause.kind, clause.path, clause.label]);
    this.#pairEqual(
      clause => (clause.label === '' ? '' : key(clause)),
      (from, to) => likeness(shingles(from.text), shingles(to.text)) >= leastLikenessInPlace,
    );
  }

  /** Candidates share a rare shingle, so that long editions do not compare every clause with every other. */
  byLikeness(): void {
    const old = this.#previous.flatMap((clause, ordinal) =>
      this.#used.has(ordinal) ? [] : [{ clause, ordinal, grams: shingles(clause.text) }],
    );
    const postings = new Map<string, number[]>();
    old.forEach(({ grams }, place) => {
      for (const gram of grams) postings.set(gram, [...(postings.get(gram) ?? []), place]);
    });
    this.#next.forEach((clause, ordinal) => {
      if (this.#carried.has(ordinal)) return;
      const grams = shingles(clause.text);
      const ranked = mostShared(grams, postings)
        .map(place => old[place])
        .filter(entry => entry !== undefined && entry.clause.kind === clause.kind && !this.#used.has(entry.ordinal))
        .map(entry => ({ ordinal: entry?.ordinal ?? 0, score: likeness(entry?.grams ?? new Set(), grams) }))
        .sort((left, right) => right.score - left.score);
      const [best, second] = ranked;
      if (best === undefined || best.score < leastLikeness || best.score === second?.score) return;
      this.#carry(best.ordinal, ordinal);
    });
  }

  /** New clauses keep their own ids unless one of them has been carried to another clause. */
  answer(): Clause[] {
    const taken = new Set(this.#carried.values());
    return this.#next.map((clause, ordinal) => {
      const carried = this.#carried.get(ordinal);
      if (carried !== undefined) return { ...clause, id: carried };
      const id = freeId(clause.id, taken);
      taken.add(id);
      return { ...clause, id };
    });
  }

  #pairEqual(key: (clause: Clause) => string, agree: (from: Clause, to: Clause) => boolean = () => true): void {
    const waiting = new Map<string, number[]>();
    this.#previous.forEach((clause, ordinal) => {
      const name = this.#used.has(ordinal) ? '' : key(clause);
      if (name === '') return;
      const queue = waiting.get(name);
      if (queue === undefined) waiting.set(name, [ordinal]);
      else queue.push(ordinal);
    });
    this.#next.forEach((clause, ordinal) => {
      if (this.#carried.has(ordinal)) return;
      const queue = waiting.get(key(clause));
      const from = queue?.[0];
      const old = from === undefined ? undefined : this.#previous[from];
      if (from === undefined || old === undefined || !agree(old, clause)) return;
      queue?.shift();
      this.#carry(from, ordinal);
    });
  }

  #carry(from: number, to: number): void {
    const id = this.#previous[from]?.id;
    if (id === undefined) return;
    this.#used.add(from);
    this.#carried.set(to, id);
  }
}

function freeId(id: ClauseId, taken: ReadonlySet<ClauseId>): ClauseId {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

const mostCandidates = 8;
const commonPosting = 50;

function mostShared(grams: ReadonlySet<string>, postings: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const gram of grams) {
    const places = postings.get(gram) ?? [];
    if (places.length > commonPosting) continue;
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, mostCandidates)
    .map(([place]) => place);
}
