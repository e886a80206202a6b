import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { CorpusError } from '../../corpus/errors/corpus-error';

/** Asks a person where to write; `null` when they change their mind. */
export type AskWhere = (suggestedName: string) => Promise<string | null>;

/** Write an export where the person says, whole or not at all; the path written. Throws `file-not-written`. */
export async function saveExport(
  suggestedName: string,
  content: string | Uint8Array,
  askWhere: AskWhere,
): Promise<string | null> {
  const path = await askWhere(safeFileName(suggestedName));
  if (path === null) return null;
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
    return path;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new CorpusError('file-not-written', 'export failed', { file: basename(path), reason }, error);
  }
}

/** A name for one file: no folder in it, nothing a file system refuses, never empty. */
export function safeFileName(suggested: string): string {
  const name = suggested
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.\s-]+/, '')
    .trim();
  return name === '' ? 'duidu' : name;
}
