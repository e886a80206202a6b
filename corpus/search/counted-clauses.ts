import type { Language } from '../model/language';
import type { Token } from '../model/token';
import type { WorkId } from '../model/work';
import { segmentLatin } from '../segment/latin-segmenter';
import type { CountedClause } from '../statistics/counted-clause';
import type { NodeClause } from '../statistics/node-places';
import type { ClauseStore } from './clause-store';
import { documentOf } from './indexed-work';
import type { IndexedDocument, IndexedWork } from './indexed-work';
import type { Matcher, Spans } from './matcher';
import { toReadingRanges } from './present-hit';
import { tokensFromBits } from './word-bits';

/** Every clause of the works with its tokens, in order; `null` for all works and for both languages. */
export function countedClauses(
  store: ClauseStore,
  works: readonly WorkId[] | null,
  language: Language | null,
): CountedClause[] {
  const counted: CountedClause[] = [];
  for (const work of store.works) {
    if (works !== null && !works.includes(work.id)) continue;
    for (const document of work.documents) {
      if (language !== null && document.language !== language) continue;
      document.clauses.forEach((_, at) => counted.push(countedClause(store, work, document, at)));
    }
  }
  return counted;
}

/** A clause that matched, with its places and tokens. */
export function nodeClause(matcher: Matcher, store: ClauseStore, ordinal: number): NodeClause {
  const work = store.workOf(ordinal);
  if (work === null) throw new RangeError('a clause that has gone cannot match');
  const document = documentOf(work, ordinal);
  const clause = countedClause(store, work, document, ordinal - document.base);
  const spans: Spans = [];
  matcher.collect(ordinal, spans, false);
  return { clause, ranges: toReadingRanges(clause.text, spans) };
}

function countedClause(store: ClauseStore, work: IndexedWork, document: IndexedDocument, at: number): CountedClause {
  const clause = document.clauses[at];
  if (clause === undefined) throw new RangeError('no clause has this ordinal');
  let tokens: readonly Token[] | null = null;
  return {
    workId: work.id,
    clauseId: clause.id,
    language: clause.language,
    label: clause.label,
    section: store.sectionName(store.sections.at(document.base + at)),
    text: clause.text,
    bodyStart: clause.bodyStart,
    sentences: clause.sentences,
    /** Without stored tokens every Han character is a word. */
    get tokens() {
      tokens ??= document.words === null ? segmentLatin(clause.text) : tokensFromBits(document.words, at, clause.text);
      return tokens;
    },
  };
}
