import type { Annotation } from '../model/annotation';
import type { CsvCell } from './csv';
import type { ExchangeWork } from './exchange-work';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

const header = [
  'id',
  'work',
  'language',
  'clause',
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
export function annotationTable(annotations: readonly Annotation[], works: readonly ExchangeWork[]): CsvCell[][] {
  return [header, ...placeAnnotations(annotations, works).map(toRow)];
}

function toRow({ annotation, target, titles, label, section, sentence, counterpart }: PlacedAnnotation): CsvCell[] {
  const { id, note, tags, colour, style, created, modified } = annotation;
  const { language, quote, state } = target;
  return [
    id,
    titles.zh || titles.en,
    language,
    label,
    section,
    quote.exact,
    sentence,
    counterpart,
    note,
    tags.join('; '),
    colour ?? '',
    style,
    state,
    created,
    modified,
  ];
}
