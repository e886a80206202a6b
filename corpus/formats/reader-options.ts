import { CorpusError } from '../errors/corpus-error';

/** What every format reader is told besides the bytes. */
export interface ReaderOptions {
  /** For error messages, and for the format where the bytes do not tell. */
  readonly fileName: string;
  /** Ends the reading with `cancelled`; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Throws `cancelled` once the person has cancelled; readers ask between pages or parts. */
export function throwIfCancelled(options: ReaderOptions): void {
  if (options.signal?.aborted) throw new CorpusError('cancelled', 'Reading was cancelled.', { file: options.fileName });
}

/** Any failure inside a reader as a `CorpusError`: what a library throws on a damaged file is damage. */
export function asReadingError(error: unknown, options: ReaderOptions): CorpusError {
  if (error instanceof CorpusError) return error;
  return new CorpusError('file-damaged', 'The file could not be read.', { file: options.fileName }, error);
}
