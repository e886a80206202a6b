import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DrawnNode } from '../../../corpus/model/drawn-node';
import { openFirstView } from '../../../electron/first-view/first-view';
import { Settings } from '../../../electron/ipc/settings';

const drawn: DrawnNode = ['p', {}, ['words']];
const settings = Settings.parse({ openWork: 'treaty', places: { treaty: 'treaty.zh.1' } });
let profile = '';
const record = () => join(profile, 'library', 'works', 'treaty', 'work.json');
const page = () => join(profile, 'index.html');

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'duidu-first-'));
  await mkdir(join(profile, 'library', 'works', 'treaty'), { recursive: true });
  await writeFile(record(), '{"revision":1}');
  await writeFile(page(), 'page');
  await openFirstView(profile, profile).keep({ workId: 'treaty', topId: 'treaty.zh.1', drawn });
});
afterEach(() => rm(profile, { recursive: true, force: true }));

describe('openFirstView', () => {
  it('gives back what was kept while work, place and page are the same', () => {
    expect(openFirstView(profile, profile).current(settings)).toEqual(drawn);
  });

  it.each<[string, () => unknown, Settings]>([
    ['another work lies on the desk', () => {}, { ...settings, openWork: 'other' }],
    ['the work was left at another place', () => {}, { ...settings, places: { treaty: 'treaty.zh.2' } }],
    ['the work changed in the library', () => writeFile(record(), '{"revision":2}'), settings],
    ['the work is gone', () => rm(record()), settings],
    ['the page is of another build', () => writeFile(page(), 'newer'), settings],
    ['the file is damaged', () => writeFile(join(profile, 'first-view.json'), '{"view":'), settings],
    ['there is none', () => rm(join(profile, 'first-view.json')), settings],
  ])('gives nothing when %s', async (_what, change, now) => {
    await change();
    expect(openFirstView(profile, profile).current(now)).toBeNull();
  });

  it('gives nothing that is not a checked part of a window', async () => {
    const kept = { view: { workId: 'treaty', topId: 'treaty.zh.1', drawn: ['script', {}, ['x']] }, madeOf: '' };
    await writeFile(join(profile, 'first-view.json'), JSON.stringify(kept));
    expect(openFirstView(profile, profile).current(settings)).toBeNull();
  });
});
