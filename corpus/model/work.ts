import type { Clause } from './clause';
import type { Language } from './language';

/** Stable name of a work: letters, digits, `-` and `_`; also the name of its folder in the library. */
export type WorkId = string;

/** A sentence in each interface language. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** How one language version came to be: what a reader must know before quoting it. */
export type DocumentStatus = 'original' | 'official-translation' | 'unofficial-working-translation' | 'unknown';

/** One intellectual work, in one or two languages. Titles may be empty in a language the work lacks. */
export interface Work {
  readonly id: WorkId;
  readonly titles: Bilingual;
  /** ISO 8601 date of the work itself, or `null`. */
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly provenance: Bilingual;
  readonly licence: Bilingual;
  /** ISO 8601, UTC: when the work came into the library. */
  readonly added: string;
  readonly documents: Readonly<Partial<Record<Language, DocumentSummary>>>;
}

/** What the library says of one language version without opening it. */
export interface DocumentSummary {
  readonly language: Language;
  readonly status: DocumentStatus;
  readonly note: Bilingual;
  readonly fileName: string;
  /** SHA-256 of the source bytes, hexadecimal. */
  readonly sourceHash: string;
  readonly byteCount: number;
  readonly clauseCount: number;
  /** UTF-16 code units of reading text. */
  readonly characterCount: number;
  /** Which characters a Chinese text is written in; `null` for English and where too little tells. */
  readonly script?: 'simplified' | 'traditional' | null;
}

/** One language version of a work, opened for reading. */
export interface CorpusDocument {
  readonly workId: WorkId;
  readonly language: Language;
  readonly sourceHash: string;
  /** In reading order. */
  readonly clauses: readonly Clause[];
}
