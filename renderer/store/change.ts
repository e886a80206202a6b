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
  'restore-copy',
] as const;
export type ChangeAction = (typeof changeActions)[number];

/** One row before and after. `null` before: it was made; `null` after: it was taken away. */
export type Edit = {
  readonly [Table in KeptTable]: {
    readonly table: Table;
    readonly key: string;
    readonly before: KeptRows[Table] | null;
    readonly after: KeptRows[Table] | null;
  };
}[KeptTable];

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
