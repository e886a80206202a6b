import type { Language } from './language';
import type { TextRange } from './text-range';

/** `<work>.<language>.<hash>`: unique in the library, the same for the same bytes, kept across recognisable edits. */
export type ClauseId = string;

/**
 * heading: a title of a part, section, annex or group. paragraph: a numbered or plain paragraph.
 * subclause: a dash, bullet or lettered part of a paragraph. item: an entry of a list, annex or table.
 */
export type ClauseKind = 'heading' | 'paragraph' | 'subclause' | 'item';

/** The smallest numbered or bulleted unit, or a heading: the unit of reading, alignment and hits. */
export interface Clause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly language: Language;
  /** The number as printed, without separators: `6`, `（3）`, `第十二条`, `(a)`, `附件`, `——`; empty when there is none. */
  readonly label: string;
  /** Labels from the outermost heading to this clause; a heading without label gives its text. */
  readonly path: readonly string[];
  /** Depth in the outline, from 1. A clause is one deeper than the heading or clause that holds it. */
  readonly level: number;
  /** The reading text, marker included: `6. 展望未来，…`. */
  readonly text: string;
  /** Where the words begin: after the printed marker and its space. 0 when there is no marker in the text. */
  readonly bodyStart: number;
  /** In order; together they hold every character from `bodyStart` on but the white space between them. */
  readonly sentences: readonly TextRange[];
  /** Inline emphasis and links that the file carried. */
  readonly emphasis: readonly EmphasisRange[];
}

/** Inline markup carried over from a file. */
export interface EmphasisRange extends TextRange {
  readonly style: 'strong' | 'emphasis' | 'underline' | 'superscript' | 'subscript' | 'link';
  /** For a link: where it led. Shown, never fetched. */
  readonly href?: string;
}
