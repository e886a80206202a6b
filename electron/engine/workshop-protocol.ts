import type { Encoding } from '../../corpus/decode/encoding';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import type { DocumentSummary, WorkId } from '../../corpus/model/work';
import type { ImportReport } from './import-report';
import type { FileStamp } from './library/durable-file';
import type { StoredDocument, WorkRecord } from './library/work-record';
import type { EngineError } from './result';
import type { EngineAnswers, EngineQuestion } from './study/answer-question';
import type { WorkPaths } from './study/study-shelf';

/** What the workshop thread is started with: where its tools are. */
export interface WorkshopTools {
  readonly addonPath: string;
  readonly dictionaryFolder: string;
  /** `corpus/documents`: the glossary is read from there. */
  readonly shippedFolder: string;
  /** CC-CEDICT as the build makes it: `cc-cedict.tsv`. */
  readonly lexiconPath: string;
  /** Character maps of PDF fonts, as pdfjs-dist ships them: `*.bcmap`. */
  readonly characterMapFolder: string;
}

/** A file to read, with what the person said about it; `null` where it is to be detected. */
export interface FileToRead {
  readonly path: string;
  /** As the person named it; for the report. */
  readonly name: string;
  readonly language: Language | null;
  readonly encoding: Encoding | null;
  readonly title: string | null;
}

/** A document of the work that is in the library already: the paths of its files. */
export interface PresentDocument {
  readonly clausesPath: string;
}

/** Read files into the documents of one work, align them, and write all of it into the staging folder. */
export interface PrepareTask {
  readonly kind: 'prepare';
  readonly workId: WorkId;
  readonly files: readonly FileToRead[];
  readonly present: Readonly<Partial<Record<Language, PresentDocument>>>;
  /** Whether a file may take the place of a present document; clause ids are then carried over. */
  readonly replace: boolean;
  /** Links that a person confirmed. */
  readonly locked: readonly AlignmentLink[];
  readonly stagingFolder: string;
}

/** Align two stored documents again. */
export interface AlignTask {
  readonly kind: 'align';
  readonly zhPath: string;
  readonly enPath: string;
  readonly locked: readonly AlignmentLink[];
  readonly stagingFolder: string;
}

/** Find the sentences of links that a person edited. */
export interface SentencesTask {
  readonly kind: 'sentences';
  readonly links: readonly AlignmentLink[];
  /** The clauses of these links only, in reading order. */
  readonly clauses: Readonly<Record<Language, readonly Clause[]>>;
}

/** Find the words of a stored document. */
export interface SegmentTask {
  readonly kind: 'segment';
  readonly clausesPath: string;
  readonly language: Language;
  readonly stagingFolder: string;
}

/** Answer a question about the wording of some works. */
export interface StudyTask {
  readonly kind: 'study';
  readonly question: EngineQuestion;
  readonly works: readonly WorkPaths[];
}

/** Decode the kept bytes of a document again, just as on import. */
export interface SourceTask {
  readonly kind: 'source';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** `null` when it was detected. */
  readonly encoding: Encoding | null;
}

/** Write works and notes into one archive file. */
export interface PackTask {
  readonly kind: 'pack';
  readonly path: string;
  readonly works: readonly {
    readonly id: WorkId;
    /** `work.json` as it is to stand in the archive. */
    readonly record: string;
    readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  }[];
  /** The notes of the window, as it writes them. */
  readonly annotations: string | null;
}

/** An archive file to read. */
export interface ArchiveTask {
  readonly path: string;
}

/** Check an archive and unpack its works, each into a folder of its own. */
export interface UnpackTask extends ArchiveTask {
  readonly kind: 'unpack';
  readonly stagingFolder: string;
}

/** Read the notes of an archive. */
export interface ArchiveAnnotationsTask extends ArchiveTask {
  readonly kind: 'archive-annotations';
}

/** Give back what the end of the thread would not. */
export interface RestTask {
  readonly kind: 'rest';
}

/** A work of an archive: its record and the folder with its files, or why it is refused. */
export interface UnpackedWork {
  readonly id: WorkId;
  readonly folder: string;
  readonly record: WorkRecord | null;
  readonly error: EngineError | null;
}

export type WorkshopTask =
  | RestTask
  | PackTask
  | UnpackTask
  | ArchiveAnnotationsTask
  | PrepareTask
  | AlignTask
  | SentencesTask
  | SegmentTask
  | StudyTask
  | SourceTask;

/** One document that a {@link PrepareTask} wrote. */
export interface PreparedDocument {
  readonly summary: DocumentSummary;
  readonly stored: StoredDocument;
  /** What the text calls itself, or `null`. */
  readonly title: string | null;
}

export interface PrepareAnswer {
  /** One report for each file, in order. */
  readonly reports: readonly ImportReport[];
  readonly documents: Readonly<Partial<Record<Language, PreparedDocument>>>;
  /** `null` when there is nothing to align. */
  readonly alignment: FileStamp | null;
  /** Ordinals of files in a language that an earlier file of the task has already; they were not read in. */
  readonly surplus: readonly number[];
}

/** What each kind of task answers with: the file it wrote, or what was asked. */
export interface WorkshopAnswers {
  rest: void;
  pack: { readonly byteCount: number };
  unpack: readonly UnpackedWork[];
  'archive-annotations': string | null;
  prepare: PrepareAnswer;
  align: FileStamp;
  sentences: readonly AlignmentLink[];
  segment: FileStamp;
  study: EngineAnswers[keyof EngineAnswers];
  /** The source text. */
  source: string;
}

export type AnswerOf<T extends WorkshopTask> = WorkshopAnswers[T['kind']];

/** How far the task is: its stage, the ordinal of the file at work, and the share of an alignment done (0 to 1). */
export interface WorkshopProgress {
  readonly stage: 'reading' | 'segmenting' | 'aligning' | 'saving';
  readonly file: number;
  readonly share?: number;
}

/** main thread → workshop. `seq` counts up from 1. */
export interface WorkshopRequest {
  readonly seq: number;
  readonly task: WorkshopTask;
  /** One 32-bit number, shared: not 0 once the person has cancelled, so that a task in the middle of its work sees it. */
  readonly cancelled: SharedArrayBuffer;
}

/** workshop → main thread: any number of progress messages, then exactly one answer or failure. */
export type WorkshopReply =
  | { readonly kind: 'progress'; readonly seq: number; readonly progress: WorkshopProgress }
  | { readonly kind: 'done'; readonly seq: number; readonly answer: WorkshopAnswers[keyof WorkshopAnswers] }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: EngineError };
