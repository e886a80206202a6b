import { alignDocuments } from '../../../corpus/align/align';
import type { AlignmentOptions } from '../../../corpus/align/align';
import { linksFromUnits } from '../../../corpus/align/unit-links';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import type { FileStamp } from '../library/durable-file';
import type { AlignTask } from '../workshop-protocol';
import { writeAlignment } from './document-files';
import { readStoredClauses } from './segment-stored';
import type { TaskControl } from './task-control';
import type { Toolbox } from './toolbox';

/** Shares of the work told at most: a message for every row would be many thousands. */
const toldShares = 100;

/** Aligns two stored documents again and writes the links into the staging folder, telling how far it is. */
export async function alignStored(
  task: AlignTask,
  toolbox: Toolbox,
  { tell, signal }: TaskControl,
): Promise<FileStamp> {
  const zh = { clauses: await readStoredClauses(task.zhPath), units: null };
  const en = { clauses: await readStoredClauses(task.enPath), units: null };
  let told = 0;
  const onProgress = (share: number): void => {
    if (share * toldShares < told) return;
    told = Math.floor(share * toldShares) + 1;
    tell({ stage: 'aligning', file: 0, share });
  };
  const links = alignDocumentsOf(zh, en, task.locked, { lexicon: toolbox.lexicon, onProgress, signal });
  return writeAlignment(task.stagingFolder, links);
}

/** One language of a work to align. */
export type AlignedSide = Pick<ReadDocument, 'clauses' | 'units'>;

/** The links between two sides: those of their file when it was aligned already, else ours. */
export function alignDocumentsOf(
  zh: AlignedSide,
  en: AlignedSide,
  locked: readonly AlignmentLink[],
  { lexicon, ...control }: Pick<AlignmentOptions, 'lexicon' | 'onProgress' | 'signal'>,
): AlignmentLink[] {
  const kept = stillPossible(locked, zh, en);
  if (zh.units !== null && en.units !== null && kept.length === 0) {
    return linksFromUnits({ clauses: zh.clauses, units: zh.units }, { clauses: en.clauses, units: en.units }, lexicon);
  }
  return alignDocuments(zh.clauses, en.clauses, { lexicon, locked: kept, ...control });
}

/** Confirmed links whose clauses a new edition still has. */
function stillPossible(locked: readonly AlignmentLink[], zh: AlignedSide, en: AlignedSide): AlignmentLink[] {
  const known = new Set([...zh.clauses, ...en.clauses].map(clause => clause.id));
  return locked.filter(link => [...link.zh, ...link.en].every(id => known.has(id)));
}
