import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { OffsetMap } from '../../../corpus/model/offset-map';
import type { TokenTable } from '../../../corpus/segment/token-table';
import type { ImportReport } from '../import-report';
import { sha256 } from './durable-file';
import type { FileStamp } from './durable-file';
import { damagedWork } from './scan-works';
import { parseTokens } from './token-file';
import type { WorkRecord } from './work-record';

/** A work's folder with the record that names its files. */
export interface WorkPlace {
  readonly folder: string;
  readonly record: WorkRecord;
}

/**
 * The bytes of a stored file, proved by their checksum to be the ones that were written.
 *
 * @throws {CorpusError} `library-damaged`
 */
export async function readStamped(place: WorkPlace, stamp: FileStamp): Promise<Buffer> {
  const bytes = await readFile(join(place.folder, stamp.name)).catch((cause: unknown) => {
    throw damagedWork(place.record.work.id, cause);
  });
  if (sha256(bytes) !== stamp.sha256) throw damagedWork(place.record.work.id);
  return bytes;
}

/** The same as text: the JSON of what is stored. */
export async function readText(place: WorkPlace, stamp: FileStamp): Promise<string> {
  return (await readStamped(place, stamp)).toString('utf8');
}

/** The clauses of one document, in reading order. */
export async function readClauses(place: WorkPlace, stamp: FileStamp): Promise<Clause[]> {
  return readJson<Clause[]>(place, stamp);
}

/** For each clause, its reading text back to the source text. */
export async function readMaps(place: WorkPlace, stamp: FileStamp): Promise<OffsetMap[]> {
  return readJson<OffsetMap[]>(place, stamp);
}

/** How a document was read. */
export async function readReport(place: WorkPlace, stamp: FileStamp): Promise<ImportReport> {
  return readJson<ImportReport>(place, stamp);
}

/** The links of a work; none when it has only one language. */
export async function readAlignment(place: WorkPlace): Promise<AlignmentLink[]> {
  const { alignment } = place.record;
  return alignment === null ? [] : readJson<AlignmentLink[]>(place, alignment);
}

/** The words of a document, or `null` when they are not known yet or their file is damaged: they can be found anew. */
export async function readTokens(place: WorkPlace, stamp: FileStamp | null): Promise<TokenTable | null> {
  if (stamp === null) return null;
  try {
    return parseTokens(await readStamped(place, stamp));
  } catch {
    return null;
  }
}

/** The checksum has proved that we wrote these bytes, so their shape needs no second check. */
async function readJson<T>(place: WorkPlace, stamp: FileStamp): Promise<T> {
  return JSON.parse(await readText(place, stamp)) as T;
}
