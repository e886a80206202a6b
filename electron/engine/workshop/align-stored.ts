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
  return writeAlignment(task.stagingFolder, alignDocumentsOf(zh, en, task.locked, toolbox));
}

/** One language of a work to align. */
export type AlignedSide = Pick<ReadDocument, 'clauses' | 'units'>;

/** The links between two sides: those of their file when it was aligned already, else ours. */
export function alignDocumentsOf(
  zh: AlignedSide,
  en: AlignedSide,
  locked: readonly AlignmentLink[],
  { lexicon }: Toolbox,
): AlignmentLink[] {
  const kept = stillPossible(locked, zh, en);
  if (zh.units !== null && en.units !== null && kept.length === 0) {
    return linksFromUnits({ clauses: zh.clauses, units: zh.units }, { clauses: en.clauses, units: en.units }, lexicon);
  }
  return alignDocuments(zh.clauses, en.clauses, { lexicon, locked: kept });
}

/** Confirmed links whose clauses a new edition still has. */
function stillPossible(locked: readonly AlignmentLink[], zh: AlignedSide, en: AlignedSide): AlignmentLink[] {
  const known = new Set([...zh.clauses, ...en.clauses].map(clause => clause.id));
  return locked.filter(link => [...link.zh, ...link.en].every(id => known.has(id)));
}
