import type { Annotation, AnnotationTarget } from '../model/annotation';
import type { ClauseId } from '../model/clause';
import { toCodePoints } from './code-points';

/** Gives the reading text of a clause, or `null` when the library does not have it. */
export type ClauseText = (clauseId: ClauseId) => string | null;

/** What a reader of the file wants to see beside the words; `null` when the library does not have their clause. */
export type Surroundings = (target: AnnotationTarget) =>
  | (Readonly<Record<'label' | 'section' | 'sentence' | 'counterpart', string>> & {
      /** Grows along the text; `null` when the clause is no longer there. */
      readonly order: number | null;
    })
  | null;

/** Before a clause id, to make it the IRI that the model asks for. */
export const clauseIri = 'urn:duidu:clause:';
/** Before an id that is not an IRI itself. */
export const annotationIri = 'urn:uuid:';

const context = ['http://www.w3.org/ns/anno.jsonld', { duidu: 'urn:duidu:' }];

/**
 * Annotations as one collection of the Web Annotation Data Model, in JSON-LD, indented.
 *
 * Positions are code points of the clause's reading text. What the model has no word for stands under `duidu:`, so
 * that reading the file back gives the very same annotations.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function writeJsonLd(
  annotations: readonly Annotation[],
  textOf: ClauseText,
  surroundings: Surroundings = () => null,
): string {
  return collectionOf(annotations.map(annotation => toItem(annotation, textOf, surroundings)));
}

/** Items as one collection with one page, indented. */
export function collectionOf(items: readonly unknown[]): string {
  const first = { type: 'AnnotationPage', startIndex: 0, items };
  return `${JSON.stringify({ '@context': context, type: 'AnnotationCollection', total: items.length, first }, null, 2)}\n`;
}

function toItem(annotation: Annotation, textOf: ClauseText, surroundings: Surroundings): object {
  const { id, motivation, note, tags, colour, style, created, modified, deleted } = annotation;
  return {
    id: id.includes(':') ? id : annotationIri + id,
    type: 'Annotation',
    motivation,
    created,
    modified,
    body: [
      ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
      ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value })),
    ],
    target: annotation.targets.map(target => ({
      ...toTarget(target, textOf),
      ...toSurroundings(surroundings(target)),
    })),
    'duidu:style': style,
    ...(colour === null ? {} : { 'duidu:colour': colour }),
    ...(deleted === null ? {} : { 'duidu:deleted': deleted }),
  };
}

function toTarget(target: AnnotationTarget, textOf: ClauseText): object {
  const { clauseId, range, quote } = target;
  const text = textOf(clauseId);
  const isInside = text !== null && range.end <= text.length;
  const position = isInside
    ? [{ type: 'TextPositionSelector', start: toCodePoints(text, range.start), end: toCodePoints(text, range.end) }]
    : [];
  return {
    type: 'SpecificResource',
    source: sourceOf(clauseId),
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      ...position,
    ],
    'duidu:work': target.workId,
    'duidu:language': target.language,
    'duidu:sourceHash': target.sourceHash,
    'duidu:state': target.state,
    'duidu:score': target.score,
    // Without the clause's text its code points cannot be counted, and half a pair has none of its own.
    ...(isInside && !cutsPair(text, range.start) && !cutsPair(text, range.end)
      ? {}
      : { 'duidu:range': [range.start, range.end] }),
  };
}

/** The id as an IRI; one with half a surrogate pair, which no IRI can hold, as it stands. */
function sourceOf(clauseId: ClauseId): string {
  return /\p{Surrogate}/u.test(clauseId) ? clauseId : clauseIri + encodeURIComponent(clauseId);
}

/** For people and other programs; of it we read only the order, which tells likely places in another edition. */
function toSurroundings(found: ReturnType<Surroundings>): object {
  if (found === null) return {};
  const { label, section, sentence, counterpart, order } = found;
  return {
    'duidu:label': label,
    'duidu:section': section,
    'duidu:sentence': sentence,
    'duidu:counterpart': counterpart,
    ...(order === null ? {} : { 'duidu:order': order }),
  };
}

function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
