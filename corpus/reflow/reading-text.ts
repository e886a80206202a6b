import type { EmphasisRange } from '../model/clause';
import type { Language } from '../model/language';
import type { OffsetMap } from '../model/offset-map';
import type { TextRange } from '../model/text-range';

/**
 * The text as a person reads it: lines joined, extraction damage repaired, page furniture dropped.
 *
 * Law: apart from white space, the repairs counted here and the ranges dropped here, `text` has every
 * character of the source text, in order, and no other.
 */
export interface ReadingText {
  /** Units one after the other with a newline between them. */
  readonly text: string;
  /** Leads every code unit of `text` back to the source text; a joining space leads to the white space it replaces. */
  readonly map: OffsetMap;
  readonly units: readonly ReadingUnit[];
  /** Ranges over `text`. */
  readonly emphasis: readonly EmphasisRange[];
  readonly repairs: readonly Repair[];
  readonly dropped: readonly DroppedRange[];
}

/** One paragraph-like unit of reading text, before structure names it. */
export interface ReadingUnit extends TextRange {
  readonly hint: 'heading' | 'paragraph' | 'item' | 'cell' | 'note' | 'unknown';
  readonly level: number | null;
  /** Marker kept outside the text by the format. */
  readonly marker: string | null;
  readonly language: Language | null;
  readonly row?: number;
  readonly column?: number;
  readonly unit?: number;
}

export type RepairKind =
  | 'line-joined'
  | 'hyphen-removed'
  | 'quote-restored'
  | 'stray-space-removed'
  | 'space-inserted'
  | 'compatibility-form'
  | 'broken-word-joined'
  | 'zero-full-stop';

/** One change of reflow, reversible: what stood in the source and what stands in the reading text. */
export interface Repair {
  readonly kind: RepairKind;
  /** Offset in the source text. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Source text left out of the reading text on purpose. */
export interface DroppedRange extends TextRange {
  readonly reason: 'page-number' | 'running-head' | 'running-foot' | 'table-of-contents' | 'invisible';
}
