/** What went wrong, for code to branch on. Add a code only with its two sentences and a test that meets it. */
export type CorpusErrorCode =
  | 'file-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'text-too-long'
  | 'file-binary'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-without-text'
  | 'undecodable-bytes'
  | 'format-unknown'
  | 'range-out-of-bounds'
  | 'query-syntax'
  | 'work-unknown'
  | 'clause-unknown'
  | 'document-unknown'
  | 'document-exists'
  | 'work-exists'
  | 'grant-unknown'
  | 'job-unknown'
  | 'request-invalid'
  | 'library-damaged'
  | 'library-busy'
  | 'index-rebuilt'
  | 'disk-full'
  | 'file-unreadable'
  | 'comparison-size'
  | 'annotation-format'
  | 'safety-copy-failed'
  | 'safety-copy-missing'
  | 'store-read-only'
  | 'undo-impossible'
  | 'cancelled'
  | 'too-many-files'
  | 'one-file-only'
  | 'file-not-written'
  | 'settings-damaged'
  | 'engine-restarted'
  | 'engine-stopped'
  | 'safe-mode'
  | 'ended-unexpectedly'
  | 'profile-newer'
  | 'profile-unusable'
  | 'link-refused'
  | 'internal';

/** Facts for a log line. Never document text: logs may be shared, documents may not. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/**
 * A failure in reading, searching or annotating text.
 *
 * `message` is for a developer. The interface and the command line look `code` up in
 * `error-sentences`, so that a person reads it in Chinese or English.
 */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly code: CorpusErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: CorpusErrorCode, message: string, facts: ErrorFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}
