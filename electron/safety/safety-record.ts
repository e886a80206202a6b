import { z } from 'zod';

const row = z.looseObject({});

/** One kept row as a change left it; `after: null` when the change took it away. */
const keptEdit = z.object({
  table: z.string().min(1).max(64),
  key: z.string().min(1).max(2_000),
  after: row.nullable(),
});

/** Every row of every kept table. */
export const safetyTables = z.record(z.string().max(64), z.record(z.string(), row));
export type SafetyTables = z.output<typeof safetyTables>;

const common = { revision: z.int().positive(), at: z.iso.datetime(), action: z.string().max(64) };

/**
 * One record of the journal. `edits` says what one change left; `state` says everything anew and needs no record
 * before it. Revisions count up by one; a clock that goes back changes nothing.
 */
export const safetyRecord = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('edits'), edits: z.array(keptEdit).max(200_000) }),
  z.object({ ...common, kind: z.literal('state'), tables: safetyTables }),
]);
export type SafetyRecord = z.output<typeof safetyRecord>;

/** Everything a person made, as it stood after `revision`; `at` (ISO 8601, UTC) is `null` for the empty state. */
export const safetyState = z.object({
  revision: z.int().nonnegative(),
  at: z.string().nullable(),
  tables: safetyTables,
});
export type SafetyState = z.output<typeof safetyState>;

/** A moment that can be gone back to; `at` by the clock of that moment. */
export const restorePoint = z.object({
  revision: z.int().positive(),
  at: z.string(),
  annotationCount: z.int().nonnegative(),
});
export type RestorePoint = z.output<typeof restorePoint>;

/** Before anything was made. */
export const emptyState: SafetyState = { revision: 0, at: null, tables: {} };

/**
 * The state after some more records. Records that it has already seen are passed over. A record that follows a
 * damaged one is still applied: rows are told whole, so only the damaged change is missing.
 */
export function applyRecords(state: SafetyState, records: readonly SafetyRecord[]): SafetyState {
  let { revision, at } = state;
  let tables = new Map(Object.entries(state.tables).map(([name, rows]) => [name, new Map(Object.entries(rows))]));
  for (const record of records) {
    if (record.revision <= revision) continue;
    if (record.kind === 'state') tables = toMaps(record.tables);
    else applyEdits(tables, record.edits);
    ({ revision, at } = record);
  }
  return {
    revision,
    at,
    tables: Object.fromEntries([...tables].map(([name, rows]) => [name, Object.fromEntries(rows)])),
  };
}

/** Whether a record may be appended after `revision`: the next one, or a whole state that is newer. */
export function follows(revision: number, record: SafetyRecord): boolean {
  return record.kind === 'state' ? record.revision > revision : record.revision === revision + 1;
}

type Rows = Map<string, z.output<typeof row>>;

function toMaps(tables: SafetyTables): Map<string, Rows> {
  return new Map(Object.entries(tables).map(([name, rows]) => [name, new Map(Object.entries(rows))]));
}

function applyEdits(tables: Map<string, Rows>, edits: readonly z.output<typeof keptEdit>[]): void {
  for (const { table, key, after } of edits) {
    const rows = tables.get(table) ?? new Map();
    tables.set(table, rows);
    if (after === null) rows.delete(key);
    else rows.set(key, after);
  }
}
