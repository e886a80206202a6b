import { readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const owner = z.object({ pid: z.int().positive(), started: z.string() });

/**
 * Become the one writer of a folder.
 *
 * A lock left behind by a process that is gone is taken over: the lock names the process and when it was started, so
 * that a later process with the same number is not taken for it.
 *
 * @returns how to let go, or `null` when another process writes here
 */
export async function acquireWriterLock(folder: string): Promise<(() => Promise<void>) | null> {
  const path = join(folder, 'writer.lock');
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, content, { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(path)) return null;
      await rm(path, { force: true });
    }
  }
  return null;
}

async function isHeld(path: string): Promise<boolean> {
  try {
    const { pid, started } = owner.parse(JSON.parse(await readFile(path, 'utf8')));
    const now = startOf(pid);
    return now === null ? false : started === '' || now === '' || now === started;
  } catch {
    return false;
  }
}

/** When a process was started, in ticks since the machine was; '' where the system does not tell; `null` when there is none. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
