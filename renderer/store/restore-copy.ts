import type { Edit } from './change';
import type { ChangeLog } from './change-log';
import type { DuiduDatabase } from './duidu-database';
import { readTables } from './journal-writer';
import { rowsOf } from './recover';
import { keptTables, keyOf, type KeptRows, type KeptTable } from './rows';
import type { SafetyState } from './safety-port';

/** Make everything as it was in a safety copy, as one step that can be undone. */
export async function restoreCopy(database: DuiduDatabase, log: ChangeLog, state: SafetyState): Promise<void> {
  await log.commit('restore-copy', async () => {
    const today = await readTables(database);
    return keptTables.flatMap(table => editsTo(table, today[table], rowsOf(state, table) as KeptRows[KeptTable][]));
  });
}

function editsTo(
  table: KeptTable,
  today: Readonly<Record<string, KeptRows[KeptTable]>>,
  wanted: readonly KeptRows[KeptTable][],
): Edit[] {
  const after = new Map(wanted.map(row => [keyOf(table, row as never), row]));
  const keys = new Set([...Object.keys(today), ...after.keys()]);
  return [...keys]
    .map(key => ({ table, key, before: today[key] ?? null, after: after.get(key) ?? null }) as Edit)
    .filter(({ before, after: row }) => JSON.stringify(before) !== JSON.stringify(row));
}
