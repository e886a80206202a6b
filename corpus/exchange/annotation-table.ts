import type { Annotation } from '../model/annotation';
import type { CsvCell } from './csv';
import type { ExchangeWork } from './exchange-work';
import type { ColourName } from './colour-name';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

const header = [
  'id',
  'motivation',
  'work',
  'language',
  'clause',
  'clauseId',
  'section',
  'quote',
  'sentence',
  'counterpart',
  'note',
  'tags',
  'colour',
  'style',
  'state',
  'created',
  'modified',
];

/** Annotations as a table, one row for each place they point at, under a header row; for CSV and spreadsheets. */
export function annotationTable(
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
  nameOf: ColourName = colour => colour,
): CsvCell[][] {
  return [header, ...placeAnnotations(annotations, works).map(placed => toRow(placed, nameOf))];
}

function toRow(placed: PlacedAnnotation, nameOf: ColourName): CsvCell[] {
  const { annotation, target, titles, label, section, sentence, counterpart } = placed;
  const { id, motivation, note, tags, colour, style, created, modified } = annotation;
  const { language, clauseId, quote, state } = target;
  return [
    id,
    motivation,
    titles.zh || titles.en,
    language,
    label,
    clauseId,
    section,
    quote.exact,
    sentence,
    counterpart,
    note,
    tags.join('; '),
    colour === null ? '' : nameOf(colour),
    style,
    state,
    created,
    modified,
  ];
}
