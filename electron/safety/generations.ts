import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { syncFolder } from '../engine/library/durable-file';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { readJournal, type JournalReading } from './journal-format';
import { safetyState, type SafetyState } from './safety-record';

/*
 * The folder of safety copies. Generation n is `n.snapshot.gz`, the state at its beginning (the first has none), and
 * `n.journal`, every change since. One generation is enough to rebuild from; the older ones are there in case a file
 * is damaged, and to go back in time.
 */

const MAX_SNAPSHOT_BYTES = 1024 * 1024 * 1024;

const snapshotSchema = safetyState.extend({ format: z.literal(1) });

/** Numbers of all generations that left a file, ascending. */
export async function listGenerations(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).map(name => /^(\d{6,})\.(?:snapshot\.gz|journal)$/.exec(name)?.[1]);
  return [...new Set(numbers.filter(text => text !== undefined).map(Number))].sort((a, b) => a - b);
}

export function journalPath(folder: string, generation: number): string {
  return join(folder, `${String(generation).padStart(6, '0')}.journal`);
}

function snapshotPath(folder: string, generation: number): string {
  return join(folder, `${String(generation).padStart(6, '0')}.snapshot.gz`);
}

/** Write the state that a generation begins with: whole and on the disk, or not at all. */
export async function writeSnapshot(folder: string, generation: number, state: SafetyState): Promise<void> {
  const bytes = await promisify(gzip)(JSON.stringify({ format: 1, ...state }));
  await writeFileAtomic(snapshotPath(folder, generation), bytes);
  await syncFolder(folder);
}

/** The state a generation begins with; `null` when its file is absent or damaged. */
export async function readSnapshot(folder: string, generation: number): Promise<SafetyState | null> {
  try {
    const bytes = await readFile(snapshotPath(folder, generation));
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MAX_SNAPSHOT_BYTES });
    return snapshotSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
}

/** The changes of a generation; none when it has no journal yet. */
export async function readGeneration(folder: string, generation: number): Promise<JournalReading> {
  try {
    return readJournal(await readFile(journalPath(folder, generation)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { records: [], intactLength: 0, damagedCount: 0 };
    throw error;
  }
}

/** Bytes of all files of a generation. */
export async function generationSize(folder: string, generation: number): Promise<number> {
  let total = 0;
  for (const path of [journalPath(folder, generation), snapshotPath(folder, generation)]) {
    total += await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return total;
}

export async function removeGeneration(folder: string, generation: number): Promise<void> {
  await rm(journalPath(folder, generation), { force: true });
  await rm(snapshotPath(folder, generation), { force: true });
}
