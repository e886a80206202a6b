import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { DuiduDatabase, migrations } from '../../../renderer/store/duidu-database';

const NAME = 'migration-test';
afterEach(() => new DuiduDatabase(NAME).delete());

describe('DuiduDatabase', () => {
  it('has migrations numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_step, ordinal) => ordinal + 1));
  });

  it('asks for commits that reach the disk', () => {
    expect(new DuiduDatabase(NAME)._options.chromeTransactionDurability).toBe('strict');
  });

  it('opens at every version there was and keeps the rows', async () => {
    for (let count = 1; count <= migrations.length; count += 1) {
      const old = new DuiduDatabase(NAME, migrations.slice(0, count));
      await old.table('meta').put({ key: 'revision', value: 7 });
      old.close();
      const today = new DuiduDatabase(NAME);
      expect(await today.meta.get('revision')).toEqual({ key: 'revision', value: 7 });
      await today.delete();
    }
  });

  it('notices a database that a newer build made', async () => {
    const newer = new DuiduDatabase(NAME, [...migrations, { version: migrations.length + 1, stores: { extra: 'id' } }]);
    await newer.open();
    expect(newer.isFromNewerBuild).toBe(false);
    newer.close();
    const today = new DuiduDatabase(NAME);
    await today.open();
    expect(today.isFromNewerBuild).toBe(true);
    today.close();
  });
});
