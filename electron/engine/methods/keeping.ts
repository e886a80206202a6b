import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { Answers, EngineCore } from '../engine-core';
import type { EngineResponses } from '../protocol';
import { emptyBin, listBin, removeWork, restoreWork } from '../library/bin';
import { storageUse } from '../library/storage-use';
import { writeAlignment } from '../workshop/document-files';

/** Keeps links that a person made and answers them with their sentences. */
async function setAlignment(
  core: EngineCore,
  workId: WorkId,
  links: readonly AlignmentLink[],
): Promise<EngineResponses['setAlignment']> {
  await checkLinks(core, workId, links);
  const previous = await core.documents.alignment(workId);
  const filled = await withSentences(core, workId, links);
  const stagingFolder = await core.library.makeStagingFolder();
  const alignment = await writeAlignment(stagingFolder, filled);
  await core.library.change(workId, now => ({ stagingFolder, record: { ...now, alignment } }));
  await core.imports.onChanged(workId);
  return { alignment: filled, previous };
}

/**
 * Finds the sentences of the links that have none: those a person edited. Only their clauses are looked at, on the study
 * thread, where they need not wait for an import.
 */
async function withSentences(
  core: EngineCore,
  workId: WorkId,
  links: readonly AlignmentLink[],
): Promise<readonly AlignmentLink[]> {
  const bare = links.filter(link => link.sentences.length === 0 && link.zh.length + link.en.length > 0);
  if (bare.length === 0) return links;
  const clausesOf = async (language: Language): Promise<readonly Clause[]> => {
    const wanted = new Set(bare.flatMap(link => link[language]));
    if (wanted.size === 0) return [];
    return (await core.documents.clauses(workId, language)).filter(clause => wanted.has(clause.id));
  };
  const clauses = { zh: await clausesOf('zh'), en: await clausesOf('en') };
  const answer = await core.study.run({ kind: 'sentences', links: bare, clauses });
  const filled = new Map(bare.map((link, ordinal) => [link, answer[ordinal] ?? link]));
  return links.map(link => filled.get(link) ?? link);
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
  setAlignment: (core, { workId, links }) => setAlignment(core, workId, links),
  updateWork: async (core, { workId, details }) => {
    const record = await core.library.change(workId, now => ({
      stagingFolder: null,
      record: { ...now, work: { ...now.work, ...details } },
    }));
    await core.imports.onChanged(workId);
    return record.work;
  },
  updateDocument: async (core, { workId, language, status, script }) => {
    core.documents.stored(workId, language);
    const record = await core.library.change(workId, now => {
      const summary = now.work.documents[language];
      const documents = summary
        ? { ...now.work.documents, [language]: { ...summary, status, ...(script && { script }) } }
        : now.work.documents;
      return { stagingFolder: null, record: { ...now, work: { ...now.work, documents } } };
    });
    await core.imports.onChanged(workId);
    return record.work;
  },
};
