import type { Annotation, AnnotationTarget } from '../model/annotation';
import { annotationTable } from './annotation-table';
import { writeAnnotationsHtml } from './annotations-html';
import { writeAnnotationsMarkdown } from './annotations-markdown';
import type { ColourName } from './colour-name';
import { writeCsv } from './csv';
import type { ExchangeWork } from './exchange-work';
import { placeAnnotations } from './placed-annotations';
import { writeJsonLd } from './w3c-json-ld';
import { writeXlsx } from './xlsx';

/** The forms in which annotations are handed over. */
export const annotationFormats = ['jsonld', 'md', 'csv', 'xlsx', 'html', 'docx'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/** How an export is worded. */
export interface AnnotationExportOptions {
  /** For Markdown: what stands for each annotation. */
  readonly template?: string;
  /** What the annotator calls the colours; not in JSON-LD, which programs read. */
  readonly nameOf?: ColourName;
}

/** An export as it is asked for. */
interface Asked extends Required<Pick<AnnotationExportOptions, 'nameOf'>> {
  readonly annotations: readonly Annotation[];
  readonly works: readonly ExchangeWork[];
  readonly template: string | undefined;
}

type Content = string | Uint8Array<ArrayBuffer>;

const writers: Readonly<Record<AnnotationFormat, (asked: Asked) => Content | Promise<Content>>> = {
  jsonld: ({ annotations, works }) => writeJsonLd(annotations, ...textsOf(annotations, works)),
  md: ({ annotations, works, template, nameOf }) =>
    writeAnnotationsMarkdown(annotations, works, template === undefined ? { nameOf } : { template, nameOf }),
  csv: ({ annotations, works, nameOf }) => writeCsv(annotationTable(annotations, works, nameOf)),
  xlsx: ({ annotations, works, nameOf }) => new Uint8Array(writeXlsx(annotationTable(annotations, works, nameOf))),
  html: ({ annotations, works, nameOf }) => writeAnnotationsHtml(annotations, works, nameOf),
  // The writer for Word is large: fetched only when it is wanted.
  docx: async ({ annotations, works, nameOf }) => {
    const { writeAnnotationsDocx } = await import('./annotations-docx');
    return new Uint8Array(await writeAnnotationsDocx(annotations, works, { nameOf }));
  },
};

/**
 * Annotations as the content of a file.
 *
 * @param works - the works that they point at; what points elsewhere is left out, except in JSON-LD
 */
export async function writeAnnotations(
  format: AnnotationFormat,
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
  { template, nameOf = colour => colour }: AnnotationExportOptions = {},
): Promise<Content> {
  return writers[format]({ annotations, works, template, nameOf });
}

function textsOf(annotations: readonly Annotation[], works: readonly ExchangeWork[]) {
  const clauses = works.flatMap(({ documents }) => [documents.zh, documents.en].flatMap(one => one?.clauses ?? []));
  const texts = new Map(clauses.map(({ id, text }) => [id, text]));
  const placed = new Map(placeAnnotations(annotations, works).map(one => [one.target, one]));
  return [
    (clauseId: string) => texts.get(clauseId) ?? null,
    (target: AnnotationTarget) => placed.get(target) ?? null,
  ] as const;
}
