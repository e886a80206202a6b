import { languages } from '../../../corpus/model/language';
import type { WorkRecord } from '../library/work-record';

/** Whether a work that comes holds the very texts that are in use already. */
export function isInUse(present: WorkRecord, coming: WorkRecord): boolean {
  return languages.every(
    language => present.documents[language]?.clauses.sha256 === coming.documents[language]?.clauses.sha256,
  );
}
