import type { AlignmentColumn } from '../../../corpus/compare/align-members';
import type { ConsistencyEntry } from '../../../corpus/compare/consistency';
import type { TextDiff } from '../../../corpus/compare/diff-spans';
import type { ClausePair, WorkDiff } from '../../../corpus/compare/diff-works';
import type { FormulaTable } from '../../../corpus/compare/formula-table';
import type { Rendering, RenderingReport } from '../../../corpus/compare/renderings';
import type { PhraseOptions, RepeatedPhrase } from '../../../corpus/compare/repeated-phrases';
import type { SharedWording } from '../../../corpus/compare/shared-wording';
import type { SimilarClause } from '../../../corpus/compare/similarity-index';
import type { SlotTable } from '../../../corpus/compare/slot-pattern';
import type { Clause, ClauseId } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { TextRange } from '../../../corpus/model/text-range';
import type { CollocateOptions, CollocateTable } from '../../../corpus/statistics/collocates';
import type { Concordance, ConcordanceOptions } from '../../../corpus/statistics/concordance';
import type { FrequencyList, KeywordList } from '../../../corpus/statistics/frequency-list';
import type { NodeDispersion } from '../../../corpus/statistics/node-dispersion';
import type { WorkId } from '../../../corpus/model/work';

/** Differences that a comparison passes over. */
export interface Ignored {
  readonly punctuation: boolean;
  readonly quotes: boolean;
  readonly numbers: boolean;
  readonly case: boolean;
  readonly script: boolean;
}

/** What one can ask about wording across clauses, works and languages. */
export type StudyQuestion =
  | { readonly about: 'compare'; readonly clauseIds: readonly ClauseId[]; readonly ignored: Ignored | null }
  | { readonly about: 'similar'; readonly clauseId: ClauseId; readonly limit: number }
  | { readonly about: 'phrases'; readonly language: Language; readonly options: PhraseOptions; readonly limit: number }
  | { readonly about: 'formulas' }
  | { readonly about: 'renderings'; readonly phrase: string; readonly language: Language }
  | { readonly about: 'consistency' }
  | { readonly about: 'slot'; readonly pattern: string; readonly language: Language }
  | { readonly about: 'concordance'; readonly found: readonly FoundPlaces[]; readonly options: ConcordanceOptions }
  | { readonly about: 'collocates'; readonly found: readonly FoundPlaces[]; readonly options: CollocateOptions }
  | { readonly about: 'dispersion'; readonly found: readonly FoundPlaces[]; readonly partOf: 'section' | 'clause' }
  | {
      readonly about: 'frequency';
      readonly language: Language;
      readonly length: number;
      readonly limit: number;
    }
  | {
      readonly about: 'keyness';
      readonly language: Language;
      readonly works: readonly WorkId[];
      readonly least: number;
      readonly limit: number;
    }
  | { readonly about: 'diff'; readonly left: WorkId; readonly right: WorkId };

/** Where a search found the node word. */
export interface FoundPlaces {
  readonly clauseId: ClauseId;
  readonly ranges: readonly TextRange[];
}

/** Clauses side by side. */
export interface Comparison {
  readonly members: readonly Clause[];
  /** The first member against each of the others, in their order. */
  readonly diffs: readonly TextDiff[];
  readonly columns: readonly AlignmentColumn[];
  readonly shared: readonly SharedWording[];
}

/** A pair of a work diff, with the words of changed clauses compared. */
export interface DetailedPair extends ClausePair {
  /** Left against right, for pairs of one clause a side whose words differ; `null` otherwise. */
  readonly diff: TextDiff | null;
}

/** Two works against each other in one language. */
export interface LanguageDiff extends WorkDiff {
  readonly language: Language;
  readonly pairs: readonly DetailedPair[];
}

/** A place of a term, with its words. */
export interface WordPlace {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
  readonly text: string;
}

/** A rendering with its places; the rest as {@link Rendering} says. */
export interface PlacedRendering extends Omit<Rendering, 'units'> {
  readonly units: readonly { readonly phrase: WordPlace; readonly rendering: WordPlace }[];
}

/** How a phrase is rendered; the rest as {@link RenderingReport} says. */
export interface PlacedReport extends Omit<RenderingReport, 'renderings' | 'unrendered'> {
  readonly renderings: readonly PlacedRendering[];
  readonly unrendered: readonly WordPlace[];
}

/** A term that is not always rendered alike; the rest as {@link ConsistencyEntry} says. */
export interface PlacedConsistency extends Omit<ConsistencyEntry, 'report'> {
  readonly report: PlacedReport;
}

/** What each question is answered with. */
export interface StudyAnswers {
  compare: Comparison;
  similar: readonly (SimilarClause & { readonly clause: Clause })[];
  phrases: { readonly total: number; readonly phrases: readonly RepeatedPhrase[] };
  formulas: Readonly<Record<Language, FormulaTable>>;
  renderings: PlacedReport;
  consistency: readonly PlacedConsistency[];
  slot: SlotTable;
  concordance: Concordance;
  collocates: CollocateTable;
  dispersion: NodeDispersion;
  frequency: FrequencyList;
  keyness: KeywordList;
  diff: readonly LanguageDiff[];
}

export type StudyAnswer<Q extends StudyQuestion> = StudyAnswers[Q['about']];

/** Where a document of a studied work lies; `tokensPath` is `null` while its words are unknown. */
export interface StudiedDocument {
  readonly clausesPath: string;
  readonly tokensPath: string | null;
}

/** A work that a question is about, by the paths of its files: a new state has new names. */
export interface StudiedWork {
  readonly workId: WorkId;
  readonly documents: Readonly<Partial<Record<Language, StudiedDocument>>>;
  readonly alignmentPath: string | null;
}
