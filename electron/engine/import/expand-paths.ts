import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No import takes more files than that at once. */
const fileCountLimit = 50_000;

const byName = new Intl.Collator('en', { numeric: true });

/**
 * The files that some paths name: a file itself, or every file in a folder and the folders in it, by name.
 *
 * Hidden files in folders are left out. A path that cannot be looked into stays in the list, so that it gets its own
 * line in the report.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) await collect(path, files);
  return [...new Set(files)].slice(0, fileCountLimit);
}

async function collect(path: string, files: string[]): Promise<void> {
  const entries = await listFolder(path);
  if (entries === null) {
    files.push(path);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) await collect(inner, files);
    else files.push(inner);
  }
}

async function listFolder(path: string): Promise<{ name: string; isDirectory(): boolean }[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return null;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  return entries?.sort((one, other) => byName.compare(one.name, other.name)) ?? null;
}
