import type { AlignmentLink } from '../model/alignment-link';
import type { ClauseId, ClauseKind } from '../model/clause';
import type { Language } from '../model/language';
import type { Bilingual, WorkId } from '../model/work';
import type { AnnotatedClause, AnnotatedOrdinals } from './annotated-clause';
import { LazilyFoldedClauses } from './folded-clauses';
import { GrowingArray } from './growing-arrays';
import { placeWork, realignWork } from './indexed-work';
import type { IndexedDocument, IndexedWork, SearchedWork } from './indexed-work';
import { placesInOutline } from './outline';

/** Clause kinds in the order of their codes. */
export const clauseKinds: readonly ClauseKind[] = ['heading', 'paragraph', 'subclause', 'item'];

/** All clauses that search knows, by ordinal: texts, places and works. Ordinals grow and are never used again. */
export class ClauseStore {
  readonly texts = new LazilyFoldedClauses();
  readonly #works = new Map<WorkId, IndexedWork>();
  readonly #slots: (IndexedWork | null)[] = [];
  readonly #slotOf = new GrowingArray(length => new Uint32Array(length));
  /** 0 Chinese, 1 English. */
  readonly sides = new GrowingArray(length => new Uint8Array(length));
  readonly kinds = new GrowingArray(length => new Uint8Array(length));
  readonly sections = new GrowingArray(length => new Uint32Array(length));
  readonly paragraphNumbers = new GrowingArray(length => new Uint32Array(length));
  readonly #sectionNames: string[] = [];
  readonly #sectionNumbers = new Map<string, number>();
  #liveCount = 0;
  /** Of works whose clauses were asked for by id. */
  readonly #ordinals = new WeakMap<IndexedWork['documents'], ReadonlyMap<ClauseId, number>>();

  /** Ordinals given so far, those of works that have gone included. */
  get count(): number {
    return this.texts.count;
  }

  /** Clauses of the works that are here. */
  get liveCount(): number {
    return this.#liveCount;
  }

  /** In the order they were added. */
  get works(): IterableIterator<IndexedWork> {
    return this.#works.values();
  }

  work(id: WorkId): IndexedWork | null {
    return this.#works.get(id) ?? null;
  }

  /** Add a work, or put it in the place of the one with its id. */
  add(input: SearchedWork): IndexedWork {
    const work = placeWork(input, this.count);
    this.addPlaced(work, textsOf(work));
    return work;
  }

  /**
   * Add a work that has its ordinals already: they must be the next ones.
   *
   * @param texts of its clauses, in their order
   */
  addPlaced(work: IndexedWork, texts: LazilyFoldedClauses): void {
    const old = this.#works.get(work.id);
    if (old !== undefined) this.#clear(old);
    const slot = this.#slots.push(work) - 1;
    this.texts.appendAll(texts);
    for (const document of work.documents) this.#appendDocument(work, document, slot);
    this.#works.set(work.id, work);
    this.#liveCount += work.end - work.base;
  }

  #appendDocument(work: IndexedWork, document: IndexedDocument, slot: number): void {
    const places = placesInOutline(document.clauses);
    document.clauses.forEach((clause, at) => {
      this.#slotOf.push(slot);
      this.sides.push(document.language === 'zh' ? 0 : 1);
      this.kinds.push(clauseKinds.indexOf(clause.kind));
      this.sections.push(this.#sectionNumber(`${work.id}/${places[at]?.section ?? ''}`));
      this.paragraphNumbers.push(places[at]?.paragraphNumber ?? 0);
    });
  }

  #sectionNumber(name: string): number {
    const known = this.#sectionNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#sectionNames.push(name) - 1;
    this.#sectionNumbers.set(name, number);
    return number;
  }

  /** `<work>/<heading>` of a section number. */
  sectionName(number: number): string {
    return this.#sectionNames[number] ?? '';
  }

  get sectionCount(): number {
    return this.#sectionNames.length;
  }

  /** Align a work otherwise. One that is not here is no error. */
  align(id: WorkId, alignment: readonly AlignmentLink[]): void {
    const work = this.#works.get(id);
    if (work === undefined) return;
    const realigned = realignWork(work, alignment);
    this.#works.set(id, realigned);
    if (work.end > work.base) this.#slots[this.#slotOf.at(work.base)] = realigned;
  }

  /** Title a work otherwise. One that is not here is no error. */
  entitle(id: WorkId, titles: Bilingual): void {
    const work = this.#works.get(id);
    if (work !== undefined) work.titles = titles;
  }

  /** @returns false when there is no such work */
  remove(id: WorkId): boolean {
    const work = this.#works.get(id);
    if (work === undefined) return false;
    this.#clear(work);
    return this.#works.delete(id);
  }

  #clear(work: IndexedWork): void {
    if (work.end > work.base) this.#slots[this.#slotOf.at(work.base)] = null;
    this.texts.clear(work.base, work.end);
    this.#liveCount -= work.end - work.base;
  }

  /** The work that holds a live ordinal; `null` when the work has gone. */
  workOf(ordinal: number): IndexedWork | null {
    return this.#slots[this.#slotOf.at(ordinal)] ?? null;
  }

  language(ordinal: number): Language {
    return this.sides.at(ordinal) === 0 ? 'zh' : 'en';
  }

  /** Annotated clauses that are here, by ordinal. */
  annotatedOrdinals(clauses: readonly AnnotatedClause[]): AnnotatedOrdinals {
    const found = new Map<number, AnnotatedClause>();
    for (const clause of clauses) {
      const ordinal = this.#ordinalOf(clause.clauseId);
      if (ordinal !== undefined) found.set(ordinal, clause);
    }
    return found;
  }

  /** A clause's id begins with that of its work, up to the first dot. */
  #ordinalOf(id: ClauseId): number | undefined {
    const work = this.#works.get(id.slice(0, id.indexOf('.')));
    if (work === undefined) return undefined;
    let ordinals = this.#ordinals.get(work.documents);
    if (ordinals === undefined) {
      const pairs = work.documents.flatMap(({ base, clauses }) => clauses.map((clause, at) => [clause.id, base + at]));
      ordinals = new Map(pairs as [ClauseId, number][]);
      this.#ordinals.set(work.documents, ordinals);
    }
    return ordinals.get(id);
  }
}

/** The texts of a work's clauses, in their order. */
export function textsOf({ documents }: IndexedWork): LazilyFoldedClauses {
  const texts = new LazilyFoldedClauses();
  for (const { clauses } of documents) for (const { text } of clauses) texts.append(text);
  return texts;
}
