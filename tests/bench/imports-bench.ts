import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePlaces } from '../../electron/engine/bundle-places';
import { Engine } from '../../electron/engine/engine';
import { percentile, printTable } from './figures';

/**
 * Imports that are killed at random moments (`--kills=50`) and imports onto a disk that fills up, by the command line.
 * After each the library is opened and every work read whole: it holds the works of before, and the new one or nothing
 * of it. The full disk needs root, for a small file system in memory.
 */
const kills = Number(process.argv.find(word => word.startsWith('--kills='))?.slice(8) ?? 50);
const program = join(process.cwd(), 'dist', 'electron', 'duidu.cjs');
const folder = mkdtempSync(join(tmpdir(), 'duidu-imports-bench-'));
const clauseCount = 400;
const shipped = 'second-brf-joint-communique';

try {
  const pair = writePair();
  printTable([['trial', 'runs', 'held', 'found whole', 'found absent'], await killed(pair), await fullDisk(pair)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writePair(): [string, string] {
  const [zh, en] = [join(folder, 'act.zh.txt'), join(folder, 'act.en.txt')];
  const numbers = Array.from({ length: clauseCount }, (_, ordinal) => ordinal + 1);
  writeFileSync(zh, numbers.map(n => `第${n}条 第${n % 97}组在${n % 31}天内完成第${n}项工作。`).join('\n\n'));
  writeFileSync(en, numbers.map(n => `Article ${n} Group ${n % 97} ends task ${n} in ${n % 31} days.`).join('\n\n'));
  return [zh, en];
}

function importing(library: string, files: readonly string[], workId: string): string[] {
  return [program, '--library', library, '--json', 'import', ...files, '--work', workId];
}

async function killed(pair: readonly string[]): Promise<string[]> {
  const library = join(folder, 'killed');
  const start = performance.now();
  spawnSync(process.execPath, importing(library, pair, 'act-0'), { stdio: 'ignore' });
  const whole = performance.now() - start;
  const expected = new Set([shipped, 'act-0']);
  const moments: number[] = [];
  let [held, present] = [0, 0];
  for (let run = 1; run <= kills; run += 1) {
    const workId = `act-${run}`;
    const moment = Math.random() * whole * 1.1;
    moments.push(moment);
    await killAfter(moment, importing(library, pair, workId));
    const found = await standing(library);
    const isKept = found !== null && [...expected].every(id => found.has(id));
    const isNothingElse = found !== null && [...found].every(id => expected.has(id) || id === workId);
    if (isKept && isNothingElse) held += 1;
    if (found?.has(workId)) {
      present += 1;
      expected.add(workId);
    }
  }
  console.log(`killed after ${percentile(moments, 0).toFixed(0)} to ${Math.max(...moments).toFixed(0)} ms`);
  return ['killed half-way', String(kills), String(held), String(present), String(kills - present)];
}

function killAfter(milliseconds: number, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...words], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise(resolve => {
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The works that can be read whole; `null` when the library cannot be opened or something in it is damaged. */
async function standing(library: string): Promise<Set<string> | null> {
  const notices: string[] = [];
  const nothing = (): void => undefined;
  const events = {
    jobProgress: nothing,
    libraryChanged: nothing,
    tokensReady: nothing,
    notice: ({ code }: { code: string }) => void notices.push(code),
  };
  const places = bundlePlaces(join(process.cwd(), 'dist', 'electron'));
  const engine = await Engine.open({ ...places, libraryFolder: library }, events).catch(() => null);
  if (engine === null) return null;
  try {
    const works = await engine.call('works', {});
    if (!works.ok) return null;
    for (const { id } of works.value) if (!(await isWhole(engine, id))) return null;
    const leftovers = ['staging', 'damaged'].flatMap(part => readdirSync(join(library, part)));
    return leftovers.length + notices.length > 0 ? null : new Set(works.value.map(({ id }) => id));
  } finally {
    await engine.close();
  }
}

async function isWhole(engine: Engine, workId: string): Promise<boolean> {
  const opened = await engine.call('openWork', { workId });
  if (!opened.ok) return false;
  const { work, documents, alignment } = opened.value;
  const { zh, en } = documents;
  const isComplete = zh?.clauses.length === work.documents.zh?.clauseCount && en !== undefined;
  const linked = alignment.flatMap(link => [...link.zh, ...link.en]).length;
  return isComplete && linked === (zh?.clauses.length ?? 0) + en.clauses.length;
}

async function fullDisk(pair: readonly string[]): Promise<string[]> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const name = 'disk full half-way';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'duidu-imports', disk]);
  } catch {
    return [name, '0', 'needs root', '–', '–'];
  }
  try {
    const library = join(disk, 'library');
    spawnSync(process.execPath, importing(library, pair, 'act-0'), { stdio: 'ignore' });
    let [held, present] = [0, 0];
    const rooms = [0, 4_096, 40_000, 120_000, 250_000, 400_000, 600_000, 900_000];
    for (const [run, room] of rooms.entries()) {
      fill(join(disk, 'filler'), room);
      spawnSync(process.execPath, importing(library, pair, `full-${run}`), { stdio: 'ignore' });
      rmSync(join(disk, 'filler'));
      const found = await standing(library);
      if (found?.has(shipped) && found.has('act-0')) held += 1;
      if (found?.has(`full-${run}`)) present += 1;
    }
    return [name, String(rooms.length), String(held), String(present), String(rooms.length - present)];
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** Takes all the room of a disk but this much. */
function fill(path: string, room: number): void {
  const reserve = `${path}-reserve`;
  writeFileSync(reserve, Buffer.alloc(room));
  for (const size of [1 << 20, 4_096]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // no room for this size
    }
  }
  rmSync(reserve);
}
