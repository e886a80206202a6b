import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecentWorks } from '../../../electron/files/recent-works';
import { openSettings } from '../../../electron/files/settings-store';

let profile = '';
const damaged: string[] = [];
const onDamage = (name: string) => void damaged.push(name);
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'duidu-profile-'));
  damaged.length = 0;
});
afterEach(() => rm(profile, { recursive: true, force: true }));

describe('openSettings', () => {
  it('starts with defaults where there is no file', () => {
    expect(openSettings(profile, onDamage).read()).toMatchObject({ theme: 'system', language: null, places: {} });
    expect(damaged).toEqual([]);
  });

  it('keeps a change on disk when it resolves, and what the change does not name', async () => {
    const settings = openSettings(profile, onDamage);
    await settings.change({ theme: 'dark' });
    await settings.change({ layout: 'stacked' });
    expect(openSettings(profile, onDamage).read()).toMatchObject({ theme: 'dark', layout: 'stacked' });
  });

  it('keeps the last of many changes made at once', async () => {
    const settings = openSettings(profile, onDamage);
    const sizes = Array.from({ length: 25 }, (_, ordinal) => 12 + ordinal);
    void sizes.map(size => settings.change({ typography: { size, leading: 2, measure: 30 } }));
    await settings.settled();
    expect(openSettings(profile, onDamage).read().typography.size).toBe(36);
  });

  it('sets a damaged file aside with its bytes, and says so', async () => {
    await writeFile(join(profile, 'settings.json'), '{"theme":"da');
    expect(openSettings(profile, onDamage).read().theme).toBe('system');
    expect(damaged).toEqual(['settings.json']);
    const [kept = ''] = await readdir(profile);
    expect(await readFile(join(profile, kept), 'utf8')).toBe('{"theme":"da');
  });

  it('loses only the one value that is out of its limits', async () => {
    await writeFile(
      join(profile, 'settings.json'),
      '{"theme":"dark","typography":{"size":900,"leading":2,"measure":30}}',
    );
    expect(openSettings(profile, onDamage).read()).toMatchObject({
      theme: 'dark',
      typography: { size: 17, leading: 2 },
    });
    expect(damaged).toEqual([]);
  });

  it('forgets the reading places left longest ago beyond five hundred', async () => {
    const settings = openSettings(profile, onDamage);
    for (let ordinal = 0; ordinal < 5; ordinal += 1) await settings.change({ places: { [`early-${ordinal}`]: 'c' } });
    await settings.change({ places: { 'early-0': 'c2' } }); // left again just now
    const many = Array.from({ length: 498 }, (_, ordinal) => [`w${ordinal}`, 'c']);
    const { places } = await settings.change({ places: Object.fromEntries(many) as Record<string, string> });
    expect(Object.keys(places)).toHaveLength(500);
    expect(places['early-0']).toBe('c2');
    expect(places).not.toHaveProperty('early-1');
  });
});

describe('openRecentWorks', () => {
  const work = (workId: string) => ({ workId, titles: { zh: '文', en: 'text' } });

  it('lists the newest first, each once, and twelve at most', async () => {
    const recent = openRecentWorks(profile, onDamage);
    for (let ordinal = 0; ordinal < 15; ordinal += 1) await recent.note(work(`w${ordinal}`));
    await recent.note(work('w10'));
    const ids = openRecentWorks(profile, onDamage)
      .list()
      .map(({ workId }) => workId);
    expect(ids).toHaveLength(12);
    expect(ids.slice(0, 3)).toEqual(['w10', 'w14', 'w13']);
  });

  it('starts anew from a file of another shape', async () => {
    await writeFile(join(profile, 'recent-works.json'), '[1,2]');
    expect(openRecentWorks(profile, onDamage).list()).toEqual([]);
    expect(damaged).toEqual(['recent-works.json']);
  });
});
