import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { languages } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { Answers, EngineCore } from '../engine-core';
import type { ImportReport } from '../import-report';
import { fileError } from '../import/file-error';
import { isInUse } from '../archive/same-work';
import type { JobControl } from '../job-desk';
import { removeWork } from '../library/bin';
import { recordFiles } from '../library/work-record';
import type { WorkRecord } from '../library/work-record';
import { refusedReport } from '../workshop/file-report';
import type { PackTask, UnpackedWork, WorkshopProgress } from '../workshop-protocol';

function placeOf(core: EngineCore, grantId: string): string {
  const [path] = core.granted(grantId);
  if (path === undefined) throw new CorpusError('grant-unknown', 'the grant is empty', { grant: grantId });
  return path;
}

/** The works as they are now, with the editions before. */
function worksToPack(core: EngineCore): PackTask['works'] {
  return core.library.records().map(record => ({
    id: record.work.id,
    record: JSON.stringify(record),
    files: uniqueFiles(record).map(({ name, sha256 }) => ({
      name,
      sha256,
      path: join(core.library.workFolder(record.work.id), name),
    })),
  }));
}

/** Both languages of a bilingual file have one source. */
function uniqueFiles(record: WorkRecord): ReturnType<typeof recordFiles> {
  return [...new Map(recordFiles(record).map(file => [file.name, file])).values()];
}

async function exportAll(
  core: EngineCore,
  { path, annotations }: { path: string; annotations: string | null },
  { signal, advance }: JobControl,
): Promise<void> {
  const works = worksToPack(core);
  advance({ stage: 'saving', fileCount: works.length, file: basename(path) });
  const onProgress = ({ file }: WorkshopProgress): void => advance({ filesDone: file });
  try {
    await core.workshop.run({ kind: 'pack', path, works, annotations }, { signal, onProgress });
  } catch (error) {
    throw fileError(error, basename(path));
  }
  advance({ filesDone: works.length });
}

async function importAll(
  core: EngineCore,
  { path, replace }: { path: string; replace: boolean },
  { signal, advance, addReport }: JobControl,
): Promise<void> {
  advance({ stage: 'reading', file: basename(path) });
  const stagingFolder = await core.library.makeStagingFolder();
  const onProgress = ({ file }: WorkshopProgress): void => advance({ filesDone: file });
  try {
    const works = await core.workshop.run({ kind: 'unpack', path, stagingFolder }, { signal, onProgress });
    advance({ stage: 'saving', fileCount: works.length });
    for (const [ordinal, work] of works.entries()) {
      if (signal.aborted) throw new CorpusError('cancelled', 'cancelled by the person');
      addReport(await bringIn(core, work, { replace, archive: basename(path) }));
      advance({ filesDone: ordinal + 1 });
    }
  } catch (error) {
    throw fileError(error, basename(path));
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/** Puts one work of an archive in place. A work of that name is left alone, or goes to the bin first. */
async function bringIn(
  core: EngineCore,
  { id, folder, record, error }: UnpackedWork,
  { replace, archive }: { replace: boolean; archive: string },
): Promise<ImportReport> {
  const file = `${archive}/${id}`;
  try {
    if (record === null) throw new CorpusError(error?.code ?? 'internal', error?.message ?? '', error?.facts);
    if (core.library.has(id) && isInUse(core.library.record(id), record)) {
      return reportOf(file, record, 'already-there');
    }
    await makeRoom(core, id, replace);
    await core.library.add(folder, record);
    await core.imports.onChanged(id);
    return reportOf(file, record, 'imported');
  } catch (thrown) {
    return refusedReport(file, thrown);
  }
}

async function makeRoom({ library }: EngineCore, id: WorkId, replace: boolean): Promise<void> {
  if (!library.has(id)) return;
  if (!replace) throw new CorpusError('work-exists', 'a work of that name is there', { work: id });
  await removeWork(library, id);
}

function reportOf(file: string, { work }: WorkRecord, status: ImportReport['status']): ImportReport {
  const summaries = languages.flatMap(language => work.documents[language] ?? []);
  return {
    file,
    status,
    workId: work.id,
    languages: summaries.map(summary => summary.language),
    clauseCount: summaries.reduce((sum, summary) => sum + summary.clauseCount, 0),
    encoding: null,
    repairs: {},
    dropped: {},
    warnings: [],
  };
}

/** Answers that take the whole library out and in as one file. */
export const archivingAnswers: Answers<'exportArchive' | 'importArchive' | 'archiveAnnotations'> = {
  exportArchive: (core, { grantId, annotations }) => {
    const path = placeOf(core, grantId);
    return { jobId: core.jobs.start('archive-export', control => exportAll(core, { path, annotations }, control)) };
  },
  importArchive: (core, { grantId, replace }) => {
    const path = placeOf(core, grantId);
    return { jobId: core.jobs.start('archive-import', control => importAll(core, { path, replace }, control)) };
  },
  archiveAnnotations: async (core, { grantId }) => {
    const path = placeOf(core, grantId);
    const annotations = await core.workshop.run({ kind: 'archive-annotations', path });
    return { annotations };
  },
};
