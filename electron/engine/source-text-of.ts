import type { Language } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { EngineCore } from './engine-core';
import { readStamped } from './library/stored-files';

/** The source text of a stored document, decoded again from the kept bytes just as it was on import. */
export async function sourceTextOf(
  core: EngineCore,
  document: { readonly workId: WorkId; readonly language: Language },
): Promise<string> {
  const { chosenEncoding, source } = core.documents.stored(document.workId, document.language);
  const bytes = await core.documents.readStored(document, stored => stored.source, readStamped);
  const summary = core.library.record(document.workId).work.documents[document.language];
  // not beside an import, which may take minutes
  return core.study.run({
    kind: 'source',
    bytes,
    fileName: summary?.fileName ?? source.name,
    encoding: chosenEncoding,
  });
}
