import type { Work } from '../../../corpus/model/work';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import { toSourceRange } from '../../../corpus/model/offset-map';
import type { Answer, Answers, EngineCore } from '../engine-core';
import { readClauses, readMaps, readReport, readText } from '../library/stored-files';
import { partOfWork } from '../part-of-work';
import { readByLanguage } from '../read-by-language';
import type { OpenedWork } from '../protocol';
import { sourceTextOf } from '../source-text-of';

/** Clauses up to which a work is opened about as soon as a part of it. */
const shortWork = 4_000;
/** Code units shown on either side of a place in the source. */
const surroundings = 200;

/** Opens one work: its texts and their alignment. */
export async function openWork(core: EngineCore, workId: string): Promise<OpenedWork> {
  const { work } = core.library.record(workId);
  const documents = await eachDocument(work, language => core.documents.clauses(workId, language));
  return { work, documents, alignment: await core.documents.alignment(workId) };
}

/** The documents of a work, their clauses as `read` gives them. */
function eachDocument<Clauses>({ id, documents }: Work, read: (language: Language) => Promise<Clauses>) {
  return readByLanguage(documents, async (language, { sourceHash }) => ({
    workId: id,
    language,
    sourceHash,
    clauses: await read(language),
  }));
}

const openStoredWork: Answer<'openStoredWork'> = async (core, { workId }) => {
  const { work } = core.library.record(workId);
  const documents = await eachDocument(work, language =>
    core.documents.readStored({ workId, language }, stored => stored.clauses, readText),
  );
  return { work, documents, alignment: await core.documents.alignmentJson(workId) };
};

const openPart: Answer<'openPart'> = async (core, { workId, clauseId }) => {
  const { work } = core.library.record(workId);
  const clauseCount = languages.reduce((sum, language) => sum + (work.documents[language]?.clauseCount ?? 0), 0);
  if (clauseCount <= shortWork) return null;
  const documents = await eachDocument(work, language =>
    core.documents.readStored({ workId, language }, stored => stored.clauses, readClauses),
  );
  return partOfWork({ work, documents, alignment: await core.documents.alignment(workId) }, clauseId);
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
  'works' | 'openWork' | 'openStoredWork' | 'openPart' | 'tokens' | 'documentReport' | 'traceToSource'
> = {
  works: core => core.library.records().map(record => record.work),
  openWork: (core, { workId }) => openWork(core, workId),
  openStoredWork,
  openPart,
  tokens: (core, { workId, language }) => core.documents.tokens(workId, language),
  documentReport: (core, { workId, language }) =>
    core.documents.readStored({ workId, language }, stored => stored.report, readReport),
  traceToSource,
};
