import { importAnnotations, type AnnotationImport } from '../../corpus/annotate/import-annotations';
import { annotationTable } from '../../corpus/exchange/annotation-table';
import { writeAnnotationsHtml } from '../../corpus/exchange/annotations-html';
import { writeAnnotationsMarkdown } from '../../corpus/exchange/annotations-markdown';
import { writeCsv } from '../../corpus/exchange/csv';
import { maxAnnotationFile, readAnnotations } from '../../corpus/exchange/read-annotations';
import { writeJsonLd } from '../../corpus/exchange/w3c-json-ld';
import { writeXlsx } from '../../corpus/exchange/xlsx';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type { Annotation } from '../../corpus/model/annotation';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { WorkView } from '../app/state/work-view';
import type { AnnotationDesk } from '../store/annotation-desk';

/** The forms in which annotations are handed over. */
export const annotationFormats = ['jsonld', 'md', 'csv', 'xlsx', 'html', 'docx'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

type Content = string | Uint8Array<ArrayBuffer>;

const writers: Readonly<
  Record<AnnotationFormat, (annotations: readonly Annotation[], work: OpenedWork) => Content | Promise<Content>>
> = {
  jsonld: (annotations, { documents }) => {
    const all = [...(documents.zh?.clauses ?? []), ...(documents.en?.clauses ?? [])];
    const texts = new Map(all.map(({ id, text }) => [id, text]));
    return writeJsonLd(annotations, clauseId => texts.get(clauseId) ?? null);
  },
  md: (annotations, work) => writeAnnotationsMarkdown(annotations, [work]),
  csv: (annotations, work) => writeCsv(annotationTable(annotations, [work])),
  xlsx: (annotations, work) => new Uint8Array(writeXlsx(annotationTable(annotations, [work]))),
  html: (annotations, work) => writeAnnotationsHtml(annotations, [work]),
  // The writer for Word is large: fetched only when it is wanted.
  docx: async (annotations, work) => {
    const { writeAnnotationsDocx } = await import('../../corpus/exchange/annotations-docx');
    return new Uint8Array(await writeAnnotationsDocx(annotations, [work]));
  },
};

/** Annotations of a work as a file's content. */
export async function writeAnnotations(
  format: AnnotationFormat,
  annotations: readonly Annotation[],
  work: OpenedWork,
): Promise<Content> {
  return writers[format](annotations, work);
}

/** Bring in the annotations of a file for the opened work, as one undoable step. */
export async function readAnnotationFile(file: Blob, view: WorkView, desk: AnnotationDesk): Promise<AnnotationImport> {
  if (file.size > maxAnnotationFile) throw new CorpusError('annotation-format', 'too large', { reason: '> 100 MB' });
  const reading = readAnnotations(await file.text());
  const documents = Object.values(view.documents);
  const report = importAnnotations(reading, documents, await desk.database.annotations.toArray());
  await desk.annotations.putImported(report.annotations);
  return report;
}
