import type { EmphasisRange } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';

/**
 * What a format reader makes of a file: the source text, and what the format knew of its structure.
 *
 * Parts are in reading order and do not overlap; only white space lies outside them.
 */
export interface SourceText {
  /** As decoded or extracted. Nothing downstream changes it; every later offset leads back here. */
  readonly text: string;
  readonly parts: readonly SourcePart[];
  /** Ranges over `text`. */
  readonly emphasis: readonly EmphasisRange[];
  /** What the file calls itself, or `null`. */
  readonly title: string | null;
  /** How many things of the file were left out; a kind that does not occur may be absent. */
  readonly omitted: Readonly<Partial<Record<OmittedKind, number>>>;
}

/** What a reader leaves out: what is not text, and text that the file itself hides, deletes or sets beside the text. */
export type OmittedKind = 'images' | 'scripts' | 'embeddings' | 'hidden' | 'deletions' | 'comments';

/**
 * One part of a source text.
 *
 * `lines` is hard-wrapped text that reflow must join; every other kind is one unit already.
 * `furniture` is text that the format itself marks as page header, footer or number, or a table of contents.
 */
export interface SourcePart extends TextRange {
  readonly kind: 'lines' | 'heading' | 'paragraph' | 'item' | 'cell' | 'note' | 'furniture';
  /** Heading rank (0 for a title above all ranks) or list depth, from 1; `null` where the format does not say. */
  readonly level: number | null;
  /** A list marker that the format keeps outside the text (`1.`, `（一）`, `•`); `null` when none. */
  readonly marker: string | null;
  /** The language that the format declares for this part; `null` when it does not. */
  readonly language: Language | null;
  /** Cells only: row and column ordinals in their table; cells of one row share `row`. */
  readonly row?: number;
  readonly column?: number;
  /** Translation units (TMX): parts with the same ordinal say the same thing. */
  readonly unit?: number;
  /** `lines` only: geometry of each line, where the format knows it (PDF). In order, covering the part. */
  readonly lines?: readonly SourceLine[];
}

/** What a part is, before its place in the text is known. */
export type PartShape = Omit<SourcePart, 'start' | 'end' | 'lines'>;

/** One printed line with its place on the page, in points; 0 is the left and top. */
export interface SourceLine extends TextRange {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly fontSize: number;
  readonly bold: boolean;
  /** The text column of the page that the line stands in, from 0. */
  readonly column: number;
}
