import { alignDocuments } from '../../../corpus/align/align';
import { linksFromUnits } from '../../../corpus/align/unit-links';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import type { FileStamp } from '../library/durable-file';
import type { AlignTask } from '../workshop-protocol';
import { writeAlignment } from './document-files';
import { readStoredClauses } from './segment-stored';
import type { Toolbox } from './toolbox';

/** Aligns two stored documents again and writes the links into the staging folder. */
export async function alignStored(task: AlignTask, toolbox: Toolbox): Promise<FileStamp> {
  const zh = { clauses: await readStoredClauses(task.zhPath), units: null };
  const en = { clauses: await readStoredClauses(task.enPath), units: null };
  return writeAlignment(task.stagingFolder, await alignDocumentsOf(zh, en, task.locked, toolbox));
}

type Side = Pick<ReadDocument, 'clauses' | 'units'>;

/** The links between two sides: those of their file when it was aligned already, else ours. */
export async function alignDocumentsOf(
  zh: Side,
  en: Side,
  locked: readonly AlignmentLink[],
  toolbox: Toolbox,
): Promise<AlignmentLink[]> {
  if (zh.units !== null && en.units !== null && locked.length === 0) {
    return linksFromUnits(
      { clauses: zh.clauses, units: zh.units },
      { clauses: en.clauses, units: en.units },
      toolbox.lexicon,
    );
  }
  return alignDocuments(zh.clauses, en.clauses, { lexicon: toolbox.lexicon, locked });
}
