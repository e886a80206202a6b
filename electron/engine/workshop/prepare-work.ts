import { join } from 'node:path';
import { extname } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import { carryClauseIds } from '../../../corpus/structure/carry-ids';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import type { ImportReport } from '../import-report';
import { isCode } from '../library/library-lock';
import { sha256, writeDurably } from '../library/durable-file';
import type { FileStamp } from '../library/durable-file';
import type { StoredDocument } from '../library/work-record';
import type { FileToRead, PrepareAnswer, PrepareTask, PreparedDocument } from '../workshop-protocol';
import { alignDocumentsOf } from './align-stored';
import type { AlignedSide } from './align-stored';
import { writeAlignment, writeDocument } from './document-files';
import { fileReport, refusedReport, withWarning } from './file-report';
import { fileError } from '../import/file-error';
import { readWorkFile } from './read-file';
import type { ReadFile } from './read-file';
import { readStoredClauses } from './segment-stored';
import type { TaskControl, TaskSignal } from './task-control';
import { throwIfAborted } from './task-control';
import type { Toolbox } from './toolbox';

/** A document with the file it came from. */
interface TakenDocument {
  readonly document: ReadDocument;
  readonly read: ReadFile;
  readonly file: FileToRead;
  readonly ordinal: number;
}

/** What the files of a task gave so far. */
interface Gathering {
  readonly taken: Partial<Record<Language, TakenDocument>>;
  readonly reports: ImportReport[];
  readonly surplus: number[];
  readonly signal: TaskSignal;
}

/**
 * Reads the files of one work, aligns its languages, and writes all of it into the staging folder.
 *
 * A file that cannot be read gets its own refused report and does not stop the others.
 */
export async function prepareWork(task: PrepareTask, toolbox: Toolbox, control: TaskControl): Promise<PrepareAnswer> {
  const { tell, signal } = control;
  const gathering: Gathering = { taken: {}, reports: [], surplus: [], signal };
  for (const ordinal of task.files.keys()) {
    tell({ stage: 'reading', file: ordinal });
    gathering.reports.push(await takeFile(task, ordinal, gathering, toolbox));
  }
  const last = task.files.length - 1;
  tell({ stage: 'saving', file: last });
  const documents = await writeDocuments(task, gathering);
  tell({ stage: 'aligning', file: last });
  const alignment = await align(task, gathering, toolbox);
  return { reports: gathering.reports, documents, alignment, surplus: gathering.surplus };
}

async function takeFile(
  task: PrepareTask,
  ordinal: number,
  gathering: Gathering,
  toolbox: Toolbox,
): Promise<ImportReport> {
  const file = task.files[ordinal] as FileToRead;
  try {
    const read = await readWorkFile(file, task.workId, { pdf: toolbox.pdf, signal: gathering.signal });
    const wanted = read.documents.filter(document => isWanted(task, document.language, gathering));
    const fresh = await Promise.all(wanted.map(document => asEdition(task, document)));
    if (fresh.length === 0) {
      gathering.surplus.push(ordinal);
      throw new CorpusError('document-exists', 'the work has this language', { work: task.workId, file: file.name });
    }
    for (const document of fresh) gathering.taken[document.language] = { document, read, file, ordinal };
    return withEditions(task, fileReport(file.name, task.workId, read, fresh), fresh);
  } catch (error) {
    throwIfAborted(gathering.signal);
    return refusedReport(file.name, fileError(error, file.name));
  }
}

/** A new edition's clauses get the ids of the clauses they come from, so that notes stay where they were. */
async function asEdition(task: PrepareTask, document: ReadDocument): Promise<ReadDocument> {
  const present = task.present[document.language];
  if (present === undefined) return document;
  const clauses = carryClauseIds(await readStoredClauses(present.clausesPath), document.clauses);
  return { ...document, clauses };
}

function isWanted(task: PrepareTask, language: Language, { taken }: Gathering): boolean {
  if (taken[language] !== undefined) return false;
  return task.replace || task.present[language] === undefined;
}

function withEditions(task: PrepareTask, report: ImportReport, fresh: readonly ReadDocument[]): ImportReport {
  return fresh
    .filter(document => task.present[document.language] !== undefined)
    .reduce((changed, { language }) => withWarning(changed, { code: 'edition-replaced', language }), report);
}

async function writeDocuments(task: PrepareTask, { taken, reports }: Gathering): Promise<PrepareAnswer['documents']> {
  const sources = new Map<string, FileStamp>();
  const documents: Partial<Record<Language, PreparedDocument>> = {};
  for (const language of languages) {
    const one = taken[language];
    const report = one && reports[one.ordinal];
    if (one === undefined || report === undefined) continue;
    const source = sources.get(one.file.path) ?? (await writeSource(task.stagingFolder, one));
    sources.set(one.file.path, source);
    const files = await writeDocument(task.stagingFolder, one.document, report);
    documents[language] = describe(one, { source, ...files, tokens: null, chosenEncoding: one.file.encoding });
  }
  return documents;
}

async function writeSource(folder: string, { read, file }: TakenDocument): Promise<FileStamp> {
  const extension = /^\.[A-Za-z0-9]{1,8}$/.exec(extname(file.path))?.[0].toLowerCase() ?? '';
  return writeDurably(join(folder, `source.${sha256(read.bytes).slice(0, 16)}${extension}`), read.bytes);
}

function describe({ document, read, file }: TakenDocument, stored: StoredDocument): PreparedDocument {
  return {
    title: document.title,
    stored,
    summary: {
      language: document.language,
      status: 'unknown',
      note: { zh: '', en: '' },
      fileName: file.name.split(/[\\/]/).pop() ?? file.name,
      sourceHash: stored.source.sha256,
      byteCount: read.bytes.byteLength,
      clauseCount: document.clauses.length,
      characterCount: document.clauses.reduce((sum, clause) => sum + clause.text.length, 0),
      script: document.script,
    },
  };
}

/** A text that cannot be aligned is kept all the same, with a warning. */
async function align(task: PrepareTask, gathering: Gathering, toolbox: Toolbox): Promise<FileStamp | null> {
  const last = gathering.taken.en ?? gathering.taken.zh;
  if (last === undefined) return null;
  const zh = await sideOf(task, gathering, 'zh');
  const en = await sideOf(task, gathering, 'en');
  if (zh === null || en === null) return null;
  try {
    return await writeAlignment(
      task.stagingFolder,
      alignDocumentsOf(zh, en, task.locked, { lexicon: toolbox.lexicon, signal: gathering.signal }),
    );
  } catch (error) {
    throwIfAborted(gathering.signal);
    if (isCode(error, 'ENOSPC')) throw fileError(error, last.file.name);
    const report = gathering.reports[last.ordinal];
    if (report !== undefined) gathering.reports[last.ordinal] = withWarning(report, { code: 'alignment-failed' });
    return null;
  }
}

/** One side to align: what was read just now, else what the work has already. */
async function sideOf(task: PrepareTask, { taken }: Gathering, language: Language): Promise<AlignedSide | null> {
  const fresh = taken[language]?.document;
  if (fresh !== undefined) return fresh;
  const present = task.present[language];
  return present === undefined ? null : { clauses: await readStoredClauses(present.clausesPath), units: null };
}
