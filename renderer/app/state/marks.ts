import { annotationStyles, pigments, type AnnotationStyle, type Pigment } from '../../../corpus/model/annotation';
import type { ClauseId } from '../../../corpus/model/clause';
import type { TextRange } from '../../../corpus/model/text-range';

/** Words of one clause: where something is drawn, found or annotated. */
export interface ClausePlace {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
}

/**
 * The layers drawn over the text, one CSS highlight each.
 * linked: an end of a link.
 * pair: the sentence under the pointer and its counterpart. flash: where a jump landed.
 */
export type MarkLayer =
  'pair' | 'hit' | 'current-hit' | 'flash' | 'active-annotation' | 'linked' | `${Pigment}-${AnnotationStyle}`;

/** Everything to draw, by layer. Places of one layer may overlap; those of clauses not on the page are skipped. */
export type Marks = Readonly<Partial<Record<MarkLayer, readonly ClausePlace[]>>>;

/** Painting order, lowest first: a later layer is drawn over an earlier one. */
export const layerOrder: readonly MarkLayer[] = [
  'pair',
  ...annotationStyles.flatMap(style => pigments.map(colour => `${colour}-${style}` as const)),
  'linked',
  'active-annotation',
  'hit',
  'current-hit',
  'flash',
];
