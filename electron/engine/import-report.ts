import type { OmittedKind } from '../../corpus/formats/source-text';
import type { Bilingual, WorkId } from '../../corpus/model/work';
import type { Language } from '../../corpus/model/language';
import type { DroppedRange, RepairKind } from '../../corpus/reflow/reading-text';
import type { EngineError } from './result';

export type ImportStatus = 'imported' | 'imported-with-warnings' | 'already-there' | 'refused';

/** Something the person should know about a file that was imported all the same. */
export type ImportWarning =
  | { readonly code: 'replaced-characters'; readonly count: number }
  | { readonly code: 'encoding-uncertain'; readonly encoding: string }
  | { readonly code: 'language-guessed'; readonly language: Language }
  | { readonly code: `${OmittedKind}-left-out`; readonly count: number }
  | { readonly code: 'long-paragraphs-parted'; readonly count: number }
  | { readonly code: 'edition-replaced'; readonly language: Language }
  | { readonly code: 'alignment-failed' }
  | { readonly code: 'words-not-segmented' };

/** What became of one file. */
export interface ImportReport {
  /** As the person named it: a path or a name inside an archive. */
  readonly file: string;
  readonly status: ImportStatus;
  /** `null` when refused. */
  readonly workId: WorkId | null;
  readonly languages: readonly Language[];
  /** Clauses of all languages that this file gave. */
  readonly clauseCount: number;
  /** Name of the encoding read, or `null` for a format that has none of its own. */
  readonly encoding: string | null;
  readonly repairs: Readonly<Partial<Record<RepairKind, number>>>;
  /** Ranges of the source left out on purpose, counted by reason. */
  readonly dropped: Readonly<Partial<Record<DroppedRange['reason'], number>>>;
  readonly warnings: readonly ImportWarning[];
  /** Only when refused: the error as data, with its sentence in both languages. */
  readonly error?: EngineError & Bilingual;
}

/** What a job does. */
export type JobKind = 'import' | 'replace' | 'reread' | 'realign' | 'archive-export' | 'archive-import';

/** How far a job is. Sent on every stage of every file, otherwise at most ten times a second. */
export interface JobProgress {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly stage: 'waiting' | 'reading' | 'segmenting' | 'aligning' | 'saving' | 'done' | 'cancelled' | 'failed';
  /** The file at work, or `null` between files. */
  readonly file: string | null;
  readonly filesDone: number;
  readonly fileCount: number;
  readonly bytesDone: number;
  readonly byteCount: number;
  /** Why it failed or was cancelled. */
  readonly error?: EngineError;
}
