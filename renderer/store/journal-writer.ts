import type { ChangeListener } from './change-log';
import { lastRevision } from './change-log';
import { isOutside, type ChangeRow } from './change';
import type { DuiduDatabase } from './duidu-database';
import { keptTables, keyOf, type KeptRows, type KeptTable } from './rows';
import type { SafetyPort, SafetyRecord, SafetyState } from './safety-port';
import type { SaveStateSource } from './save-state';

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;
/** Changes sent at a time. */
const BATCH = 500;

/**
 * Copies every committed change to the journal, in order, and says “saved” only when both are on the disk.
 *
 * What is still to be sent is read from the change log itself, so nothing is forgotten when the app is killed or the
 * disk is full: sending goes on at the next start, or by itself after a while.
 */
export class JournalWriter implements ChangeListener {
  readonly #database: DuiduDatabase;
  readonly #port: SafetyPort;
  readonly #saveState: SaveStateSource;
  readonly #now: () => Date;
  #acknowledged: number | null = null;
  #changing = 0;
  #sending: Promise<void> | null = null;
  #again = false;
  #retryDelay = FIRST_RETRY;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(database: DuiduDatabase, port: SafetyPort, saveState: SaveStateSource, now = () => new Date()) {
    this.#database = database;
    this.#port = port;
    this.#saveState = saveState;
    this.#now = now;
  }

  readonly changing = (): void => {
    this.#changing += 1;
    this.#saveState.set({ status: 'saving' });
  };

  readonly settled = (): void => {
    this.#changing -= 1;
    void this.flush();
  };

  /** Send what the journal lacks. Resolves when it was sent or has failed; the save state tells which. */
  flush(): Promise<void> {
    this.#again = true;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Stop trying by itself; for the end of a window and of a test. */
  stop(): void {
    clearTimeout(this.#retryTimer);
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#retryTimer);
    try {
      while (this.#again) {
        this.#again = false;
        await this.#sendMissing();
      }
      this.#retryDelay = FIRST_RETRY;
      if (this.#changing === 0) this.#saveState.set({ status: 'saved', at: this.#now().toISOString() });
    } catch {
      this.#saveState.set({ status: 'failed', code: 'safety-copy-failed' });
      this.#retryTimer = setTimeout(() => void this.flush(), this.#retryDelay);
      this.#retryDelay = Math.min(this.#retryDelay * 2, LAST_RETRY);
    }
  }

  async #sendMissing(): Promise<void> {
    let acknowledged = this.#acknowledged ?? (await this.#port.status()).revision;
    for (;;) {
      const { missing, revision } = await this.#readMissing(acknowledged);
      const last = missing.at(-1);
      if (revision <= acknowledged) break;
      if (missing[0]?.revision === acknowledged + 1) acknowledged = await this.#port.append(missing.map(toRecord));
      // The log no longer reaches back so far, or the journal misses something: say everything anew.
      if (acknowledged < (last?.revision ?? Infinity)) acknowledged = await this.#sendState();
    }
    this.#acknowledged = acknowledged;
  }

  /** Both in one transaction: a change that comes in between must not look like a gap. */
  #readMissing(acknowledged: number): Promise<{ missing: ChangeRow[]; revision: number }> {
    const { changes, meta } = this.#database;
    return this.#database.transaction('r', [changes, meta], async () => ({
      missing: await changes.where('revision').above(acknowledged).limit(BATCH).toArray(),
      revision: await lastRevision(this.#database),
    }));
  }

  async #sendState(): Promise<number> {
    const record = await this.#database.transaction('r', [...keptTables, 'meta'], async () => ({
      kind: 'state' as const,
      revision: await lastRevision(this.#database),
      at: this.#now().toISOString(),
      action: 'state',
      // Plain rows: the journal need not know more of them.
      tables: (await readTables(this.#database)) as unknown as SafetyState['tables'],
    }));
    const acknowledged = await this.#port.append([record]);
    if (acknowledged < record.revision) throw new Error('the journal refused a whole state');
    return acknowledged;
  }
}

/** Every kept row by table and key. Must run inside a transaction over the kept tables. */
export async function readTables(
  database: DuiduDatabase,
): Promise<Record<KeptTable, Record<string, KeptRows[KeptTable]>>> {
  const tables: [KeptTable, Record<string, KeptRows[KeptTable]>][] = [];
  for (const name of keptTables) {
    const rows: KeptRows[KeptTable][] = await database.table(name).toArray();
    tables.push([name, Object.fromEntries(rows.map(row => [keyOf(name, row as never), row]))]);
  }
  return Object.fromEntries(tables) as Record<KeptTable, Record<string, KeptRows[KeptTable]>>;
}

function toRecord({ revision, at, action, edits }: ChangeRow): SafetyRecord {
  return {
    kind: 'edits',
    revision,
    at,
    action,
    // What the engine keeps is copied by the engine.
    edits: edits
      .filter(edit => !isOutside(edit))
      .map(({ table, key, after }) => ({ table, key, after: after === null ? null : { ...after } })),
  };
}
