import { generationSize, listGenerations, readGeneration, readSnapshot, removeGeneration } from './generations';
import { applyRecords, emptyState, type RestorePoint, type SafetyRecord, type SafetyState } from './safety-record';

/** The newest state that the files give, and in what order they are. */
export interface LatestReading {
  readonly state: SafetyState;
  /** The generation to go on with; 1 in an empty folder. */
  readonly generation: number;
  /** The last journal ends in damage, so nothing may be written after it. */
  readonly tailDamaged: boolean;
  readonly damagedCount: number;
}

/** Generations kept, as long as they are not larger than {@link MAX_TOTAL_BYTES} together. */
const KEPT_GENERATIONS = 30;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** Restore points offered; the newest are kept one by one, older ones thinned. */
const MAX_RESTORE_POINTS = 200;

/** Read the newest state: the newest whole snapshot and every change since. */
export async function readLatest(folder: string): Promise<LatestReading> {
  const generations = await listGenerations(folder);
  const base = await newestBase(folder, generations, Infinity);
  let { state } = base;
  let { damagedCount } = base;
  let tailDamaged = false;
  for (const generation of generations.filter(number => number >= base.generation)) {
    const reading = await readGeneration(folder, generation);
    state = applyRecords(state, reading.records);
    damagedCount += reading.damagedCount;
    tailDamaged = reading.damagedCount > 0;
  }
  return { state, generation: generations.at(-1) ?? 1, tailDamaged, damagedCount };
}

/** The state just after a revision, or `null` when the copies do not reach back so far. */
export async function stateAt(folder: string, revision: number): Promise<SafetyState | null> {
  const generations = await listGenerations(folder);
  const base = await newestBase(folder, generations, revision);
  let { state } = base;
  for (const generation of generations.filter(number => number >= base.generation)) {
    const { records } = await readGeneration(folder, generation);
    state = applyRecords(
      state,
      records.filter(record => record.revision <= revision),
    );
  }
  return state.revision === revision ? state : null;
}

/** Moments that can be gone back to, newest first. */
export async function listRestorePoints(folder: string): Promise<RestorePoint[]> {
  const generations = await listGenerations(folder);
  const points = new Map<number, RestorePoint>();
  let state = emptyState;
  for (const generation of generations) {
    const snapshot = await readSnapshot(folder, generation);
    if (snapshot !== null && snapshot.revision >= state.revision) state = snapshot;
    addPoint(points, state);
    for (const records of byMinute((await readGeneration(folder, generation)).records)) {
      state = applyRecords(state, records);
      addPoint(points, state);
    }
  }
  return thinned([...points.values()].sort((a, b) => b.revision - a.revision));
}

/** Remove the oldest generations when there are too many or they are too large together. The newest two always stay. */
export async function dropOldGenerations(folder: string): Promise<void> {
  const newestFirst = (await listGenerations(folder)).reverse();
  let total = 0;
  for (const [ordinal, generation] of newestFirst.entries()) {
    total += await generationSize(folder, generation);
    if (ordinal >= 2 && (ordinal >= KEPT_GENERATIONS || total > MAX_TOTAL_BYTES)) {
      await removeGeneration(folder, generation);
    }
  }
}

/** The newest readable snapshot that is not newer than `revision`; damaged ones are counted and passed over. */
async function newestBase(
  folder: string,
  generations: readonly number[],
  revision: number,
): Promise<{ state: SafetyState; generation: number; damagedCount: number }> {
  let damagedCount = 0;
  for (const generation of [...generations].reverse()) {
    if (generation === 1) break;
    const state = await readSnapshot(folder, generation);
    if (state === null) damagedCount += 1;
    else if (state.revision <= revision) return { state, generation, damagedCount };
  }
  return { state: emptyState, generation: generations[0] ?? 1, damagedCount };
}

function addPoint(points: Map<number, RestorePoint>, { revision, at, tables }: SafetyState): void {
  if (at === null) return;
  const annotations = Object.values(tables['annotations'] ?? {});
  const annotationCount = annotations.filter(row => row['deleted'] === null).length;
  points.set(revision, { revision, at, annotationCount });
}

function byMinute(records: readonly SafetyRecord[]): SafetyRecord[][] {
  const groups: SafetyRecord[][] = [];
  let minute = '';
  for (const record of records) {
    const of = record.at.slice(0, 16);
    if (of === minute) groups.at(-1)?.push(record);
    else groups.push([record]);
    minute = of;
  }
  return groups;
}

function thinned(newestFirst: readonly RestorePoint[]): RestorePoint[] {
  const half = MAX_RESTORE_POINTS / 2;
  const older = newestFirst.slice(half);
  const step = Math.max(1, Math.ceil(older.length / half));
  return [...newestFirst.slice(0, half), ...older.filter((_point, ordinal) => ordinal % step === 0)];
}
