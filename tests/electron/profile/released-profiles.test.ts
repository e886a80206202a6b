import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ app: {} }));
import { openRecentWorks } from '../../../electron/files/recent-works';
import { openSettings } from '../../../electron/files/settings-store';
import { openJsonFile } from '../../../electron/files/json-file';
import { checkProfile } from '../../../electron/profile/check-profile';
import { SafetyStore } from '../../../electron/safety/safety-store';
import { WindowPlace } from '../../../electron/window-place';
import { type ReleasedProfile, releasedProfile, releasedVersions } from '../../helpers/released-profiles';
import { openEngine, type TestEngine } from '../engine/test-engine';

it('there is a frozen profile of this very version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(releasedVersions).toContain(version);
});

describe.each(releasedVersions)('a profile of %s', version => {
  let released: ReleasedProfile;
  let opened: TestEngine;
  const damaged: string[] = [];
  beforeAll(async () => {
    released = releasedProfile(version);
    opened = await openEngine({ libraryFolder: join(released.profile, 'library') });
  });
  afterAll(async () => {
    await opened.engine.close();
    rmSync(join(released.profile, '..'), { recursive: true, force: true });
  });

  it('may be started on', () => expect(checkProfile(released.profile)).toBeNull());

  it('keeps its settings, its window and its recent works', () => {
    const settings = openSettings(released.profile, name => damaged.push(name)).read();
    expect(settings.theme).not.toBe('system');
    expect(settings.openWork).not.toBeNull();
    expect(openRecentWorks(released.profile, name => damaged.push(name)).list().length).toBeGreaterThan(0);
    const place = openJsonFile(join(released.profile, 'window.json'), WindowPlace, name => damaged.push(name));
    expect(place.value().width).toBeGreaterThan(600);
    expect(damaged).toEqual([]);
  });

  it('keeps its works: they are read, found and lead back to their sources', async () => {
    const works = await opened.ask('works', {});
    expect(works.map(work => work.id).sort()).toEqual(['second-brf-joint-communique', 'treaty']);
    const { documents } = await opened.ask('openWork', { workId: 'treaty' });
    expect(documents.zh?.clauses.map(clause => clause.text).join()).toContain('双方鼓励扩大贸易');
    const clause = documents.zh?.clauses[0];
    const place = await opened.ask('traceToSource', { clauseId: clause?.id ?? '', range: { start: 0, end: 3 } });
    expect(place.text).toBe(clause?.text.slice(0, 3));
    expect(opened.notices.map(({ code }) => code)).not.toContain('library-damaged');
    expect(readdirSync(join(released.profile, 'library', 'works')).sort()).toEqual(works.map(({ id }) => id).sort());
  });

  it('keeps every note in its safety copies', async () => {
    const store = await SafetyStore.open(join(released.profile, 'safety'));
    expect(store.status()).toMatchObject({ revision: released.expected.revision, damagedCount: 0 });
    const { tables } = await store.readAll();
    const notes = Object.values(tables['annotations'] ?? {}).map(row => row['note']);
    expect(notes.sort()).toEqual(released.expected.notes);
    await store.close();
  });
});
