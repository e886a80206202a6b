import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { DecodeReport } from '../../../corpus/decode/encoding';
import type { PdfResources } from '../../../corpus/formats/pdf-engine';
import { readSource } from '../../../corpus/formats/read-source';
import type { SourceText } from '../../../corpus/formats/source-text';
import type { WorkId } from '../../../corpus/model/work';
import { readDocuments } from '../../../corpus/structure/read-documents';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import type { FileToRead } from '../workshop-protocol';
import type { TaskSignal } from './task-control';
import { fileError } from '../import/file-error';

/** One file with all that was read of it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly source: SourceText;
  /** `null` for a format that has no character encoding of its own. */
  readonly decoding: DecodeReport | null;
  readonly documents: readonly ReadDocument[];
}

/** What reading takes besides the file. */
export interface ReadingTools {
  readonly pdf: PdfResources;
  readonly signal: TaskSignal;
}

/**
 * Reads one file into its documents: one, or two when it is bilingual.
 *
 * @throws {CorpusError} one of the `file-…` codes, `undecodable-bytes`, `format-unknown`, `cancelled`; facts name the file
 */
export async function readWorkFile(file: FileToRead, workId: WorkId, tools: ReadingTools): Promise<ReadFile> {
  const bytes = await readBytes(file);
  try {
    return await readWhole(file, workId, { bytes, ...tools });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new CorpusError(error.code, error.message, { ...error.facts, file: file.name }, error);
  }
}

async function readWhole(
  file: FileToRead,
  workId: WorkId,
  { bytes, pdf, signal }: ReadingTools & { readonly bytes: Uint8Array },
): Promise<ReadFile> {
  const { source, encoding: decoding } = await readSource(bytes, {
    fileName: basename(file.path),
    pdf,
    signal,
    ...(file.encoding === null ? {} : { encoding: file.encoding }),
  });
  const documents = readDocuments(source, {
    workId,
    signal,
    ...(file.language === null ? {} : { language: file.language }),
    ...(file.title === null ? {} : { title: file.title }),
  }).filter(document => document.clauses.length > 0);
  if (documents.length === 0) throw new CorpusError('file-empty', 'no clause in it', { file: file.name });
  return { bytes, source, decoding, documents };
}

async function readBytes(file: FileToRead): Promise<Uint8Array> {
  try {
    return await readFile(file.path);
  } catch (error) {
    throw fileError(error, file.name);
  }
}
