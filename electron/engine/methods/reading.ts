import type { CorpusDocument } from '../../../corpus/model/work';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import { toSourceRange } from '../../../corpus/model/offset-map';
import type { Answer, Answers, EngineCore } from '../engine-core';
import { readMaps, readReport, readText } from '../library/stored-files';
import type { OpenedWork, StoredWork } from '../protocol';
import { sourceTextOf } from '../source-text-of';

/** Code units shown on either side of a place in the source. */
const surroundings = 200;

/** Opens one work: its texts and their alignment. */
export async function openWork(core: EngineCore, workId: string): Promise<OpenedWork> {
  const { work } = core.library.record(workId);
  const documents: Partial<Record<Language, CorpusDocument>> = {};
  for (const language of languages) {
    const summary = work.documents[language];
    if (summary === undefined) continue;
    const clauses = await core.documents.clauses(workId, language);
    documents[language] = { workId, language, sourceHash: summary.sourceHash, clauses };
  }
  return { work, documents, alignment: await core.documents.alignment(workId) };
}

const openStoredWork: Answer<'openStoredWork'> = async (core, { workId }) => {
  const { work } = core.library.record(workId);
  const documents: Partial<Record<Language, NonNullable<StoredWork['documents'][Language]>>> = {};
  for (const language of languages) {
    const summary = work.documents[language];
    if (summary === undefined) continue;
    const clauses = await core.documents.readStored({ workId, language }, stored => stored.clauses, readText);
    documents[language] = { workId, language, sourceHash: summary.sourceHash, clauses };
  }
  return { work, documents, alignment: await core.documents.alignmentJson(workId) };
};

const traceToSource: Answer<'traceToSource'> = async (core, { clauseId, range }) => {
  const { workId, clause, ordinal } = await core.documents.clause(clauseId);
  const document = { workId, language: clause.language };
  const maps = await core.documents.readStored(document, stored => stored.maps, readMaps);
  const place = toSourceRange(maps[ordinal] ?? { derivedStarts: [], sourceStarts: [], derivedLength: 0 }, range);
  const source = await sourceTextOf(core, document);
  return {
    range: place,
    before: source.slice(Math.max(0, place.start - surroundings), place.start),
    text: source.slice(place.start, place.end),
    after: source.slice(place.end, place.end + surroundings),
  };
};

/** Answers to what one asks while reading. */
export const readingAnswers: Answers<
  'works' | 'openWork' | 'openStoredWork' | 'tokens' | 'documentReport' | 'traceToSource'
> = {
  works: core => core.library.records().map(record => record.work),
  openWork: (core, { workId }) => openWork(core, workId),
  openStoredWork,
  tokens: (core, { workId, language }) => core.documents.tokens(workId, language),
  documentReport: (core, { workId, language }) =>
    core.documents.readStored({ workId, language }, stored => stored.report, readReport),
  traceToSource,
};
