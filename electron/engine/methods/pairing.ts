import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { languages, otherLanguage } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { Answers, CheckedRequest, EngineCore } from '../engine-core';
import { freeWorkId } from '../import/file-name';
import { importWork } from '../import/import-work';
import { moveDocument, partDocument } from '../import/move-document';
import type { JobControl } from '../job-desk';
import type { FileToRead } from '../workshop-protocol';
import { alignAgain } from './importing';

/** Two works that each have one language become one work in both, aligned. */
async function pairWorks(core: EngineCore, { workId, withWork }: CheckedRequest<'pairWorks'>): Promise<WorkId> {
  const language = languages.find(one => core.library.record(workId).documents[one] === undefined);
  if (language === undefined)
    throw new CorpusError('document-exists', 'both languages', { work: workId, file: workId });
  if (core.library.record(withWork).documents[otherLanguage(language)] !== undefined) {
    throw new CorpusError('document-exists', 'the other work is no single language', {
      work: withWork,
      file: withWork,
    });
  }
  await moveDocument(core.library, { workId: withWork, language }, workId);
  await core.imports.onChanged(withWork);
  await core.imports.onChanged(workId);
  return core.jobs.start('realign', control => alignAgain(core, workId, control));
}

/** Both languages were taken for each other: each kept source is read again as the other. */
async function swapLanguages(core: EngineCore, workId: WorkId, control: JobControl): Promise<void> {
  const record = core.library.record(workId);
  const folder = core.library.workFolder(workId);
  const files = languages.map((language): FileToRead => {
    const { source, chosenEncoding } = core.documents.stored(workId, language);
    const name = record.work.documents[language]?.fileName ?? source.name;
    const path = join(folder, source.name);
    return { path, name, language: otherLanguage(language), encoding: chosenEncoding, title: null };
  });
  control.advance({ fileCount: files.length });
  const naming = { title: null, fallback: workId };
  const work = { workId, files, replace: true, segment: true, naming };
  const { reports } = await importWork(core.imports, { ...work, signal: control.signal, advance: control.advance });
  for (const report of reports) control.addReport(report);
  control.advance({ filesDone: files.length });
}

/** Answers that correct which texts belong together. */
export const pairingAnswers: Answers<'pairWorks' | 'partWork' | 'swapLanguages'> = {
  pairWorks: async (core, request) => ({ jobId: await pairWorks(core, request) }),
  partWork: async (core, { workId, language }) => {
    core.documents.stored(workId, otherLanguage(language));
    const parted = freeWorkId(`${workId.slice(0, 100)}-${language}`, id => core.library.has(id));
    await partDocument(core.library, { workId, language }, parted);
    await core.imports.onChanged(workId);
    await core.imports.onChanged(parted);
    return core.library.record(parted).work;
  },
  swapLanguages: (core, { workId }) => {
    const [zh, en] = languages.map(language => core.documents.stored(workId, language).source.sha256);
    // one source holds both languages: they were told apart line by line
    if (zh === en) throw new CorpusError('document-exists', 'one source', { work: workId, file: workId });
    return { jobId: core.jobs.start('reread', control => swapLanguages(core, workId, control)) };
  },
};
