import { z } from 'zod';
import type { StudyAnswers } from '../../corpus/compare/study';
import type { LexiconEntry } from '../../corpus/lexicon/lexicon';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Language } from '../../corpus/model/language';
import type { TextRange } from '../../corpus/model/text-range';
import type { CorpusDocument, Work, WorkId } from '../../corpus/model/work';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import type { TokenTable } from '../../corpus/segment/token-table';
import type { CountAnswers } from '../../corpus/statistics/count-question';
import type { CorpusErrorCode, ErrorFacts } from '../../corpus/errors/corpus-error';
import { countMethods } from './count-schemas';
import type { ImportReport, JobKind, JobProgress } from './import-report';
import * as schemas from './request-schemas';
import type { Result } from './result';

const { workId, language, clauseId, jobId, grantId, encoding } = schemas;
const nothing = z.strictObject({});
/** Only these works; `null` for the whole library. */
const works = z.array(workId).max(schemas.requestLimits.workCount).readonly().nullable();

/**
 * Every method of the engine with the schema of its request. Requests hold the whole question: the
 * engine remembers nothing about a caller, and lists are paged by `offset` and `limit`.
 */
export const engineMethods = {
  /** All works, in the order they were added. */
  works: nothing,
  /** One work with its texts and their alignment. */
  openWork: z.strictObject({ workId }),
  /** The same as the library stores it: a window takes in a long work sooner as text than as objects or as bytes. */
  openStoredWork: z.strictObject({ workId }),
  /** The first rows of a long work from a clause on, or from its beginning; `null` when the whole is there as soon. */
  openPart: z.strictObject({ workId, clauseId: clauseId.nullable() }),
  /** The words of one document; empty until they are known. */
  tokens: z.strictObject({ workId, language }),
  search: schemas.searchRequest,
  /** Words of the library that begin so, for completion as one types. */
  suggest: z.strictObject({ prefix: z.string().max(200), language, limit: z.int().min(1).max(50) }),
  /** Dictionary entries of a word: glossary first, then CC-CEDICT. */
  lookUp: z.strictObject({ word: z.string().min(1).max(100) }),
  /** Two to six clauses or parts of clauses against each other, in both languages; `null` ignores what is ignored by default. */
  compare: z.strictObject({
    members: z.array(schemas.memberReference).max(100).readonly(),
    ignored: schemas.ignored.nullable(),
  }),
  /** Clauses like this one, best first. */
  similar: z.strictObject({ member: schemas.memberReference, works, limit: z.int().min(1).max(200) }),
  /** Phrases that return, best first. */
  phrases: z.strictObject({
    language,
    works,
    options: schemas.phraseOptions.nullable(),
    limit: z.int().min(1).max(10_000),
  }),
  /** Stance and modal verbs by section, in both languages; `null` takes the shipped list of verbs. */
  formulas: z.strictObject({ works, verbs: schemas.stanceVerbs.nullable(), forms: schemas.formulaForms }),
  /** How a phrase is rendered in the other language. */
  renderings: z.strictObject({ phrase: z.string().min(1).max(200), language, works }),
  /** Glossary terms that are not always rendered alike. */
  consistency: z.strictObject({ works, language }),
  /** What fills the open slot of a pattern such as `加强 * 合作`. */
  slot: z.strictObject({ pattern: z.string().min(1).max(200), language, works }),
  ...countMethods,
  /** Two works, or two editions (`law@previous`), clause by clause in every language they share. */
  diffWorks: z.strictObject({ left: schemas.editionId, right: schemas.editionId }),
  /** Where the words of a clause stood in its source. */
  traceToSource: z.strictObject({
    clauseId,
    range: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
  }),
  /** Import the files of a grant; answers at once, progress follows as events. */
  startImport: z.strictObject({ grantId, options: schemas.importOptions }),
  /** Read the one file of a grant as the new edition of a document; clause ids are carried over. */
  replaceDocument: z.strictObject({ workId, language, grantId }),
  /** Read the kept source bytes again, in another encoding or as the other language. */
  rereadDocument: z.strictObject({ workId, language, encoding: encoding.nullable(), asLanguage: language.nullable() }),
  /** The edition that the present one took the place of; `null` when there is none. */
  previousEdition: z.strictObject({ workId, language }),
  /** Put the previous edition back; the present one becomes the previous. */
  restoreEdition: z.strictObject({ workId, language }),
  /** Make one work of two that each have one language: the text of `withWork` moves over. Aligning follows as a job. */
  pairWorks: z.strictObject({ workId, withWork: workId }),
  /** Make one language of a work a work of its own. */
  partWork: z.strictObject({ workId, language }),
  /** Read both kept sources again, each as the other language. */
  swapLanguages: z.strictObject({ workId }),
  /** Align again; locked links stay as they are. */
  realign: z.strictObject({ workId }),
  cancelJob: z.strictObject({ jobId }),
  /** Running jobs first, then the last finished ones. */
  jobs: nothing,
  /** One report for each file of a job that is done with, in order. */
  importReports: z.strictObject({ jobId }),
  /** How one document was read. */
  documentReport: z.strictObject({ workId, language }),
  setAlignment: z.strictObject({
    workId,
    links: z.array(schemas.alignmentLink).max(schemas.requestLimits.linkCount).readonly(),
  }),
  updateWork: z.strictObject({ workId, details: schemas.workDetails }),
  updateDocument: z.strictObject({
    workId,
    language,
    status: schemas.documentStatus,
    script: schemas.script.exactOptional(),
  }),
  removeWork: z.strictObject({ workId }),
  restoreWork: z.strictObject({ workId }),
  listBin: nothing,
  /** Delete for good; `null` empties the whole bin. */
  emptyBin: z.strictObject({ workId: workId.nullable() }),
  storage: nothing,
  /** Write the whole library, with the notes that the window passes, into the one file of a grant. */
  exportArchive: z.strictObject({ grantId, annotations: z.string().max(200_000_000).nullable() }),
  /** Bring in the works of an archive. `replace` puts present works of the same name into the bin; else they stay. */
  importArchive: z.strictObject({ grantId, replace: z.boolean() }),
  /** The notes in an archive, as the window that made it wrote them. */
  archiveAnnotations: z.strictObject({ grantId }),
  exportWork: z.strictObject({ workId, format: schemas.exportFormat }),
} as const;

export type EngineMethod = keyof typeof engineMethods;

/** What a caller sends for a method. */
export type EngineRequest<M extends EngineMethod> = z.input<(typeof engineMethods)[M]>;

/** A work opened for reading. */
export interface OpenedWork {
  readonly work: Work;
  readonly documents: Readonly<Partial<Record<Language, CorpusDocument>>>;
  readonly alignment: readonly AlignmentLink[];
}

/** A work opened for reading, its texts and links still the JSON that the library stores. */
export interface StoredWork {
  readonly work: Work;
  /** The `clauses` of each are a list of {@link Clause}. */
  readonly documents: Readonly<Partial<Record<Language, Omit<CorpusDocument, 'clauses'> & { clauses: string }>>>;
  /** A list of {@link AlignmentLink}; `null` when there is none. */
  readonly alignment: string | null;
}

/** A running or finished job. */
export interface JobSummary {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly progress: JobProgress;
  /** ISO 8601, UTC. */
  readonly started: string;
}

/** Some rows of a work, to be read until the whole is there. */
export interface PartOfWork {
  /** The work with the clauses of these rows and their links alone. */
  readonly part: OpenedWork;
  /** The rows are the first of the work. */
  readonly isBeginning: boolean;
  /** Level of the heading that the first row stands under; 0 when it stands under none. */
  readonly headingLevel: number;
}

/** Where a range of a clause stood in its source text, with some of what was around it. */
export interface SourcePlace {
  /** Over the source text, in UTF-16 code units. */
  readonly range: TextRange;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A work in the bin. It is deleted for good 30 days after `removed`. */
export interface BinnedWork {
  readonly work: Work;
  /** ISO 8601, UTC. */
  readonly removed: string;
}

/** A document as it was before it was replaced. Clauses that both editions have carry the same ids in both. */
export interface PreviousEdition extends CorpusDocument {
  readonly fileName: string;
  /** ISO 8601, UTC. */
  readonly replaced: string;
}

/** Bytes on disk. */
export interface StorageUse {
  readonly works: readonly { readonly workId: WorkId; readonly byteCount: number }[];
  readonly binByteCount: number;
  readonly indexByteCount: number;
  /** Damaged works that were set aside. */
  readonly setAsideByteCount: number;
}

/** A file made for the person to keep. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What each method answers with. */
export interface EngineResponses {
  works: readonly Work[];
  openWork: OpenedWork;
  openStoredWork: StoredWork;
  openPart: PartOfWork | null;
  tokens: TokenTable | null;
  search: SearchAnswer;
  suggest: readonly string[];
  lookUp: readonly LexiconEntry[];
  compare: StudyAnswers['members'];
  similar: StudyAnswers['similar'];
  phrases: StudyAnswers['phrases'];
  formulas: StudyAnswers['formulas'];
  renderings: StudyAnswers['renderings'];
  consistency: StudyAnswers['consistency'];
  slot: StudyAnswers['pattern'];
  concordance: CountAnswers['concordance'];
  collocates: CountAnswers['collocates'];
  dispersion: CountAnswers['dispersion'];
  frequency: CountAnswers['frequency'];
  keyness: CountAnswers['keyness'];
  diffWorks: StudyAnswers['documents'];
  traceToSource: SourcePlace;
  startImport: { readonly jobId: string };
  replaceDocument: { readonly jobId: string };
  rereadDocument: { readonly jobId: string };
  previousEdition: PreviousEdition | null;
  restoreEdition: Work;
  pairWorks: { readonly jobId: string };
  partWork: Work;
  swapLanguages: { readonly jobId: string };
  realign: { readonly jobId: string };
  cancelJob: { readonly cancelled: boolean };
  jobs: readonly JobSummary[];
  importReports: readonly ImportReport[];
  documentReport: ImportReport;
  /** The links with their sentences, and those that were there before, for undoing. */
  setAlignment: { readonly alignment: readonly AlignmentLink[]; readonly previous: readonly AlignmentLink[] };
  updateWork: Work;
  updateDocument: Work;
  removeWork: { readonly removed: string };
  restoreWork: Work;
  listBin: readonly BinnedWork[];
  emptyBin: { readonly deleted: readonly WorkId[] };
  storage: StorageUse;
  exportArchive: { readonly jobId: string };
  importArchive: { readonly jobId: string };
  archiveAnnotations: { readonly annotations: string | null };
  exportWork: ExportedFile;
}

/** The engine as the window calls it: one request object in, one {@link Result} out. For birpc. */
export type EngineApi = {
  readonly [M in EngineMethod]: (request: EngineRequest<M>) => Promise<Result<EngineResponses[M]>>;
};

/** Something the person should know that no call of theirs asked about; `describeError` gives the sentence. */
export interface EngineNotice {
  readonly code: CorpusErrorCode;
  readonly facts: ErrorFacts;
}

/** What the engine tells every window of its own accord. For birpc, as events. */
export interface EngineEvents {
  jobProgress(progress: JobProgress): void;
  /** These works were added, changed or removed. */
  libraryChanged(change: { readonly works: readonly WorkId[] }): void;
  tokensReady(document: { readonly workId: WorkId; readonly language: Language }): void;
  notice(notice: EngineNotice): void;
}

/** A message of the shell to the engine process; with a `port` message comes one port for one window. */
export type ShellMessage =
  { readonly type: 'port' } | { readonly type: 'grant'; readonly id: string; readonly paths: readonly string[] };

/** The engine's end of a channel to a window: Electron's `MessagePortMain`, or a test's. */
export interface ServicePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
}

/** Where the engine finds things, all absolute. */
export interface EngineStart {
  readonly libraryFolder: string;
  /** `corpus/documents`: the shipped works and the glossary. */
  readonly shippedFolder: string;
  /** `nodejieba.node`. */
  readonly addonPath: string;
  /** The folder of jieba's dictionaries. */
  readonly dictionaryFolder: string;
  /** CC-CEDICT as the build makes it: `cc-cedict.tsv`. */
  readonly lexiconPath: string;
  /** Character maps of PDF fonts, as pdfjs-dist ships them: `*.bcmap`. */
  readonly characterMapFolder: string;
}
