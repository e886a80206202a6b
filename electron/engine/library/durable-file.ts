import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a file must be to count as undamaged. */
export interface FileStamp {
  /** Relative to the folder of its work. */
  readonly name: string;
  readonly byteCount: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** SHA-256 of some bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Puts something into a new file. */
type Fill = (file: FileHandle) => Promise<void>;

/** Writes a new file and has the disk confirm it. Answers its stamp. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<FileStamp> {
  await fillDurably(path, file => file.writeFile(bytes));
  return { name: basename(path), byteCount: bytes.byteLength, sha256: sha256(bytes) };
}

async function fillDurably(path: string, fill: Fill): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file whole: whoever reads it sees the old or the new one, also after a power cut. */
export async function replaceDurably(path: string, bytes: Uint8Array): Promise<void> {
  await refillDurably(path, file => file.writeFile(bytes));
}

/** The same with what `fill` puts into the new file. */
export async function refillDurably(path: string, fill: Fill): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    await fillDurably(fresh, fill);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Has the disk confirm the names in a folder. Windows cannot, and does not need to. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
