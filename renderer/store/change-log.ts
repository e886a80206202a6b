import { liveQuery, type Observable } from 'dexie';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { isOutside, type ChangeAction, type ChangeRow, type Edit, type OutsideEdit } from './change';
import type { DuiduDatabase } from './duidu-database';
import { keptRowSchemas, keptTables, type KeptTable } from './rows';

/** What the undo and redo commands would do next; `null` when there is nothing to do. */
export interface UndoState {
  readonly undo: ChangeAction | null;
  readonly redo: ChangeAction | null;
}

/** Told of every change as it goes: the save state and the journal are fed from here. */
export interface ChangeListener {
  /** A change is being written. */
  readonly changing: () => void;
  /** It is on the disk. `null`: there was nothing to write, or it was refused and nothing was written. */
  readonly settled: (change: ChangeRow | null) => void;
}

/** How a log is set up. */
export interface ChangeLogOptions {
  readonly listener?: ChangeListener;
  /** Refuse every change: the database belongs to a newer build. */
  readonly readOnly?: boolean;
  readonly now?: () => Date;
  /** Puts what the engine keeps as the edits say. Rejects when it cannot; nothing is undone then. */
  readonly putOutside?: (edits: readonly OutsideEdit[]) => Promise<void>;
}

/** Steps kept for undo and for the history of an annotation. */
const KEPT_CHANGES = 5_000;

/** The one way by which kept rows change: rows and log are written in one transaction, so that every change can be undone, also after a restart. */
export class ChangeLog {
  readonly #database: DuiduDatabase;
  readonly #now: () => Date;
  readonly #readOnly: boolean;
  readonly #listener: ChangeListener | undefined;
  readonly #putOutside: (edits: readonly OutsideEdit[]) => Promise<void>;

  constructor(database: DuiduDatabase, options: ChangeLogOptions = {}) {
    this.#database = database;
    this.#listener = options.listener;
    this.#readOnly = options.readOnly ?? false;
    this.#putOutside = options.putOutside ?? (async () => undefined);
    this.#now = options.now ?? (() => new Date());
  }

  /** Whether every change is refused. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  /**
   * Work out edits from the rows as they are and write them, all or nothing.
   *
   * @param plan - reads rows and answers the edits; runs inside the transaction, so it may await only the database
   * @returns the change, or `null` when there was nothing to edit
   * @throws {ZodError} when a row does not fit its table; nothing is written then
   * @throws {CorpusError} `store-read-only`
   */
  commit(action: ChangeAction, plan: () => Promise<readonly Edit[]>): Promise<ChangeRow | null> {
    return this.#write(action, plan, 'done');
  }

  /**
   * The same for what no person did and none should undo, such as following a new edition of a text: it is in the
   * history and in the journal, and the undo stack stays as it is.
   */
  record(action: ChangeAction, plan: () => Promise<readonly Edit[]>): Promise<ChangeRow | null> {
    return this.#write(action, plan, 'step');
  }

  /** Take back the last change. `null` when there is none. */
  undo(): Promise<ChangeRow | null> {
    return this.#step('undo');
  }

  /** Do again what was last taken back. `null` when there is none. */
  redo(): Promise<ChangeRow | null> {
    return this.#step('redo');
  }

  /**
   * Note that what the last step did, or what was last taken back, has been undone or done again already, by the page
   * that did it.
   */
  stepDone(direction: 'undo' | 'redo'): Promise<ChangeRow | null> {
    return this.#step(direction, async () => undefined);
  }

  /** The change that undo or redo would be about. */
  top(direction: 'undo' | 'redo'): Promise<ChangeRow | undefined> {
    return this.#top(direction);
  }

  /** Every kept change of one row, oldest first. */
  history(table: KeptTable, key: string): Promise<ChangeRow[]> {
    return this.#database.changes.where('keys').equals(`${table}:${key}`).sortBy('revision');
  }

  /** What undo and redo would do, now and after every change. */
  undoState(): Observable<UndoState> {
    return liveQuery(async () => {
      const undo = await this.#top('undo');
      const redo = await this.#top('redo');
      return { undo: asAction(undo), redo: asAction(redo) };
    });
  }

  #write(
    action: ChangeAction,
    plan: () => Promise<readonly Edit[]>,
    state: 'done' | 'step',
  ): Promise<ChangeRow | null> {
    return this.#transaction(async () => {
      const edits = (await plan()).filter(edit => edit.before !== null || edit.after !== null);
      if (edits.length === 0) return null;
      for (const edit of edits)
        if (!isOutside(edit) && edit.after !== null) keptRowSchemas[edit.table].parse(edit.after);
      if (state === 'done') await this.#discardUndone();
      return this.#apply({ action, state, edits });
    });
  }

  /** What the engine keeps is put right first: should that fail, the step stays to be tried again. */
  async #step(direction: 'undo' | 'redo', putOutside = this.#putOutside): Promise<ChangeRow | null> {
    const expected = await this.#top(direction);
    const outside = editsOf(expected, direction).filter(isOutside);
    if (outside.length > 0) await putOutside(outside);
    return this.#transaction(async () => {
      const target = await this.#top(direction);
      if (target === undefined || target.revision !== expected?.revision) return null;
      const edits = editsOf(target, direction);
      await this.#database.changes.update(target.revision, { state: direction === 'undo' ? 'undone' : 'done' });
      return this.#apply({ action: direction, state: 'step', edits });
    });
  }

  #discardUndone(): Promise<number> {
    const undone = this.#database.changes.where('[state+revision]').between(['undone', 0], ['undone', Infinity]);
    return undone.modify({ state: 'discarded' });
  }

  #top(direction: 'undo' | 'redo'): Promise<ChangeRow | undefined> {
    const state = direction === 'undo' ? 'done' : 'undone';
    const rows = this.#database.changes.where('[state+revision]').between([state, 0], [state, Infinity]);
    return direction === 'undo' ? rows.last() : rows.first();
  }

  async #apply(step: Pick<ChangeRow, 'action' | 'state' | 'edits'>): Promise<ChangeRow> {
    const revision = (await lastRevision(this.#database)) + 1;
    const keys = [...new Set(step.edits.map(({ table, key }) => `${table}:${key}`))];
    const change: ChangeRow = { ...step, revision, keys, at: this.#now().toISOString() };
    await writeEdits(this.#database, step.edits);
    await this.#database.changes.add(change);
    await this.#database.meta.put({ key: 'revision', value: revision });
    if (revision % 100 === 0)
      await this.#database.changes
        .where('revision')
        .below(revision - KEPT_CHANGES)
        .delete();
    return change;
  }

  async #transaction(work: () => Promise<ChangeRow | null>): Promise<ChangeRow | null> {
    if (this.#readOnly) throw new CorpusError('store-read-only', 'the database was made by a newer build');
    this.#listener?.changing();
    let change: ChangeRow | null = null;
    try {
      await this.#database.openAgain();
      change = await this.#database.transaction('rw', [...keptTables, 'changes', 'meta'], work);
      return change;
    } finally {
      this.#listener?.settled(change);
    }
  }
}

/** The number of the last change written to this database; 0 when it is new. */
export async function lastRevision(database: DuiduDatabase): Promise<number> {
  const row = await database.meta.get('revision');
  return typeof row?.value === 'number' ? row.value : 0;
}

/** Put every row as its edit says. Must run inside a transaction over the kept tables. */
export async function writeEdits(database: DuiduDatabase, edits: readonly Edit[]): Promise<void> {
  for (const name of keptTables) {
    const last = new Map(edits.filter(edit => edit.table === name).map(edit => [edit.key, edit.after]));
    const table = database.table(name);
    await table.bulkDelete([...last].filter(([, row]) => row === null).map(([key]) => key));
    await table.bulkPut([...last.values()].filter(row => row !== null));
  }
}

/** What a step is to do, in order. */
function editsOf(change: ChangeRow | undefined, direction: 'undo' | 'redo'): readonly Edit[] {
  const edits = change?.edits ?? [];
  return direction === 'undo' ? edits.map(inverse).reverse() : edits;
}

function inverse(edit: Edit): Edit {
  return { ...edit, before: edit.after, after: edit.before } as Edit;
}

function asAction(change: ChangeRow | undefined): ChangeAction | null {
  return change === undefined ? null : (change.action as ChangeAction);
}
