import { importInSteps, type AnnotationImport } from '../../corpus/annotate/import-annotations';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { decodeAnnotationFile } from '../../corpus/exchange/decode-annotation-file';
import { maxAnnotationFile, maxAtOnce, readAnnotations } from '../../corpus/exchange/read-annotations';
import {
  writeAnnotations,
  type AnnotationExportOptions,
  type AnnotationFormat,
} from '../../corpus/exchange/write-annotations';
import type { Annotation } from '../../corpus/model/annotation';
import { languages } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { Services } from '../app/services';
import type { AnnotationDesk } from '../store/annotation-desk';
import { editionsBefore } from './editions-before';
import { whileDrawing } from './while-drawing';

/** Which annotations are handed over: of the opened work, those ticked in the list, or all. */
export type ExportScope = 'work' | 'ticked' | 'library';

/** Annotations as a file's content, with the words of every work that they point at. */
export async function exportAnnotations(
  { engine }: Pick<Services, 'engine'>,
  format: AnnotationFormat,
  annotations: readonly Annotation[],
  options: AnnotationExportOptions,
) {
  const ids = [...new Set(annotations.flatMap(({ targets }) => targets.map(({ workId }) => workId)))];
  return writeAnnotations(format, annotations, await openAll(engine, ids), options);
}

/**
 * Bring in the annotations of a file, wherever in the library their words stand, as one undoable step.
 *
 * @param signal - gives up while they are being placed; nothing has been changed then
 */
export async function readAnnotationFile(
  file: Blob,
  { services, desk, signal }: { services: Pick<Services, 'engine'>; desk: AnnotationDesk; signal?: AbortSignal },
): Promise<AnnotationImport> {
  if (file.size > maxAnnotationFile) throw new CorpusError('annotation-format', 'too large', { reason: 'too-large' });
  const reading = readAnnotations(decodeAnnotationFile(new Uint8Array(await file.arrayBuffer())), maxAtOnce);
  const ids = (await services.engine.works({})).map(({ id }) => id);
  const works = await openAll(services.engine, ids);
  const documents = works.flatMap(work => languages.flatMap(language => work.documents[language] ?? []));
  const known = await desk.database.annotations.toArray();
  const older = await editionsBefore(services, documents);
  const report = await whileDrawing(importInSteps(reading, documents, known, older), signal);
  await desk.annotations.putImported(report.annotations);
  return report;
}

/** The works that are there; one in the bin is left out. */
async function openAll(engine: Services['engine'], ids: readonly WorkId[]): Promise<OpenedWork[]> {
  const opened = await Promise.all(ids.map(workId => engine.openWork({ workId }).catch(() => null)));
  return opened.filter(work => work !== null);
}
