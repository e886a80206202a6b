import type { ClauseId, ClauseKind } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';
import type { AnnotatedClause } from './annotated-clause';

/** How strings are compared. All off is the default: case, script and width folded, words not asked for. */
export interface SearchToggles {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** English words also by their stem. */
  readonly stem: boolean;
  /** 2019 also finds 二〇一九. */
  readonly digits: boolean;
  /** Simplified and traditional characters are told apart. Off when absent. */
  readonly matchScript?: boolean;
  /** Full-width and half-width letters, digits and signs are told apart. Off when absent. */
  readonly matchWidth?: boolean;
}

export interface SearchRequest {
  readonly query: string;
  readonly sort: 'document' | 'relevance';
  /** First hit wanted, from 0. */
  readonly offset: number;
  readonly limit: number;
  /** Only these works; `null` for the whole library. */
  readonly works: readonly WorkId[] | null;
  readonly toggles: SearchToggles;
  /** For `tag:`, `note:` and `colour:` and the facets of tags and colours; without it all of these find nothing. */
  readonly annotated?: readonly AnnotatedClause[];
  /** List only these of the hits; totals and facets stay those of all. */
  readonly narrow?: HitFilter;
  /** Give the text of every counterpart too. */
  readonly withCounterparts?: boolean;
}

/** What the list of hits is narrowed to; `null` for any. */
export interface HitFilter {
  readonly work: WorkId | null;
  /** `<work>/<heading>`, as the facets name it. */
  readonly section: string | null;
  readonly kind: ClauseKind | null;
  readonly language: Language | null;
  readonly tag: string | null;
  readonly colour: string | null;
}

/** A clause that matched, with every place in it. */
export interface Hit {
  readonly workId: WorkId;
  readonly clauseId: ClauseId;
  readonly language: Language;
  readonly kind: ClauseKind;
  readonly label: string;
  readonly path: readonly string[];
  /** `<work>/<heading>`, as the facets name it. */
  readonly section: string;
  /** Over the clause's reading text, ascending. Empty when only the other side matched a bound term. */
  readonly ranges: readonly TextRange[];
  readonly text: string;
  /** Clauses of the other language in the same alignment link. */
  readonly counterparts: readonly ClauseId[];
  /** Where terms bound to the other language stand in them, for those that have any. */
  readonly counterpartRanges: readonly CounterpartRanges[];
  /** Reading texts of the counterparts, in their order, when they were asked for. */
  readonly counterpartTexts?: readonly string[];
}

/** Places in a counterpart of a hit. */
export interface CounterpartRanges {
  readonly clauseId: ClauseId;
  readonly ranges: readonly TextRange[];
}

export interface SearchAnswer {
  readonly query: string;
  /** Clauses that matched, not cut by `limit`. */
  readonly total: number;
  /** Places in them. */
  readonly placeCount: number;
  /** Places that begin and end at word boundaries; `null` while words are not yet known. */
  readonly wordCount: number | null;
  /** No clause has all the words, and relevance was asked for: these have some of them. */
  readonly relaxed: boolean;
  readonly hits: readonly Hit[];
  /** Counts over all that matched, not only the page. Section key: `<work>/<heading>`. */
  readonly facets: HitFacets;
  /** Counts over those that are listed: the same as all that matched unless the list was narrowed. */
  readonly listed: {
    readonly total: number;
    readonly works: HitFacets['works'];
    readonly sections: HitFacets['sections'];
  };
  /** Works whose texts are still being taken in: found are none of their clauses, or those of an earlier edition. */
  readonly entering?: readonly WorkId[];
}

/** How many hits there are in each work, in each section and so on. */
export interface HitFacets {
  readonly works: Readonly<Record<WorkId, number>>;
  readonly sections: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Partial<Record<ClauseKind, number>>>;
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  /** A clause with several tags counts for each. */
  readonly tags: Readonly<Record<string, number>>;
  readonly colours: Readonly<Record<string, number>>;
}
