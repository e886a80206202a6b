import { mkdtemp, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalFile } from '../../../electron/safety/journal-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duidu-journal-'));
  path = join(folder, 'journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A real file on a disk that holds only so many bytes, written as far as there is room, as a file system does. */
function smallDisk(disk: { capacity: number; canTruncate: boolean }) {
  return async (name: string): Promise<FileHandle> => {
    const handle = await open(name, 'a+');
    let size = 0;
    const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return {
      stat: () => handle.stat(),
      datasync: () => handle.datasync(),
      close: () => handle.close(),
      write: async (bytes: Buffer, offset: number, length: number) => {
        const room = Math.min(length, disk.capacity - size);
        if (room <= 0) throw full();
        size += room;
        return handle.write(bytes, offset, room);
      },
      truncate: async (length: number) => {
        if (!disk.canTruncate) throw full();
        size = length;
        await handle.truncate(length);
      },
    } as unknown as FileHandle;
  };
}

describe('JournalFile', () => {
  it('takes a half-written append back when the disk is full, and goes on when there is room', async () => {
    const disk = { capacity: 10, canTruncate: true };
    const file = await JournalFile.open(path, smallDisk(disk));
    await file.append(Buffer.from('whole.'));
    await expect(file.append(Buffer.from('too long for it'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(path, 'utf8')).toBe('whole.');
    expect(file.isBroken).toBe(false);
    disk.capacity = 100;
    await file.append(Buffer.from('too long for it'));
    expect(await readFile(path, 'utf8')).toBe('whole.too long for it');
    await file.close();
  });

  it('writes nothing more into a file whose damaged end it could not take back', async () => {
    const file = await JournalFile.open(path, smallDisk({ capacity: 8, canTruncate: false }));
    await expect(file.append(Buffer.from('longer than eight'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(file.isBroken).toBe(true);
    await expect(file.append(Buffer.from('a'))).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('longer t');
    await file.close();
  });

  it('answers every append of a batch, whichever was sent while another was being flushed', async () => {
    const file = await JournalFile.open(path);
    await Promise.all(['a', 'b', 'c', 'd'].map(letter => file.append(Buffer.from(letter))));
    expect(await readFile(path, 'utf8')).toBe('abcd');
    expect(file.length).toBe(4);
    await file.close();
  });
});
