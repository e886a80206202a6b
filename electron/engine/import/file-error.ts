import { CorpusError } from '../../../corpus/errors/corpus-error';
import { isCode } from '../library/library-lock';

/** The largest file that is read, in bytes. */
export const fileSizeLimit = 200 * 1024 * 1024;

/** Not allowed, a damaged disk, a link that leads to itself, a folder, a name too long, a file that another has locked. */
const unreadable = ['EACCES', 'EPERM', 'EIO', 'ELOOP', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'EBUSY', 'ENXIO', 'EINVAL'];

/** A file-system error as one that a person can read. */
export function fileError(error: unknown, file: string): CorpusError {
  if (error instanceof CorpusError) return error;
  if (isCode(error, 'ENOENT')) return new CorpusError('file-missing', 'no such file', { file }, error);
  if (isCode(error, 'ENOSPC') || isCode(error, 'EDQUOT')) {
    return new CorpusError('disk-full', 'no space left', { file }, error);
  }
  if (unreadable.some(code => isCode(error, code))) {
    return new CorpusError('file-unreadable', 'the file may not be read', { file }, error);
  }
  return new CorpusError('internal', error instanceof Error ? error.message : String(error), { file }, error);
}
