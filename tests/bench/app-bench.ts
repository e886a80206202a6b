import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { median, printTable, ratio } from './figures';
import { memoryOf, type Memory } from './process-memory';

/**
 * The app beside an Electron window that shows one word: time from starting the process to the first readable
 * words, and memory of all processes once everything has come to rest.
 *
 * The three kinds of start take turns, so that whatever else the machine does meets all of them. "First start"
 * has no library yet and reads the communiqué into one; "start" opens it where it is.
 */
const checkout = process.cwd();
const here = join(checkout, 'tests', 'bench');
const roundCount = 5;
/** Until the engine has read its dictionaries and the page has nothing left to do. */
const restMilliseconds = 6_000;

interface Start {
  readonly name: string;
  readonly app: string;
  readonly profile: string;
}

interface Measured {
  readonly milliseconds: number;
  readonly memory: Memory;
}

const scratch = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
const measured = new Map<string, Measured[]>();
try {
  const kept = join(scratch, 'kept');
  await measure({ name: 'warming up', app: checkout, profile: kept });
  await measure({ name: 'warming up', app: join(here, 'empty-window'), profile: join(scratch, 'warm') });
  for (let round = 0; round < roundCount; round += 1) {
    await note({ name: 'empty window', app: join(here, 'empty-window'), profile: join(scratch, `empty-${round}`) });
    await note({ name: 'Duidu, first start', app: checkout, profile: join(scratch, `first-${round}`) });
    await note({ name: 'Duidu, start', app: checkout, profile: kept });
  }
  report();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function note(start: Start): Promise<void> {
  const list = measured.get(start.name) ?? [];
  list.push(await measure(start));
  measured.set(start.name, list);
}

async function measure({ app, profile }: Start): Promise<Measured> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron');
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = Date.now();
  const running = spawn(join(folder, 'electron'), [...switches, '-r', join(here, 'say-when-readable.cjs'), app], {
    env: { ...process.env, DUIDU_USER_DATA: profile },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const milliseconds = (await readableAt(running)) - started;
    await wait(restMilliseconds);
    return { milliseconds, memory: memoryOf(running.pid ?? 0) };
  } finally {
    await end(running);
  }
}

async function readableAt(running: ChildProcess): Promise<number> {
  if (running.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface({ input: running.stdout })) {
    const said = /^readable at ([\d.]+)$/.exec(line);
    if (said) return Number(said[1]);
  }
  throw new Error('The app ended before it showed a word.');
}

async function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise(resolve => running.once('exit', resolve));
  running.stdout?.resume();
  running.kill('SIGTERM');
  await Promise.race([ended, wait(8_000).then(() => running.kill('SIGKILL'))]);
  await ended;
}

function report(): void {
  const middle = (name: string, of: (one: Measured) => number) => median((measured.get(name) ?? []).map(of));
  const figures: readonly (readonly [string, (one: Measured) => number, number])[] = [
    ['first words, ms', one => one.milliseconds, 0],
    ['memory (PSS), MB', one => one.memory.pss, 0],
    ['memory (RSS), MB', one => one.memory.rss, 0],
    ['processes', one => one.memory.processCount, 0],
  ];
  const names = [...measured.keys()];
  const rows = figures.map(([title, of, digits]) => [
    title,
    ...names.map(name => middle(name, of).toFixed(digits)),
    ...names.slice(1).map(name => ratio(middle(name, of), middle('empty window', of))),
  ]);
  console.log(`medians of ${roundCount} runs that took turns; ratios are to the empty window\n`);
  printTable([['', ...names, ...names.slice(1).map(name => `${name.replace('Duidu, ', '')} ÷ empty`)], ...rows]);
}

export {};
