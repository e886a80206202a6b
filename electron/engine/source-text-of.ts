import { readSource } from '../../corpus/formats/read-source';
import type { Language } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { EngineCore } from './engine-core';
import { readStamped } from './library/stored-files';
import { pdfResources } from './pdf-resources';

/** The source text of a stored document, decoded again from the kept bytes just as it was on import. */
export async function sourceTextOf(
  core: EngineCore,
  document: { readonly workId: WorkId; readonly language: Language },
): Promise<string> {
  const { chosenEncoding, source } = core.documents.stored(document.workId, document.language);
  const bytes = await core.documents.readStored(document, stored => stored.source, readStamped);
  const { fileName } = core.library.record(document.workId).work.documents[document.language] ?? {
    fileName: source.name,
  };
  const encoding = chosenEncoding === null ? {} : { encoding: chosenEncoding };
  return (await readSource(bytes, { fileName, pdf: pdfResources(core.start.characterMapFolder), ...encoding })).source
    .text;
}
