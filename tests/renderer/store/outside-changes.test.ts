import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { recordAlignment, recordEditions, recordWorkDetails } from '../../../renderer/app/state/record-outside';
import { useChangeLog } from '../../../renderer/app/state/change-log-state';
import { openAnnotationDesk, type AnnotationDesk } from '../../../renderer/store/annotation-desk';
import type { OutsideEdit } from '../../../renderer/store/change';
import { FakeSafety } from '../../helpers/fake-safety';
import { opened, zh } from '../../helpers/small-contract';

const name = 'outside-changes-test';
const { alignment, work } = opened;
const locked = alignment.map((link, ordinal) => (ordinal === 0 ? { ...link, locked: true } : link));
const details = (title: string) => ({
  titles: { zh: title, en: '' },
  date: null,
  tags: [],
  provenance: work.provenance,
  licence: work.licence,
});
let desk: AnnotationDesk;
let asked: OutsideEdit[];
let fails: boolean;

async function open(): Promise<void> {
  const putOutside = async (edits: readonly OutsideEdit[]) => {
    if (fails) throw new Error('the engine is away');
    asked.push(...edits);
  };
  desk = await openAnnotationDesk(new FakeSafety(), { name, putOutside });
  useChangeLog.setState({ log: desk.log });
}

beforeEach(async () => {
  asked = [];
  fails = false;
  await open();
});
afterEach(async () => {
  await desk.flush();
  desk.close();
  await desk.database.delete();
  useChangeLog.setState({ log: null });
});

describe('changes of what the engine keeps', () => {
  it('are taken back and done again in order with the others', async () => {
    await recordWorkDetails('w', details('before'), details('after'));
    await desk.annotations.create({
      motivation: 'highlighting',
      targets: [describeTarget(zh, 'w.zh.0', { start: 3, end: 5 })],
    });
    await desk.log.undo();
    expect(asked).toEqual([]);
    await desk.log.undo();
    expect(asked).toMatchObject([{ table: 'workDetails', key: 'w', after: { titles: { zh: 'before' } } }]);
    await desk.log.redo();
    expect(asked.at(-1)).toMatchObject({ after: { titles: { zh: 'after' } } });
  });

  it('are taken back after a restart', async () => {
    await recordAlignment('w', alignment, locked);
    await desk.flush();
    desk.close();
    await open();
    await desk.log.undo();
    expect(asked).toMatchObject([{ table: 'alignments', after: { links: [{ locked: false }] } }]);
  });

  it('put the other edition back after a restart, and the first one again', async () => {
    const [older, newer] = ['a', 'b'].map(hash => ({ language: 'zh' as const, sourceHash: hash.repeat(64) }));
    await recordEditions('edition', 'w', [{ before: newer!, after: older! }]);
    await desk.flush();
    desk.close();
    await open();
    await desk.log.undo();
    expect(asked).toMatchObject([{ table: 'editions', key: 'w', after: newer }]);
    await desk.log.redo();
    expect(asked.at(-1)).toMatchObject({ table: 'editions', after: older });
  });

  it('stay to be tried again while the engine cannot be asked', async () => {
    await recordAlignment('w', alignment, locked);
    fails = true;
    await expect(desk.log.undo()).rejects.toThrow();
    fails = false;
    await desk.log.undo();
    expect(asked).toHaveLength(1);
  });

  it('move along the undo stack when the page has taken a step back by itself', async () => {
    await recordAlignment('w', alignment, locked);
    await recordAlignment('w', locked, alignment);
    expect(await desk.log.top('undo')).toBeUndefined();
    expect((await desk.log.top('redo'))?.action).toBe('align');
    await recordAlignment('w', alignment, locked);
    expect((await desk.log.top('undo'))?.action).toBe('align');
    expect(asked).toEqual([]);
  });
});

describe('AnnotationShelf', () => {
  it('has at every moment what the database has', async () => {
    const draft = {
      motivation: 'highlighting',
      targets: [describeTarget(zh, 'w.zh.1', { start: 3, end: 5 })],
    } as const;
    const first = await desk.annotations.create(draft);
    await desk.annotations.createMany([draft, draft]);
    await desk.annotations.recolour([first.id], 'carmine');
    await desk.annotations.remove([first.id]);
    await desk.log.undo();
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...desk.shelf.get()].sort(byId)).toEqual((await desk.annotations.all()).sort(byId));
    expect(desk.shelf.get()).toHaveLength(3);
  });
});

describe('ColourRepository', () => {
  it('gives a colour a name that can be taken back', async () => {
    await desk.colours.name('carmine', '义务', 'what must be done');
    expect(await desk.database.colours.toArray()).toEqual([
      { id: 'carmine', name: '义务', meaning: 'what must be done' },
    ]);
    await desk.log.undo();
    expect(await desk.database.colours.toArray()).toEqual([]);
  });
});
