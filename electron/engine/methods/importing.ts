import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { otherLanguage } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { Answer, Answers, CheckedRequest, EngineCore } from '../engine-core';
import { importFiles } from '../import/import-job';
import { importWork } from '../import/import-work';
import type { WorkImport } from '../import/import-work';
import type { JobKind } from '../import-report';
import type { JobControl } from '../job-desk';
import { readAlignment } from '../library/stored-files';
import { refusedReport } from '../workshop/file-report';
import type { FileToRead, WorkshopProgress } from '../workshop-protocol';

/** Reads one file into a work that is there, as a job with one report. */
function startReading(
  core: EngineCore,
  kind: JobKind,
  into: Pick<WorkImport, 'workId' | 'instead'>,
  file: FileToRead,
): { jobId: string } {
  const read = async ({ signal, advance, addReport }: JobControl): Promise<void> => {
    advance({ fileCount: 1, file: file.name });
    try {
      const naming = { title: null, fallback: into.workId };
      const work = { ...into, files: [file], replace: true, segment: true, naming, signal, advance };
      for (const report of (await importWork(core.imports, work)).reports) addReport(report);
    } catch (error) {
      if (error instanceof CorpusError && error.code === 'cancelled') throw error;
      addReport(refusedReport(file.name, error));
    }
    advance({ filesDone: 1 });
  };
  return { jobId: core.jobs.start(kind, read) };
}

const replaceDocument: Answer<'replaceDocument'> = (core, { workId, language, grantId }) => {
  core.library.record(workId);
  const [path, more] = core.granted(grantId);
  if (more !== undefined) throw new CorpusError('one-file-only', 'several files for one edition', { work: workId });
  if (path === undefined) throw new CorpusError('grant-unknown', 'the grant is empty', { grant: grantId });
  return startReading(core, 'replace', { workId }, { path, name: path, language, encoding: null, title: null });
};

const rereadDocument: Answer<'rereadDocument'> = (core, { workId, language, encoding, asLanguage }) => {
  const stored = core.documents.stored(workId, language);
  const record = core.library.record(workId);
  const name = record.work.documents[language]?.fileName ?? stored.source.name;
  const path = join(core.library.workFolder(workId), stored.source.name);
  const partner = record.documents[otherLanguage(language)];
  const isMoving = asLanguage !== null && asLanguage !== language;
  if (isMoving && partner !== undefined) {
    throw new CorpusError('document-exists', 'the work has that language', { work: workId, file: name });
  }
  // one source may hold both languages: they are then read again together
  const isShared = partner?.source.sha256 === stored.source.sha256;
  const file = { path, name, language: isShared ? null : (asLanguage ?? language), encoding, title: null };
  return startReading(core, 'reread', { workId, ...(isMoving ? { instead: language } : {}) }, file);
};

/** Aligns a work anew, as a job; locked links stay as they are. */
export async function alignAgain(core: EngineCore, workId: WorkId, { signal, advance }: JobControl): Promise<void> {
  advance({ stage: 'aligning' });
  const folder = core.library.workFolder(workId);
  const record = core.library.record(workId);
  const zh = core.documents.stored(workId, 'zh').clauses;
  const en = core.documents.stored(workId, 'en').clauses;
  const byteCount = zh.byteCount + en.byteCount;
  const locked = (await readAlignment({ folder, record })).filter(link => link.locked);
  const stagingFolder = await core.library.makeStagingFolder();
  try {
    const task = {
      kind: 'align',
      zhPath: join(folder, zh.name),
      enPath: join(folder, en.name),
      locked,
      stagingFolder,
    } as const;
    const onProgress = ({ share = 0 }: WorkshopProgress): void =>
      advance({ byteCount, bytesDone: Math.round(share * byteCount) });
    const alignment = await core.workshop.run(task, { signal, onProgress });
    await core.library.change(workId, now => ({ stagingFolder, record: { ...now, alignment } }));
    await core.imports.onChanged(workId);
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

const realign = (core: EngineCore, { workId }: CheckedRequest<'realign'>): { jobId: string } => {
  core.documents.stored(workId, 'zh');
  core.documents.stored(workId, 'en');
  return { jobId: core.jobs.start('realign', control => alignAgain(core, workId, control)) };
};

/** Answers about imports and other long work. */
export const importingAnswers: Answers<
  'startImport' | 'replaceDocument' | 'rereadDocument' | 'realign' | 'cancelJob' | 'jobs' | 'importReports'
> = {
  startImport: (core, { grantId, options }) => {
    const paths = core.granted(grantId);
    return { jobId: core.jobs.start('import', control => importFiles(core.imports, paths, options, control)) };
  },
  replaceDocument,
  rereadDocument,
  realign,
  cancelJob: (core, { jobId }) => ({ cancelled: core.jobs.cancel(jobId) }),
  jobs: core => core.jobs.list(),
  importReports: (core, { jobId }) => core.jobs.reports(jobId),
};
