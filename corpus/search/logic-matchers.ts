import type { Language } from '../model/language';
import { addTo, emptySet, forEachIn, intersection, union } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import { counterpartsOf } from './indexed-work';
import type { Matcher, Spans } from './matcher';

/** All parts. */
export function allOf(parts: readonly Matcher[]): Matcher {
  return {
    candidates: () => parts.map(part => part.candidates()).reduce(intersection, null),
    test: ordinal => parts.every(part => part.test(ordinal)),
    collect: (ordinal, into, boundOnly) => {
      for (const part of parts) part.collect(ordinal, into, boundOnly);
    },
  };
}

/** At least one part; places come from the parts that match. */
export function anyOf(parts: readonly Matcher[]): Matcher {
  return {
    candidates: () => parts.map(part => part.candidates()).reduce(union),
    test: ordinal => parts.some(part => part.test(ordinal)),
    collect: (ordinal, into, boundOnly) => {
      for (const part of parts) if (part.test(ordinal)) part.collect(ordinal, into, boundOnly);
    },
  };
}

/** Not the part. It has no places. */
export function noneOf(part: Matcher): Matcher {
  return { candidates: () => null, test: ordinal => !part.test(ordinal), collect: () => undefined };
}

/** Clauses of a set; `null` for a condition that is tested clause by clause. */
export function condition(test: (ordinal: number) => boolean): Matcher {
  return { candidates: () => null, test, collect: () => undefined };
}

/**
 * The part on one side of the aligned unit: in the clause itself or its siblings when it is of that language,
 * in its counterparts when it is not. A clause with no counterpart has nothing on the other side.
 */
export function onSide(part: Matcher, side: Language, store: ClauseStore): Matcher {
  const testAny = (ordinals: Iterable<number>) => {
    for (const ordinal of ordinals) if (part.test(ordinal)) return true;
    return false;
  };
  return {
    candidates: () => sideCandidates(part.candidates(), side, store),
    test: ordinal => {
      const work = store.workOf(ordinal);
      if (work === null) return false;
      if (store.language(ordinal) !== side) return testAny(counterpartsOf(work, ordinal));
      return part.test(ordinal) || testAny(work.siblings.get(ordinal) ?? []);
    },
    collect: (ordinal, into) => {
      if (store.language(ordinal) === side && part.test(ordinal)) part.collect(ordinal, into, false);
    },
  };
}

/** Clauses in whose unit a candidate stands on the side. */
function sideCandidates(candidates: Candidates, side: Language, store: ClauseStore): Candidates {
  if (candidates === null) return null;
  const set = emptySet(store.count);
  forEachIn(candidates, 0, store.count, ordinal => {
    if (store.language(ordinal) !== side) return;
    const work = store.workOf(ordinal);
    if (work === null) return;
    addTo(set, ordinal);
    for (const sibling of work.siblings.get(ordinal) ?? []) addTo(set, sibling);
    for (const counterpart of counterpartsOf(work, ordinal)) addTo(set, counterpart);
  });
  return set;
}

/** The part, as a hit in one language only; with a place of its own unless the query gives that language none. */
export function asHitIn(part: Matcher, language: Language, needsPlace: boolean, store: ClauseStore): Matcher {
  const hasPlace = (ordinal: number) => {
    const spans: Spans = [];
    part.collect(ordinal, spans, false);
    return spans.length > 0;
  };
  return {
    candidates: () => part.candidates(),
    test: ordinal => store.language(ordinal) === language && part.test(ordinal) && (!needsPlace || hasPlace(ordinal)),
    collect: (ordinal, into, boundOnly) => part.collect(ordinal, into, boundOnly),
  };
}
