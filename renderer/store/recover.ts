import Dexie from 'dexie';
import { lastRevision } from './change-log';
import { DuiduDatabase } from './duidu-database';
import { keptRowSchemas, keptTables, type KeptTable } from './rows';
import type { SafetyPort, SafetyState } from './safety-port';

/** What a person must be told when the database was opened; `null` when all is well. */
export type StoreNotice =
  | { readonly kind: 'read-only-newer' }
  | { readonly kind: 'rebuilt'; readonly reason: 'damaged' | 'empty' | 'behind'; readonly annotationCount: number }
  | { readonly kind: 'no-safety-copies' };

/** The database, opened and put right. */
export interface OpenedStore {
  readonly database: DuiduDatabase;
  readonly readOnly: boolean;
  readonly notice: StoreNotice | null;
}

/**
 * Open the database; rebuild it from the safety copies when it is damaged, empty or behind them.
 *
 * A database of a newer build is opened for reading only and never rebuilt.
 */
export async function openStore(port: SafetyPort, name = 'duidu'): Promise<OpenedStore> {
  const { database, damaged } = await openOrReplace(port, name);
  if (database.isFromNewerBuild) return { database, readOnly: true, notice: { kind: 'read-only-newer' } };
  try {
    return { database, readOnly: false, notice: await catchUp(database, port, damaged) };
  } catch {
    return { database, readOnly: false, notice: { kind: 'no-safety-copies' } };
  }
}

async function openOrReplace(port: SafetyPort, name: string): Promise<{ database: DuiduDatabase; damaged: boolean }> {
  const database = new DuiduDatabase(name);
  try {
    await database.open();
    await database.transaction('r', [...keptTables, 'meta'], () => database.annotations.count());
    return { database, damaged: false };
  } catch {
    database.close();
    // What cannot even be deleted is in the way until main has set it aside.
    await Dexie.delete(name).catch(() => port.setDatabaseAside());
    const fresh = new DuiduDatabase(name);
    await fresh.open();
    return { database: fresh, damaged: true };
  }
}

async function catchUp(database: DuiduDatabase, port: SafetyPort, damaged: boolean): Promise<StoreNotice | null> {
  const revision = await lastRevision(database);
  const { revision: copied } = await port.status();
  if (copied <= revision) return null;
  const annotationCount = await putState(database, await port.readAll());
  const reason = damaged ? 'damaged' : revision === 0 ? 'empty' : 'behind';
  return { kind: 'rebuilt', reason, annotationCount };
}

/**
 * Replace every kept row by those of a safety copy, in one transaction. Rows that no longer fit are left out.
 *
 * @returns how many annotations there are now
 */
async function putState(database: DuiduDatabase, state: SafetyState): Promise<number> {
  await database.transaction('rw', [...keptTables, 'changes', 'meta'], async () => {
    await database.changes.clear();
    for (const name of keptTables) {
      await database.table(name).clear();
      await database.table(name).bulkPut(rowsOf(state, name));
    }
    await database.meta.put({ key: 'revision', value: state.revision });
  });
  return database.annotations.filter(({ deleted }) => deleted === null).count();
}

/** The rows of one table of a safety copy that fit today's schema. */
export function rowsOf<Table extends KeptTable>(state: SafetyState, table: Table): unknown[] {
  return Object.values(state.tables[table] ?? {})
    .map(row => keptRowSchemas[table].safeParse(row))
    .flatMap(parsed => (parsed.success ? [parsed.data] : []));
}
