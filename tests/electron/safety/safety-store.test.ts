import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SafetyRecord } from '../../../electron/safety/safety-record';
import { SafetyStore } from '../../../electron/safety/safety-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duidu-safety-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const record = (revision: number, note = `note ${revision}`, at = '2026-03-01T10:00:00.000Z'): SafetyRecord => ({
  kind: 'edits',
  revision,
  at,
  action: 'note',
  edits: [{ table: 'annotations', key: `a${revision}`, after: { id: `a${revision}`, note, deleted: null } }],
});
const records = (from: number, to: number, note?: string) =>
  Array.from({ length: to - from + 1 }, (_unused, ordinal) => record(from + ordinal, note));
const noted = async (store: SafetyStore) => Object.keys((await store.readAll()).tables['annotations'] ?? {}).length;

/** Do something with a store, then close it as an orderly exit does. */
async function withStore<T>(work: (store: SafetyStore) => Promise<T>, maxJournalBytes?: number): Promise<T> {
  const store = await SafetyStore.open(folder, maxJournalBytes);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('SafetyStore', () => {
  it('gives back after a restart what it acknowledged', async () => {
    expect(await withStore(store => store.append(records(1, 5)))).toBe(5);
    await withStore(async store => {
      expect(store.status()).toEqual({ revision: 5, readOnly: false, damagedCount: 0 });
      expect((await store.readAll()).tables['annotations']?.['a3']).toMatchObject({ note: 'note 3' });
    });
  });

  it('passes over what it has already and says from where it misses something', () =>
    withStore(async store => {
      await store.append(records(1, 3));
      expect(await store.append(records(2, 4))).toBe(4);
      expect(await store.append([record(9)])).toBe(4);
      expect(await noted(store)).toBe(4);
    }));

  it('takes a whole state in place of missing changes', () =>
    withStore(async store => {
      await store.append(records(1, 3));
      const tables = { annotations: { z: { id: 'z', deleted: null } } };
      await store.append([{ kind: 'state', revision: 50, at: '2026-03-01T10:00:00.000Z', action: 'copy', tables }]);
      expect(await store.append([record(51)])).toBe(51);
      expect(Object.keys((await store.readAll()).tables['annotations'] ?? {})).toEqual(['z', 'a51']);
    }));

  it('keeps every one of many appends made at once', () =>
    withStore(async store => {
      const reached = await Promise.all(records(1, 300).map(one => store.append([one])));
      expect(Math.min(...reached)).toBeGreaterThan(0);
      expect(await noted(store)).toBe(300);
      expect(store.status().revision).toBe(300);
    }));

  it('loses at most the last record when the file is cut at any byte of it', async () => {
    await withStore(store => store.append(records(1, 3)));
    const path = join(folder, '000001.journal');
    const whole = await readFile(path);
    const lastStart = whole.lastIndexOf('DJR1');
    const copy = await mkdtemp(join(tmpdir(), 'duidu-cut-'));
    for (let length = lastStart; length < whole.length; length += 1) {
      await rm(copy, { recursive: true });
      await cp(folder, copy, { recursive: true });
      await writeFile(join(copy, '000001.journal'), whole.subarray(0, length));
      const store = await SafetyStore.open(copy);
      expect(store.status().revision).toBe(2);
      expect(await store.append([record(3, 'again')])).toBe(3);
      expect((await store.readAll()).tables['annotations']?.['a3']).toMatchObject({ note: 'again' });
      await store.close();
    }
    await rm(copy, { recursive: true });
  });

  it('skips a record in which any one bit was flipped, and keeps the others', async () => {
    await withStore(store => store.append(records(1, 3)));
    const path = join(folder, '000001.journal');
    const whole = await readFile(path);
    const second = whole.indexOf('DJR1', 1);
    const third = whole.lastIndexOf('DJR1');
    for (let offset = second; offset < third; offset += 3) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(offset) ^ (1 << (offset % 8)), offset);
      await writeFile(path, damaged);
      for (const later of (await readdir(folder)).filter(name => name.startsWith('000002')))
        await rm(join(folder, later));
      await withStore(async store => {
        expect(Object.keys((await store.readAll()).tables['annotations'] ?? {})).toEqual(['a1', 'a3']);
        expect(store.status().damagedCount).toBeGreaterThan(0);
      });
    }
  });

  it('steps over foreign bytes at the end and goes on after them', async () => {
    await withStore(store => store.append(records(1, 2)));
    await appendFile(join(folder, '000001.journal'), 'DJR1 not a record at all');
    expect(await withStore(store => store.append([record(3)]))).toBe(3);
    expect(await withStore(noted)).toBe(3);
  });

  it('follows a long journal with a snapshot, keeps to a bounded size and loses nothing on the way', async () => {
    const limit = 20_000;
    await withStore(async store => {
      for (let revision = 1; revision <= 400; revision += 4) {
        await Promise.all(records(revision, revision + 3, 'x'.repeat(200)).map(one => store.append([one])));
      }
      expect(await noted(store)).toBe(400);
    }, limit);
    const names = await readdir(folder);
    expect(names.filter(name => name.endsWith('.snapshot.gz')).length).toBeGreaterThan(2);
    for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThan(limit * 2);
    expect(await withStore(noted)).toBe(400);
  });

  it('rebuilds from the copies before when the newest snapshot is damaged', async () => {
    await withStore(async store => {
      for (let revision = 1; revision <= 100; revision += 1) await store.append([record(revision, 'x'.repeat(200))]);
    }, 10_000);
    const newest =
      (await readdir(folder))
        .filter(name => name.endsWith('.snapshot.gz'))
        .sort()
        .at(-1) ?? '';
    await writeFile(join(folder, newest), 'damaged');
    expect(await withStore(noted)).toBe(100);
  });

  it('goes back to any moment it lists, whatever the clock said', async () => {
    const times = ['2026-03-01T10:00:00.000Z', '2026-03-01T10:05:00.000Z', '2020-01-01T00:00:00.000Z'];
    await withStore(async store => {
      for (const [ordinal, at] of times.entries()) await store.append([record(ordinal + 1, 'note', at)]);
      const points = await store.restorePoints();
      expect(points.map(({ revision, at, annotationCount }) => [revision, at, annotationCount])).toEqual([
        [3, times[2], 3],
        [2, times[1], 2],
        [1, times[0], 1],
      ]);
      expect(Object.keys((await store.stateAt(2)).tables['annotations'] ?? {})).toEqual(['a1', 'a2']);
      await expect(store.stateAt(77)).rejects.toMatchObject({ code: 'safety-copy-missing' });
    });
  });

  it('lets one writer in; the second reads only', () =>
    withStore(async first => {
      await first.append([record(1)]);
      const second = await SafetyStore.open(folder);
      expect(second.status()).toMatchObject({ readOnly: true, revision: 1 });
      await expect(second.append([record(2)])).rejects.toMatchObject({ code: 'safety-copy-failed' });
      await second.close();
      expect(await first.append([record(2)])).toBe(2);
    }));

  it('takes over the lock of a process that is gone', async () => {
    await writeFile(join(folder, 'writer.lock'), JSON.stringify({ pid: 4_194_303, started: '1' }));
    await withStore(async store => expect(store.status().readOnly).toBe(false));
  });
});
