import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
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

/** Writes a new file and has the disk confirm it. Answers its stamp. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<FileStamp> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { name: basename(path), byteCount: bytes.byteLength, sha256: sha256(bytes) };
}

/** Replaces a file whole: whoever reads it sees the old or the new one, also after a power cut. */
export async function replaceDurably(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    await writeDurably(fresh, bytes);
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
