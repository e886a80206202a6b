import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../e2e/app-fixture';
import { killAll, processTree } from '../../e2e/process-tree';
import { refusedStart } from '../../e2e/refused-start';
import {
  can,
  finds,
  type Found,
  mark,
  markAndSave,
  noteCount,
  opened,
  saidOn,
  short,
  type Trial,
  within,
} from './trial';

/** Faults of the disk and of what lies on it. Those that mount something need root. */
export const diskTrials: readonly Trial[] = [
  { name: 'disk full', run: fullDisk },
  { name: 'profile read-only', run: readOnly },
  { name: 'profile of somebody else', run: somebodyElse },
  { name: 'profile of a later version', run: laterVersion },
  { name: 'dictionaries missing', run: missingDictionaries },
  { name: 'settings damaged', run: profile => damage(profile, 'settings.json', /was damaged and has been set aside/) },
  { name: 'index damaged', run: profile => damage(profile, 'library/index/search.bin', /search index was damaged/) },
  { name: 'a work damaged', run: damagedWork },
  { name: 'database damaged', run: damagedDatabase },
  { name: 'power cut (3 times)', run: powerCuts },
];

const filler = (profile: string): string => join(profile, 'filler');

async function fullDisk(profile: string): Promise<Found | null> {
  if (!can('mount', '-t', 'tmpfs', '-o', 'size=96m', 'duidu-trial', profile)) return null;
  try {
    const { page, close } = await opened(profile);
    const saved = await markAndSave(page, 2);
    fill(profile);
    await mark(page, 2, 2);
    if (process.env['DUIDU_LOOK']) await page.screenshot({ path: process.env['DUIDU_LOOK'] });
    const said = await saidOn(page, /not written|not saved|could not/i);
    rmSync(filler(profile));
    await mark(page, 1, 4);
    const again = await within(30_000, async () => ((await noteCount(page)) ?? 0) >= 3);
    if (process.env['DUIDU_LOOK']) await page.screenshot({ path: process.env['DUIDU_LOOK'] });
    const count = (await noteCount(page)) ?? 0;
    await close();
    const next = await opened(profile);
    const kept = await within(20_000, async () => (await noteCount(next.page)) === count);
    await next.close();
    return { held: saved && again && kept && said !== '', said, kept: `${count} annotations, all after a restart` };
  } finally {
    can('umount', profile);
  }
}

/** Take all the room that is left. */
function fill(profile: string): void {
  for (const size of [1 << 20, 4_096, 1]) {
    try {
      for (;;) writeFileSync(filler(profile), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // no room for this size
    }
  }
}

async function readOnly(profile: string): Promise<Found | null> {
  if (!can('mount', '-t', 'tmpfs', '-o', 'ro', 'duidu-trial', profile)) return null;
  try {
    const said = await refusedStart(profile);
    return { held: said.includes('EROFS'), said: lastLine(said), kept: 'not started, nothing written' };
  } finally {
    can('umount', profile);
  }
}

async function somebodyElse(profile: string): Promise<Found | null> {
  if (!can('chown', '54321', profile)) return null;
  const said = await refusedStart(profile);
  return {
    held: said.includes('EOWNER') && readdirSync(profile).length === 0,
    said: lastLine(said),
    kept: 'not started, nothing written',
  };
}

async function laterVersion(profile: string): Promise<Found> {
  writeFileSync(join(profile, 'profile.json'), '{"format":99}');
  const said = await refusedStart(profile);
  return {
    held: said.includes('newer Duidu') && readdirSync(profile).join() === 'profile.json',
    said: lastLine(said),
    kept: 'not started, nothing written',
  };
}

async function missingDictionaries(profile: string): Promise<Found> {
  const folder = `${profile}-build`;
  try {
    cpSync(join(checkout, 'package.json'), join(folder, 'package.json'));
    cpSync(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true, filter: path => !path.endsWith('.map') });
    rmSync(join(folder, 'dist', 'native', 'dict'), { recursive: true });
    const { page, close } = await opened(profile, { folder });
    const found = await finds(page);
    const marks = await markAndSave(page, 2);
    await close();
    return { held: found && marks, said: '(nothing: words are missing, texts are not)', kept: 'exact search, marking' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function damage(profile: string, name: string, words: RegExp): Promise<Found> {
  const first = await opened(profile);
  const saved = await markAndSave(first.page, 2);
  await finds(first.page);
  await first.close();
  mkdirSync(join(profile, name, '..'), { recursive: true });
  writeFileSync(join(profile, name), '{"x');
  const second = await opened(profile);
  const said = await saidOn(second.page, words);
  const kept = await within(15_000, async () => (await noteCount(second.page)) === 2);
  const found = await finds(second.page);
  await second.close();
  return { held: saved && kept && found && said !== '', said, kept: 'text, search, 2 of 2 annotations' };
}

async function damagedWork(profile: string): Promise<Found> {
  const first = await opened(profile);
  const saved = await markAndSave(first.page, 2);
  await first.close();
  const works = join(profile, 'library', 'works');
  const [work = ''] = readdirSync(works);
  for (const name of readdirSync(join(works, work))) {
    const file = join(works, work, name);
    if (name.endsWith('.json') && statSync(file).isFile()) writeFileSync(file, readFileSync(file).subarray(0, 40));
  }
  const { startApp } = await import('../../e2e/app-fixture');
  const second = await startApp(profile);
  const said = await saidOn(second.page, /damaged and was set aside/);
  const kept = await within(15_000, async () => (await noteCount(second.page)) === 2);
  const isAside = readdirSync(join(profile, 'library', 'damaged')).length > 0;
  await second.close();
  return { held: saved && kept && isAside && said !== '', said, kept: 'the damaged work aside, 2 of 2 annotations' };
}

async function damagedDatabase(profile: string): Promise<Found> {
  const first = await opened(profile);
  const saved = await markAndSave(first.page, 3);
  await first.close();
  for (const folder of readdirSync(join(profile, 'IndexedDB'))) {
    for (const name of readdirSync(join(profile, 'IndexedDB', folder))) {
      const file = join(profile, 'IndexedDB', folder, name);
      if (statSync(file).isFile()) writeFileSync(file, Buffer.alloc(64, 7));
    }
  }
  const second = await opened(profile);
  const kept = await within(20_000, async () => (await noteCount(second.page)) === 3);
  await second.page.keyboard.press('Alt+2');
  const said = await saidOn(second.page, /annotations were restored/);
  await second.close();
  return { held: saved && kept && said !== '', said, kept: '3 of 3 annotations, from the safety copies' };
}

/** The disk as it is when the power goes: the processes are stopped, and only what has reached the device is kept. */
async function powerCuts(profile: string): Promise<Found | null> {
  const disks = { now: `${profile}.disk`, cut: `${profile}.cut` };
  let [acknowledged, lost] = [0, 0];
  try {
    if (!can('truncate', '-s', '256M', disks.now) || !can('mkfs.ext4', '-q', '-F', disks.now)) return null;
    if (!can('mount', '-o', 'loop', disks.now, profile)) return null;
    for (let trial = 0; trial < 3; trial += 1) {
      const { kept, found } = await onePowerCut(profile, disks, 1_500 + 1_500 * trial);
      acknowledged += kept;
      lost += Math.max(0, kept - found);
    }
    const kept = `${acknowledged} acknowledged, ${lost} lost`;
    return { held: lost === 0 && acknowledged > 0, said: '(see “whole app killed”)', kept };
  } finally {
    can('umount', profile);
    for (const file of Object.values(disks)) rmSync(file, { force: true });
  }
}

async function onePowerCut(profile: string, disks: { now: string; cut: string }, time: number) {
  const { app, page } = await opened(join(profile, 'Duidu'));
  await within(15_000, async () => (await noteCount(page)) !== null);
  const writing = mark(page, 60, (await noteCount(page)) ?? 0).catch(() => undefined);
  let kept = 0;
  for (const end = Date.now() + time; Date.now() < end;) kept = (await noteCount(page)) ?? kept;
  const family = processTree(app.process().pid ?? 0);
  for (const pid of family) process.kill(pid, 'SIGSTOP');
  copyFileSync(disks.now, disks.cut);
  killAll(family);
  await writing;
  await within(10_000, async () => can('umount', profile));
  copyFileSync(disks.cut, disks.now);
  can('mount', '-o', 'loop', disks.now, profile);
  const again = await opened(join(profile, 'Duidu'));
  await within(15_000, async () => ((await noteCount(again.page)) ?? -1) >= kept);
  const found = (await noteCount(again.page)) ?? 0;
  await again.close();
  return { kept, found };
}

/** The English of what was said, without Chromium's own lines. */
function lastLine(said: string): string {
  return short(said.trim().split('\n').at(-1) ?? '');
}
