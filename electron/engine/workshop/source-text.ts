import type { PdfResources } from '../../../corpus/formats/pdf-engine';
import { readSource } from '../../../corpus/formats/read-source';
import type { SourceTask } from '../workshop-protocol';

/** The source text of a document's kept bytes. */
export async function sourceText({ bytes, fileName, encoding }: SourceTask, pdf: PdfResources): Promise<string> {
  const { source } = await readSource(bytes, { fileName, pdf, ...(encoding === null ? {} : { encoding }) });
  return source.text;
}
