import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { ImportReport, JobProgress } from '../import-report';
import type { Library } from '../library/library';
import { readAlignment } from '../library/stored-files';
import { withWarning } from '../workshop/file-report';
import type { WorkshopClient } from '../workshop-client';
import type { FileToRead, PrepareAnswer, PresentDocument } from '../workshop-protocol';
import { changedRecord, newRecord } from './build-record';
import type { WorkNaming } from './build-record';

/** What importing works with. */
export interface ImportTools {
  readonly library: Library;
  readonly workshop: WorkshopClient;
  /** A work was added or changed. */
  readonly onChanged: (workId: WorkId) => Promise<void>;
}

/** One work's files on their way into the library. */
export interface WorkImport {
  readonly workId: WorkId;
  readonly files: readonly FileToRead[];
  readonly replace: boolean;
  readonly naming: WorkNaming;
  /** Whether to wait for the words as well. */
  readonly segment: boolean;
  /** A document that the new one takes the place of, in the other language. */
  readonly instead?: Language;
  readonly signal: AbortSignal;
  readonly advance: (change: Partial<JobProgress>) => void;
}

/** What became of the files of a {@link WorkImport}. */
export interface ImportedWork {
  readonly reports: readonly ImportReport[];
  /** Files to try as works of their own, since this one has their language already. */
  readonly surplus: readonly number[];
}

/**
 * Brings files into one work, new or present: reads and aligns them in the workshop, puts them in place, and then
 * finds their words. When those cannot be found, or the person cancels meanwhile, the work stays with a warning.
 *
 * @throws {CorpusError} `cancelled`, `disk-full`, or `internal` when the workshop died over them
 */
export async function importWork(tools: ImportTools, work: WorkImport): Promise<ImportedWork> {
  const stagingFolder = await tools.library.makeStagingFolder();
  try {
    const answer = await prepare(tools, work, stagingFolder);
    const { surplus, reports } = answer;
    if (Object.keys(answer.documents).length === 0) return { reports, surplus };
    await putInPlace(tools, work, stagingFolder, answer);
    await tools.onChanged(work.workId);
    const isSegmented = !work.segment || (await findWords(tools, work));
    return { reports: isSegmented ? reports : reports.map(withoutWords), surplus };
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/** The work is in the library whether its words are found or not: they can be found anew. Answers whether they were. */
async function findWords(tools: ImportTools, { workId, signal, advance }: WorkImport): Promise<boolean> {
  advance({ stage: 'segmenting' });
  try {
    await segmentWork(tools, workId, signal);
    return true;
  } catch {
    return false;
  }
}

function withoutWords(report: ImportReport): ImportReport {
  return report.status === 'refused' ? report : withWarning(report, { code: 'words-not-segmented' });
}

async function prepare(tools: ImportTools, work: WorkImport, stagingFolder: string): Promise<PrepareAnswer> {
  const { present, locked } = await presentState(tools.library, work.workId);
  if (work.instead !== undefined) delete present[work.instead];
  const { workId, files, replace } = work;
  return tools.workshop.run(
    { kind: 'prepare', workId, files, present, replace, locked, stagingFolder },
    {
      signal: work.signal,
      onProgress: ({ stage, file }) => work.advance({ stage, file: files[file]?.name ?? null }),
    },
  );
}

async function presentState(
  library: Library,
  workId: WorkId,
): Promise<{ present: Partial<Record<Language, PresentDocument>>; locked: AlignmentLink[] }> {
  if (!library.has(workId)) return { present: {}, locked: [] };
  const record = library.record(workId);
  const folder = library.workFolder(workId);
  const present: Partial<Record<Language, PresentDocument>> = {};
  for (const language of languages) {
    const stored = record.documents[language];
    if (stored !== undefined) present[language] = { clausesPath: join(folder, stored.clauses.name) };
  }
  const links = await readAlignment({ folder, record });
  return { present, locked: links.filter(link => link.locked) };
}

async function putInPlace(
  { library }: ImportTools,
  { workId, naming, signal, instead }: WorkImport,
  stagingFolder: string,
  answer: PrepareAnswer,
): Promise<void> {
  if (signal.aborted) throw new CorpusError('cancelled', 'cancelled before saving');
  if (library.has(workId)) {
    await library.change(workId, now => ({ stagingFolder, record: changedRecord(now, answer, instead) }));
  } else {
    await library.add(stagingFolder, newRecord(workId, naming, answer));
  }
}

/** Finds the words of those documents of a work that have none yet. */
export async function segmentWork(tools: ImportTools, workId: WorkId, signal?: AbortSignal): Promise<void> {
  for (const language of languages) {
    const stored = tools.library.record(workId).documents[language];
    if (stored === undefined || stored.tokens !== null) continue;
    await segmentDocument(tools, { workId, language, clausesName: stored.clauses.name }, signal);
    await tools.onChanged(workId);
  }
}

async function segmentDocument(
  { library, workshop }: ImportTools,
  document: { workId: WorkId; language: Language; clausesName: string },
  signal?: AbortSignal,
): Promise<void> {
  const { workId, language, clausesName } = document;
  const stagingFolder = await library.makeStagingFolder();
  try {
    const clausesPath = join(library.workFolder(workId), clausesName);
    const task = { kind: 'segment', clausesPath, language, stagingFolder } as const;
    const tokens = await workshop.run(task, signal === undefined ? {} : { signal });
    await library.change(workId, now => {
      const stored = now.documents[language];
      // a new edition may have come meanwhile: these are not its words
      if (stored?.clauses.name !== clausesName) return { stagingFolder: null, record: now };
      return { stagingFolder, record: { ...now, documents: { ...now.documents, [language]: { ...stored, tokens } } } };
    });
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}
