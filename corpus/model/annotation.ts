import type { ClauseId } from './clause';
import type { Language } from './language';
import type { TextRange } from './text-range';
import type { WorkId } from './work';

export type AnnotationId = string;

/** The five shipped colours, named after pigments: 藤黄 gamboge, 石绿 malachite, 石青 azurite, 胭脂 carmine, 紫藤 wisteria. */
export const pigments = ['gamboge', 'malachite', 'azurite', 'carmine', 'wisteria'] as const;
export type Pigment = (typeof pigments)[number];

/** What the annotator does. `linking` joins targets to each other; `bookmarking` marks a clause without colour. */
export const motivations = ['highlighting', 'commenting', 'linking', 'bookmarking'] as const;
export type Motivation = (typeof motivations)[number];

/** How words are marked: a wash, a line under them, or a thin frame that says somebody wrote a comment there. */
export const annotationStyles = ['highlight', 'underline', 'comment'] as const;
export type AnnotationStyle = (typeof annotationStyles)[number];

/**
 * How a target stands in today's text: the same words in the same place; the same words elsewhere; altered words;
 * several likely places that a person must choose from; gone.
 */
export const anchoringStates = ['exact', 'moved', 'changed', 'review', 'orphan'] as const;
export type AnchoringState = (typeof anchoringStates)[number];

/** One place an annotation speaks of, said three ways: clause, range, and words with their surroundings. */
export interface AnnotationTarget {
  readonly workId: WorkId;
  readonly language: Language;
  /** Hash of the source the range was measured on. */
  readonly sourceHash: string;
  readonly clauseId: ClauseId;
  readonly range: TextRange;
  readonly quote: TextQuote;
  readonly state: AnchoringState;
  /** Likeness of today's words and surroundings to the quote, 0 to 1; 1 when exact. */
  readonly score: number;
}

/** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuote {
  readonly exact: string;
  /** Up to 32 characters before the quote, in the document's reading text. */
  readonly prefix: string;
  /** Up to 32 characters after it. */
  readonly suffix: string;
}

/** An annotation in the shape of the W3C Web Annotation Data Model, flattened for storage. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly motivation: Motivation;
  /** One target for each clause that a selection touches, in reading order; several languages allowed. */
  readonly targets: readonly AnnotationTarget[];
  readonly colour: Pigment | null;
  readonly style: AnnotationStyle;
  /** Markdown; empty when there is no note. */
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** When it went to the bin, or `null`. Kept 30 days. */
  readonly deleted: string | null;
}
