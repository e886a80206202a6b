import type { WorkId } from '../model/work';
import type { AnnotatedOrdinals } from './annotated-clause';
import { isIn, setOf } from './clause-set';
import { clauseKinds } from './clause-store';
import type { ClauseStore } from './clause-store';
import type { IndexedWork } from './indexed-work';
import type { HitFacets, HitFilter } from './search-answer';

/**
 * Divide clauses over works, sections, kinds and languages, and those that are annotated over tags and colours.
 *
 * @param ordinals those of one work together
 */
export function countByFacet(ordinals: Uint32Array, store: ClauseStore, annotated: AnnotatedOrdinals): HitFacets {
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
    ...countAnnotated(ordinals, store, annotated),
  };
}

function count(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function countAnnotated(ordinals: Uint32Array, store: ClauseStore, annotated: AnnotatedOrdinals) {
  const tags: Record<string, number> = {};
  const colours: Record<string, number> = {};
  if (annotated.size === 0) return { tags, colours };
  const found = setOf(ordinals, store.count);
  for (const [ordinal, clause] of annotated) {
    if (!isIn(found, ordinal)) continue;
    for (const tag of new Set(clause.tags)) tags[tag] = (tags[tag] ?? 0) + 1;
    for (const colour of new Set(clause.colours)) colours[colour] = (colours[colour] ?? 0) + 1;
  }
  return { tags, colours };
}

/** Clauses of one work stand together. */
function worksOf(ordinals: Uint32Array, store: ClauseStore): Record<WorkId, number> {
  const works: Record<WorkId, number> = {};
  for (let at = 0; at < ordinals.length;) {
    const work = store.workOf(ordinals[at] ?? 0);
    if (work === null) break;
    const first = at;
    while (at < ordinals.length && isOf(work, ordinals[at] ?? 0)) at++;
    works[work.id] = at - first;
  }
  return works;
}

function isOf({ base, end }: IndexedWork, ordinal: number): boolean {
  return ordinal >= base && ordinal < end;
}

function named<Name extends string>(counts: Uint32Array, nameOf: (number: number) => Name): Record<Name, number> {
  const result = {} as Record<Name, number>;
  counts.forEach((size, number) => {
    if (size > 0) result[nameOf(number)] = size;
  });
  return result;
}

/** Those of the clauses that pass the filter, in their order; all of them for `undefined`. */
export function narrowed(
  ordinals: Uint32Array,
  filter: HitFilter | undefined,
  store: ClauseStore,
  annotated: AnnotatedOrdinals,
): Uint32Array {
  const tests = testsOf(filter, store, annotated);
  return tests.length === 0 ? ordinals : ordinals.filter(ordinal => tests.every(test => test(ordinal)));
}

type OrdinalTest = (ordinal: number) => boolean;

/** One test for each part of the filter that is set. */
function testsOf(filter: HitFilter | undefined, store: ClauseStore, annotated: AnnotatedOrdinals): OrdinalTest[] {
  if (filter === undefined) return [];
  const { work, section, kind, language, tag, colour } = filter;
  const tests: readonly (readonly [wanted: string | null, test: OrdinalTest])[] = [
    [work, ordinal => store.workOf(ordinal)?.id === work],
    [section, ordinal => store.sectionName(store.sections.at(ordinal)) === section],
    [kind, ordinal => clauseKinds[store.kinds.at(ordinal)] === kind],
    [language, ordinal => store.language(ordinal) === language],
    [tag, ordinal => annotated.get(ordinal)?.tags.some(one => one === tag) ?? false],
    [colour, ordinal => annotated.get(ordinal)?.colours.some(one => one === colour) ?? false],
  ];
  return tests.filter(([wanted]) => wanted !== null).map(([, test]) => test);
}
