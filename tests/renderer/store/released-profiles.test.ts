import 'fake-indexeddb/auto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SafetyStore } from '../../../electron/safety/safety-store';
import { openStore } from '../../../renderer/store/recover';
import { FakeSafety } from '../../helpers/fake-safety';
import { releasedProfile, releasedVersions } from '../../helpers/released-profiles';

it.each(releasedVersions)('the database is rebuilt whole from the safety copies of %s', async version => {
  const { profile, expected } = releasedProfile(version);
  const copies = await SafetyStore.open(join(profile, 'safety'));
  const safety = new FakeSafety();
  const state = await copies.readAll();
  safety.records.push({ ...state, at: state.at ?? '', kind: 'state', action: 'restore' });
  const { database, notice } = await openStore(safety, `released-${version}`);
  expect(notice).toMatchObject({ kind: 'rebuilt', annotationCount: expected.notes.length });
  expect((await database.annotations.toArray()).map(({ note }) => note).sort()).toEqual(expected.notes);
  database.close();
  await copies.close();
  rmSync(join(profile, '..'), { recursive: true, force: true });
});
