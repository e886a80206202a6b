import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { Library } from '../library/library';

/** The work that was read from some bytes. */
export interface SourceHolder {
  readonly workId: WorkId;
  readonly languages: readonly Language[];
}

/** The work that holds a source with this SHA-256, or `null`. */
export function findSource(library: Library, sourceHash: string): SourceHolder | null {
  for (const { work } of library.records()) {
    const documents = languages.flatMap(language => work.documents[language] ?? []);
    const read = documents.filter(document => document.sourceHash === sourceHash);
    if (read.length === 0) continue;
    return {
      workId: work.id,
      languages: read.map(document => document.language),
    };
  }
  return null;
}
