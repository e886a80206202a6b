import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Language } from '../../corpus/model/language';
import type { Work, WorkId } from '../../corpus/model/work';
import type { KeptRows, KeptTable } from './rows';

/** What a person did, for the undo menu and the history of an annotation. */
export const changeActions = [
  'create',
  'note',
  'recolour',
  'tag',
  'target',
  'remove',
  'restore',
  'purge',
  'rename-tag',
  'colour-tag',
  'import',
  're-anchor',
  'comparison-set',
  'saved-search',
  'link',
  'name-colour',
  'verb-list',
  'align',
  'work-details',
  'edition',
  'new-edition',
  'restore-copy',
  'version',
] as const;
export type ChangeAction = (typeof changeActions)[number];

/** The tables that the engine keeps: a change to them is noted here, and taken back by asking the engine. */
export const outsideTables = ['alignments', 'workDetails', 'editions'] as const;
export type OutsideTable = (typeof outsideTables)[number];

/** The part of an alignment that a change replaced or put in its place. */
export interface AlignmentPart {
  readonly links: readonly AlignmentLink[];
}

/** What a person may correct about a work. */
export type WorkDetails = Pick<Work, 'titles' | 'date' | 'tags' | 'provenance' | 'licence'>;

/** Which edition of a document is the present one, by the SHA-256 of its source. */
export interface EditionMark {
  readonly language: Language;
  readonly sourceHash: string;
}

/** What is kept of each outside table, by work. */
export interface OutsideRows {
  readonly alignments: AlignmentPart;
  readonly workDetails: WorkDetails;
  readonly editions: EditionMark;
}

/** One row before and after. `null` before: it was made; `null` after: it was taken away. */
export type KeptEdit = {
  readonly [Table in KeptTable]: {
    readonly table: Table;
    readonly key: string;
    readonly before: KeptRows[Table] | null;
    readonly after: KeptRows[Table] | null;
  };
}[KeptTable];

/** The same for what the engine keeps. */
export type OutsideEdit = {
  readonly [Table in OutsideTable]: {
    readonly table: Table;
    readonly key: WorkId;
    readonly before: OutsideRows[Table];
    readonly after: OutsideRows[Table];
  };
}[OutsideTable];

/** Anything that a step of the change log may hold. */
export type Edit = KeptEdit | OutsideEdit;

/** Whether the engine keeps what was edited. */
export function isOutside(edit: Edit): edit is OutsideEdit {
  return (outsideTables as readonly string[]).includes(edit.table);
}

/**
 * One step of the persisted change log.
 *
 * `done` and `undone` are the undo and redo stacks, the highest `done` revision on top; `step` records an undo or
 * redo itself; `discarded` was undone and can no longer be redone because something else was done since.
 */
export interface ChangeRow {
  /** 1, 2, 3 … without gap over the life of the database; also the number of the journal record. */
  readonly revision: number;
  /** ISO 8601, UTC. The order is told by `revision`, never by this. */
  readonly at: string;
  readonly action: ChangeAction | 'undo' | 'redo';
  readonly state: 'done' | 'undone' | 'step' | 'discarded';
  readonly edits: readonly Edit[];
  /** `table:key` of every edited row. */
  readonly keys: readonly string[];
}
