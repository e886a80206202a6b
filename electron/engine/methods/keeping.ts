import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { WorkId } from '../../../corpus/model/work';
import type { Answers, EngineCore } from '../engine-core';
import { emptyBin, listBin, removeWork, restoreWork } from '../library/bin';
import { storageUse } from '../library/storage-use';
import { writeAlignment } from '../workshop/document-files';

async function setAlignment(core: EngineCore, workId: WorkId, links: readonly AlignmentLink[]): Promise<void> {
  await checkLinks(core, workId, links);
  const stagingFolder = await core.library.makeStagingFolder();
  const alignment = await writeAlignment(stagingFolder, links);
  await core.library.change(workId, now => ({ stagingFolder, record: { ...now, alignment } }));
  await core.imports.onChanged(workId);
}

/** Every clause of a link must be one of the work's, in its language. */
async function checkLinks(core: EngineCore, workId: WorkId, links: readonly AlignmentLink[]): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const known = new Set((await core.documents.clauses(workId, language)).map(clause => clause.id));
    const unknown = links.flatMap(link => link[language]).find(id => !known.has(id));
    if (unknown !== undefined)
      throw new CorpusError('clause-unknown', 'no such clause in the work', { clause: unknown });
  }
}

/** Answers to what changes the library's works by hand. */
export const keepingAnswers: Answers<
  'setAlignment' | 'updateWork' | 'updateDocument' | 'removeWork' | 'restoreWork' | 'listBin' | 'emptyBin' | 'storage'
> = {
  removeWork: async (core, { workId }) => {
    const removed = await removeWork(core.library, workId);
    await core.imports.onChanged(workId);
    return { removed: removed.toISOString() };
  },
  restoreWork: async (core, { workId }) => {
    await restoreWork(core.library, workId);
    await core.imports.onChanged(workId);
    return core.library.record(workId).work;
  },
  listBin: core => listBin(core.library),
  emptyBin: async (core, { workId }) => ({ deleted: await emptyBin(core.library, workId) }),
  storage: core => storageUse(core.library),
  setAlignment: async (core, { workId, links }) => {
    await setAlignment(core, workId, links);
    return { alignment: links };
  },
  updateWork: async (core, { workId, details }) => {
    const record = await core.library.change(workId, now => ({
      stagingFolder: null,
      record: { ...now, work: { ...now.work, ...details } },
    }));
    await core.imports.onChanged(workId);
    return record.work;
  },
  updateDocument: async (core, { workId, language, status }) => {
    core.documents.stored(workId, language);
    const record = await core.library.change(workId, now => {
      const summary = now.work.documents[language];
      const documents = summary ? { ...now.work.documents, [language]: { ...summary, status } } : now.work.documents;
      return { stagingFolder: null, record: { ...now, work: { ...now.work, documents } } };
    });
    await core.imports.onChanged(workId);
    return record.work;
  },
};
