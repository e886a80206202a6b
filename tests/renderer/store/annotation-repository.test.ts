import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { AnnotationRepository, type AnnotationDraft } from '../../../renderer/store/annotation-repository';
import { ChangeLog } from '../../../renderer/store/change-log';
import { DuiduDatabase } from '../../../renderer/store/duidu-database';
import { TagRepository } from '../../../renderer/store/tag-repository';
import { makeDocument } from '../../helpers/make-document';

const document = makeDocument('zh', ['1. 甲方应当付款。', '2. 乙方应当交货。']);
const NAME = 'repository-test';
let now = Date.parse('2026-03-01T00:00:00Z');
const open: DuiduDatabase[] = [];

function start() {
  const database = new DuiduDatabase(NAME);
  open.push(database);
  const clock = () => new Date((now += 1000));
  const log = new ChangeLog(database, { now: clock });
  return {
    database,
    log,
    annotations: new AnnotationRepository(database, log, clock),
    tags: new TagRepository(database, log, clock),
  };
}

afterEach(async () => {
  for (const database of open.splice(0)) database.close();
  await new DuiduDatabase(NAME).delete();
});

const draft = (clause = 0, tags: string[] = []): AnnotationDraft => ({
  motivation: 'highlighting',
  targets: [describeTarget(document, document.clauses[clause]?.id ?? '', { start: 3, end: 5 })],
  colour: 'gamboge',
  tags,
});

const first = <T>(query: ReturnType<typeof liveQuery<T>>) =>
  new Promise<T>((resolve, reject) => {
    const subscription = query.subscribe({
      next: value => {
        resolve(value);
        queueMicrotask(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });

describe('AnnotationRepository', () => {
  it('writes again after the database was closed under it, as Chromium does on a full disk', async () => {
    const { database, annotations } = start();
    await annotations.create(draft(0));
    database.close();
    await annotations.create(draft(1));
    expect(await database.annotations.count()).toBe(2);
  });

  it('gives back what was made, by work and by clause', async () => {
    const { annotations } = start();
    const made = await annotations.create(draft());
    expect(await first(annotations.ofWork('w'))).toMatchObject([{ id: made.id, colour: 'gamboge' }]);
    expect(await annotations.ofClause('w.zh.0')).toHaveLength(1);
    expect(await annotations.ofClause('w.zh.1')).toEqual([]);
  });

  it('undoes and redoes every kind of change in turn, also after a restart', async () => {
    const before = start();
    const made = await before.annotations.create(draft());
    const states = [await before.annotations.all()];
    const steps = [
      () => before.annotations.recolour([made.id], 'carmine', 'underline'),
      () => before.annotations.update(made.id, { note: '要点' }),
      () => before.annotations.addTag([made.id], '贸易'),
      () => before.tags.rename('贸易', 'trade'),
      () => before.annotations.removeTag([made.id], 'trade'),
      () => before.annotations.remove([made.id]),
      () => before.annotations.restore([made.id]),
    ];
    for (const step of steps) {
      await step();
      states.push(await before.annotations.all());
    }
    before.database.close();

    const after = start();
    for (const state of states.slice(0, -1).reverse()) {
      await after.log.undo();
      expect(await after.annotations.all()).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await after.log.redo();
      expect(await after.annotations.all()).toEqual(state);
    }
    expect(await after.log.redo()).toBeNull();
  });

  it('cannot redo once something else was done', async () => {
    const { annotations, log } = start();
    await annotations.create(draft());
    await log.undo();
    await annotations.create(draft(1));
    expect(await log.redo()).toBeNull();
    expect(await annotations.all()).toHaveLength(1);
  });

  it('makes many annotations in one undoable step', async () => {
    const { annotations, log } = start();
    await annotations.createMany([draft(0), draft(1), draft(0)]);
    await log.undo();
    expect(await annotations.all()).toEqual([]);
  });

  it('keeps removed annotations in the bin for thirty days, then lets them go', async () => {
    const { annotations } = start();
    const { id } = await annotations.create(draft());
    await annotations.remove([id]);
    await annotations.purgeBin();
    expect(await first(annotations.bin())).toHaveLength(1);
    now += 31 * 86_400_000;
    await annotations.purgeBin();
    expect(await first(annotations.bin())).toEqual([]);
  });

  it('writes nothing of a step when one of its rows is malformed', async () => {
    const { annotations, database } = start();
    const bad = { ...draft(), tags: [''] };
    await expect(annotations.createMany([draft(), bad])).rejects.toThrow();
    expect(await annotations.all()).toEqual([]);
    expect(await database.changes.count()).toBe(0);
  });
});

describe('TagRepository', () => {
  it('merges two tags and takes nested tags along', async () => {
    const { annotations, tags } = start();
    await annotations.create(draft(0, ['trade', 'commerce/services']));
    await annotations.create(draft(1, ['commerce']));
    await tags.recolour('commerce', 'azurite');
    await tags.rename('commerce', 'trade');
    expect(await first(tags.all())).toEqual([
      { name: 'trade', annotationCount: 2, colour: 'azurite' },
      { name: 'trade/services', annotationCount: 1, colour: null },
    ]);
  });

  it.each(['trade', '🇨🇳/👩‍🌾', 'مرحبا/قانون', 'e\u0301t\u00e9', '𠮷野家', 'a\u200Db'])(
    'takes back that a tag was merged into “%s”, also after a restart',
    async other => {
      const before = start();
      await before.annotations.create(draft(0, [other]));
      await before.annotations.create(draft(1, ['commerce', 'commerce/services']));
      const apart = await before.annotations.all();
      await before.tags.rename('commerce', other);
      expect((await before.annotations.all())[1]?.tags).toEqual([other, `${other}/services`]);
      before.database.close();

      const after = start();
      await after.log.undo();
      expect(await after.annotations.all()).toEqual(apart);
    },
  );
});
