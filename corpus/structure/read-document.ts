import type { Clause } from '../model/clause';
import type { Language } from '../model/language';
import type { OffsetMap } from '../model/offset-map';
import type { DroppedRange, RepairKind } from '../reflow/reading-text';

export type Script = 'simplified' | 'traditional';

/** One language version read from a file, before it has a place in the library. */
export interface ReadDocument {
  readonly language: Language;
  /** `null` for English, or when nothing tells. */
  readonly script: Script | null;
  readonly title: string | null;
  readonly clauses: readonly Clause[];
  /** For each clause, its reading text back to the file's source text. Same order as `clauses`. */
  readonly sourceMaps: readonly OffsetMap[];
  /** For each clause, the ordinal of the translation unit it came from, when the file was already aligned. */
  readonly units: readonly (number | null)[] | null;
  readonly report: ReadReport;
}

/** What reading did to the text, for the import report. */
export interface ReadReport {
  readonly repairs: Readonly<Partial<Record<RepairKind, number>>>;
  readonly dropped: readonly DroppedRange[];
  /** How the language was decided. */
  readonly languageDetected: boolean;
  /** How the languages of a bilingual file were laid out; `null` for one language. */
  readonly layout: 'interleaved' | 'columns' | 'consecutive' | 'units' | null;
  /** Paragraphs of the file that were too long for one clause. */
  readonly partedCount: number;
}
