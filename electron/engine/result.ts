import { CorpusError } from '../../corpus/errors/corpus-error';
import type { CorpusErrorCode, ErrorFacts } from '../../corpus/errors/corpus-error';

/** An error as data, so that it crosses processes whole. `describeError` turns it into a sentence. */
export interface EngineError {
  readonly code: CorpusErrorCode;
  /** For a developer. */
  readonly message: string;
  readonly facts: ErrorFacts;
}

/** What every call of the engine answers with: the value, or what went wrong. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EngineError };

/** Any thrown thing as data; what is not a {@link CorpusError} becomes `disk-full` or `internal`. */
export function toEngineError(thrown: unknown): EngineError {
  if (thrown instanceof CorpusError) return { code: thrown.code, message: thrown.message, facts: thrown.facts };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: isDiskFull(thrown) ? 'disk-full' : 'internal', message, facts: {} };
}

/** The disk, or the part of it that this person may use, has no room left. */
function isDiskFull(thrown: unknown): boolean {
  const code = thrown instanceof Error ? (thrown as { code?: unknown }).code : null;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
