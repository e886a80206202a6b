import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { applyRecords } from '../../../electron/safety/safety-record';
import { AnnotationRepository } from '../../../renderer/store/annotation-repository';
import { ChangeLog } from '../../../renderer/store/change-log';
import { DuiduDatabase, migrations } from '../../../renderer/store/duidu-database';
import { JournalWriter } from '../../../renderer/store/journal-writer';
import { openStore } from '../../../renderer/store/recover';
import { restoreCopy } from '../../../renderer/store/restore-copy';
import { SaveStateSource } from '../../../renderer/store/save-state';
import { FakeSafety } from '../../helpers/fake-safety';
import { makeDocument } from '../../helpers/make-document';

const NAME = 'recover-test';
const document = makeDocument('zh', ['1. 甲方应当付款。']);

let safety: FakeSafety;
const closing: (() => void)[] = [];
beforeEach(() => {
  safety = new FakeSafety();
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await new DuiduDatabase(NAME).delete();
});

async function start() {
  const { database, notice, readOnly } = await openStore(safety, NAME);
  const saveState = new SaveStateSource();
  const writer = new JournalWriter(database, safety, saveState);
  const log = new ChangeLog(database, { listener: writer, readOnly });
  const annotations = new AnnotationRepository(database, log);
  const close = () => {
    writer.stop();
    database.close();
  };
  closing.push(close);
  return { database, notice, readOnly, saveState, writer, log, annotations, close };
}

const draft = (note: string) => ({
  motivation: 'commenting' as const,
  targets: [describeTarget(document, 'w.zh.0', { start: 3, end: 5 })],
  note,
});
const notes = async (app: Awaited<ReturnType<typeof start>>) =>
  (await app.annotations.all()).map(({ note }) => note).sort();

describe('JournalWriter', () => {
  it('says saved only when the journal has the change', async () => {
    const app = await start();
    const seen: string[] = [];
    app.saveState.subscribe(() => seen.push(`${app.saveState.get().status} at ${safety.state().revision}`));
    await app.annotations.create(draft('甲'));
    await app.writer.flush();
    expect(seen[0]).toBe('saving at 0');
    expect(seen.at(-1)).toBe('saved at 1');
    expect(seen).not.toContain('saved at 0');
  });

  it('keeps the change and says so when the disk is full, and sends it when there is room again', async () => {
    const app = await start();
    safety.full = true;
    await app.annotations.create(draft('甲'));
    await app.writer.flush();
    expect(app.saveState.get()).toEqual({ status: 'failed', code: 'safety-copy-failed' });
    safety.full = false;
    await app.annotations.create(draft('乙'));
    await app.writer.flush();
    expect(app.saveState.get().status).toBe('saved');
    expect(Object.keys(safety.state().tables['annotations'] ?? {})).toHaveLength(2);
  });

  it('sends after a restart what an earlier session could not', async () => {
    const before = await start();
    safety.full = true;
    await before.annotations.create(draft('甲'));
    await before.writer.flush();
    before.close();
    safety.full = false;
    const after = await start();
    await after.writer.flush();
    expect(safety.state().revision).toBe(1);
  });

  it('says everything anew to a journal that was lost', async () => {
    const app = await start();
    await app.annotations.create(draft('甲'));
    await app.writer.flush();
    await app.database.changes.clear();
    app.close();
    safety.records = [];
    const after = await start();
    await after.writer.flush();
    expect(Object.keys(safety.state().tables['annotations'] ?? {})).toHaveLength(1);
  });
});

describe('openStore', () => {
  it('has nothing to say when all is well', async () => {
    const app = await start();
    await app.annotations.create(draft('甲'));
    await app.writer.flush();
    app.close();
    expect((await start()).notice).toBeNull();
  });

  it('rebuilds a wiped database and can go on from there', async () => {
    const before = await start();
    await before.annotations.create(draft('甲'));
    await before.annotations.create(draft('乙'));
    await before.writer.flush();
    await before.database.delete();
    const after = await start();
    expect(after.notice).toEqual({ kind: 'rebuilt', reason: 'empty', annotationCount: 2 });
    await after.annotations.create(draft('丙'));
    await after.writer.flush();
    expect(await notes(after)).toEqual(['丙', '乙', '甲'].sort());
    expect(safety.state().revision).toBe(3);
  });

  it('takes over what the journal has more than an old copy of the database', async () => {
    const before = await start();
    const { id } = await before.annotations.create(draft('甲'));
    await before.writer.flush();
    before.close();
    const after = applyRecords(safety.state(), []).tables['annotations']?.[id];
    const edits = [{ table: 'annotations', key: id, after: { ...after, note: '改' } }];
    await safety.append([{ kind: 'edits', revision: 2, at: new Date().toISOString(), action: 'note', edits }]);
    const app = await start();
    expect(app.notice).toMatchObject({ kind: 'rebuilt', reason: 'behind' });
    expect(await notes(app)).toEqual(['改']);
  });

  it('has a database set aside that can neither be opened nor deleted, and rebuilds it', async () => {
    const before = await start();
    await before.annotations.create(draft('甲'));
    await before.writer.flush();
    before.close();
    const { open, deleteDatabase } = indexedDB;
    const fails = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    Object.assign(indexedDB, { open: fails, deleteDatabase: fails });
    safety.setDatabaseAside = async () => {
      Object.assign(indexedDB, { open, deleteDatabase });
      await new DuiduDatabase(NAME).delete();
    };
    const after = await start();
    expect(after.notice).toEqual({ kind: 'rebuilt', reason: 'damaged', annotationCount: 1 });
    expect(await notes(after)).toEqual(['甲']);
  });

  it('reads but never writes a database of a newer build', async () => {
    const newer = new DuiduDatabase(NAME, [...migrations, { version: migrations.length + 1, stores: { extra: 'id' } }]);
    await newer.open();
    newer.close();
    const app = await start();
    expect(app.notice).toEqual({ kind: 'read-only-newer' });
    await expect(app.annotations.create(draft('甲'))).rejects.toMatchObject({ code: 'store-read-only' });
  });

  it('opens without safety copies and says so', async () => {
    safety.status = () => Promise.reject(new Error('no answer'));
    expect((await start()).notice).toEqual({ kind: 'no-safety-copies' });
  });
});

describe('restoreCopy', () => {
  it('goes back to a moment, and that can be undone', async () => {
    const app = await start();
    await app.annotations.create(draft('甲'));
    await app.annotations.create(draft('乙'));
    await app.writer.flush();
    await restoreCopy(app.database, app.log, await safety.stateAt(1));
    expect(await notes(app)).toEqual(['甲']);
    await app.log.undo();
    expect(await notes(app)).toEqual(['乙', '甲'].sort());
  });
});
