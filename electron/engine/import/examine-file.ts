import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { fileError, fileSizeLimit } from './file-error';

/** What a file is before anyone reads it as text. */
export interface ExaminedFile {
  readonly byteCount: number;
  /** SHA-256, hexadecimal. */
  readonly sourceHash: string;
}

/**
 * Hashes a file piece by piece, without blocking.
 *
 * @throws {CorpusError} `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`, `cancelled`
 */
export async function examineFile(path: string, name: string, signal?: AbortSignal): Promise<ExaminedFile> {
  try {
    const found = await stat(path);
    checkSize(found, name);
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path, signal === undefined ? {} : { signal }))
      hash.update(piece as Buffer);
    return { byteCount: found.size, sourceHash: hash.digest('hex') };
  } catch (error) {
    if (signal?.aborted) throw new CorpusError('cancelled', 'cancelled while hashing');
    throw fileError(error, name);
  }
}

function checkSize(found: { isFile(): boolean; size: number }, file: string): void {
  if (!found.isFile()) throw new CorpusError('file-unreadable', 'not a regular file', { file });
  if (found.size === 0) throw new CorpusError('file-empty', 'no bytes', { file });
  if (found.size > fileSizeLimit) {
    throw new CorpusError('file-too-large', 'over the limit', { file, limit: fileSizeLimit / 1024 / 1024 });
  }
}
