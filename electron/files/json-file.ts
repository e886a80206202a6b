import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';

/** A small file of ours that outlives the program. */
export interface JsonFile<T> {
  readonly value: () => T;
  /** Keep a new value; writes follow one another, each whole on disk (fsync and rename) before it resolves. */
  readonly write: (value: T) => Promise<void>;
  /** The same at once, for the moment a window closes. */
  readonly writeNow: (value: T) => void;
  /** Resolves when everything written so far is on disk, or has failed. */
  readonly settled: () => Promise<void>;
}

/**
 * Open a small JSON file. A file that is absent, or not what `schema` says, gives `schema`'s reading of `{}`.
 *
 * A damaged file is set aside under a new name, never overwritten, and `onDamage` hears its name.
 */
export function openJsonFile<T>(path: string, schema: z.ZodType<T>, onDamage: (name: string) => void): JsonFile<T> {
  let value = readJson(path, schema, onDamage);
  let written: Promise<void> = Promise.resolve();
  return {
    value: () => value,
    write(next) {
      value = next;
      // A failed write must not stop the ones after it.
      written = written.catch(() => {}).then(() => writeJson(path, next));
      return written;
    },
    writeNow(next) {
      value = next;
      mkdirSync(dirname(path), { recursive: true });
      writeFileAtomic.sync(path, serialise(next));
    },
    settled: () => written.catch(() => {}),
  };
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, serialise(value));
}

function serialise(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readJson<T>(path: string, schema: z.ZodType<T>, onDamage: (name: string) => void): T {
  const text = readText(path);
  const parsed = schema.safeParse(text === null ? {} : parseJson(text));
  if (parsed.success) return parsed.data;
  setAside(path, onDamage);
  return schema.parse({});
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** `undefined` for text that is not JSON: no schema of ours accepts it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function setAside(path: string, onDamage: (name: string) => void): void {
  onDamage(basename(path));
  try {
    renameSync(path, `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  } catch {
    // a folder that cannot be written: the file stays where it is, unused
  }
}
