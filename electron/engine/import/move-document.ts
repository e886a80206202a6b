import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { otherLanguage } from '../../../corpus/model/language';
import type { DocumentSummary, WorkId } from '../../../corpus/model/work';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { FileStamp } from '../library/durable-file';
import type { Library } from '../library/library';
import { readClauses } from '../library/stored-files';
import type { StoredDocument, WorkRecord } from '../library/work-record';
import { recordFormat } from '../library/work-record';
import { removeWork } from '../library/bin';
import { writeJson } from '../workshop/document-files';
import { withoutDocument } from './build-record';

/** A document of a work. */
export interface DocumentPlace {
  readonly workId: WorkId;
  readonly language: Language;
}

/** A document with the files that hold it. */
interface MovedDocument {
  readonly summary: DocumentSummary;
  readonly stored: StoredDocument;
}

/**
 * Takes one language of a work into another work that lacks it. Its clauses keep their texts and get ids of their new
 * work; the work they leave goes to the bin when nothing is left in it.
 *
 * @throws {CorpusError} `document-unknown`, `document-exists`, `work-unknown`
 */
export async function moveDocument(library: Library, from: DocumentPlace, into: WorkId): Promise<void> {
  const { language } = from;
  const stagingFolder = await library.makeStagingFolder();
  try {
    const { summary, stored } = await copyDocument(library, from, { workId: into, stagingFolder });
    await library.change(into, now => {
      if (now.documents[language] !== undefined) {
        throw new CorpusError('document-exists', 'the work has that language', { work: into, file: summary.fileName });
      }
      const titles = { ...now.work.titles, [language]: now.work.titles[language] || titleOf(library, from) };
      const work = { ...now.work, titles, documents: { ...now.work.documents, [language]: summary } };
      return { stagingFolder, record: { ...now, work, documents: { ...now.documents, [language]: stored } } };
    });
    await leave(library, from);
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/**
 * Makes one language of a work a work of its own, named `workId`.
 *
 * @throws {CorpusError} `document-unknown`, `work-unknown`
 */
export async function partDocument(library: Library, from: DocumentPlace, workId: WorkId): Promise<void> {
  const { language } = from;
  const { work: whole } = library.record(from.workId);
  const stagingFolder = await library.makeStagingFolder();
  try {
    const { summary, stored } = await copyDocument(library, from, { workId, stagingFolder });
    const titles = { zh: '', en: '', [language]: whole.titles[language] };
    const work = { ...whole, id: workId, titles, added: new Date().toISOString(), documents: { [language]: summary } };
    const documents = { [language]: stored };
    await library.add(stagingFolder, { format: recordFormat, revision: 1, work, documents, alignment: null });
    await leave(library, from);
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

function titleOf(library: Library, { workId, language }: DocumentPlace): string {
  return library.record(workId).work.titles[language];
}

async function copyDocument(
  library: Library,
  { workId, language }: DocumentPlace,
  to: { readonly workId: WorkId; readonly stagingFolder: string },
): Promise<MovedDocument> {
  const record = library.record(workId);
  const summary = record.work.documents[language];
  const stored = record.documents[language];
  if (summary === undefined || stored === undefined) {
    throw new CorpusError('document-unknown', 'no such language version', { work: workId, language });
  }
  const folder = library.workFolder(workId);
  const clauses = await readClauses({ folder, record }, stored.clauses);
  const renamed = await writeJson(to.stagingFolder, `${language}.clauses`, renameClauses(clauses, workId, to.workId));
  const copied = [stored.source, stored.maps, stored.report, ...(stored.tokens === null ? [] : [stored.tokens])];
  for (const { name } of copied) await copyFile(join(folder, name), join(to.stagingFolder, name));
  return { summary, stored: { ...stored, clauses: renamed satisfies FileStamp } };
}

function renameClauses(clauses: readonly Clause[], from: WorkId, to: WorkId): Clause[] {
  return clauses.map(clause => ({ ...clause, id: `${to}${clause.id.slice(from.length)}` }));
}

/** The document is elsewhere now: it goes, and with the last one its work. */
async function leave(library: Library, { workId, language }: DocumentPlace): Promise<void> {
  const isLast = library.record(workId).documents[otherLanguage(language)] === undefined;
  if (isLast) return void (await removeWork(library, workId));
  await library.change(workId, (now: WorkRecord) => ({
    stagingFolder: null,
    record: withoutDocument(now, language),
  }));
}
