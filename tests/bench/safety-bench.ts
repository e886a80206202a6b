import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { SafetyStore } from '../../electron/safety/safety-store';
import { printTable } from './figures';

/**
 * The safety copies under everything that may befall them: how many acknowledged changes are lost. The whole app under
 * the same is tests/e2e/never-lost.e2e.ts (`DUIDU_KILLS=200`).
 */
const killCount = Number(process.env['DUIDU_KILLS'] ?? 200);
const scratch = mkdtempSync(join(tmpdir(), 'duidu-safety-bench-'));
const rows: string[][] = [['what befalls', 'trials', 'acknowledged', 'lost']];

try {
  await killed();
  await cut();
  await flipped();
  await fullDisk();
  await clockBack();
  await twoWriters();
  printTable(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** A process that writes is killed at any moment, over and over, on the same copies. */
async function killed(): Promise<void> {
  const folder = fresh('killed');
  const acknowledged = join(scratch, 'acknowledged');
  writeFileSync(acknowledged, '');
  const writer = join(scratch, 'writer.mjs');
  const cwd = process.cwd();
  await build({
    entryPoints: ['tests/bench/safety-writer.ts'],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  for (let kill = 0; kill < killCount; kill += 1) {
    const running = spawn(process.execPath, [writer, folder, acknowledged], { cwd, stdio: 'ignore' });
    const ended = new Promise(resolve => running.once('exit', resolve));
    const before = statSync(acknowledged).size;
    while (statSync(acknowledged).size === before && running.exitCode === null) await wait(2);
    await wait(Math.random() * 150);
    running.kill('SIGKILL');
    await ended;
  }
  const said = readFileSync(acknowledged, 'utf8')
    .split('\n')
    .filter(line => line !== '');
  rows.push(['SIGKILL while writing', String(killCount), String(said.length), String(await lostOf(folder, said))]);
}

async function cut(): Promise<void> {
  const folder = await filled('cut', 40);
  const journal = join(folder, '000001.journal');
  const whole = readFileSync(journal);
  let lost = 0;
  for (let trial = 0; trial < 200; trial += 1) {
    // the torn end of a write that was never acknowledged
    writeFileSync(journal, Buffer.concat([whole, whole.subarray(0, 1 + Math.floor(Math.random() * 200))]));
    lost += await lostOf(copyOf(folder), numbers(40));
  }
  rows.push(['journal ends in half a record', '200', '8000', String(lost)]);
}

async function flipped(): Promise<void> {
  const folder = await filled('flipped', 40);
  const journal = join(folder, '000001.journal');
  const whole = readFileSync(journal);
  const tail = Buffer.from(whole.subarray(whole.lastIndexOf('DJR1')));
  let lost = 0;
  for (let trial = 0; trial < 200; trial += 1) {
    const damaged = Buffer.from(tail);
    const at = Math.floor(Math.random() * damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
    writeFileSync(journal, Buffer.concat([whole, damaged]));
    lost += await lostOf(copyOf(folder), numbers(40));
  }
  rows.push(['any bit flipped after the last record', '200', '8000', String(lost)]);
}

/** On a file system of its own with a quarter of a megabyte, where that may be mounted. */
async function fullDisk(): Promise<void> {
  const folder = fresh('full');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rows.push(['disk full (a small tmpfs)', 'cannot be mounted here', '–', '–']);
    return;
  }
  try {
    const store = await SafetyStore.open(folder);
    const said: string[] = [];
    let refused = 0;
    for (let revision = 1; refused < 20; revision += 1) {
      try {
        const reached = await store.append([record(said.length + 1, 'y'.repeat(3_000))]);
        if (reached >= said.length + 1) said.push(String(said.length + 1));
      } catch {
        refused += 1;
      }
    }
    await store.close();
    rows.push([
      'disk full (a small tmpfs)',
      `${refused} refused`,
      String(said.length),
      String(await lostOf(folder, said)),
    ]);
  } finally {
    execFileSync('umount', [folder]);
  }
}

async function clockBack(): Promise<void> {
  const folder = fresh('clock');
  const store = await SafetyStore.open(folder);
  for (let revision = 1; revision <= 100; revision += 1) {
    const at = new Date(Date.UTC(2030, 0, 1) - revision * 86_400_000).toISOString();
    await store.append([{ ...record(revision), at }]);
  }
  await store.close();
  rows.push(['clock set back with every change', '100', '100', String(await lostOf(folder, numbers(100)))]);
}

async function twoWriters(): Promise<void> {
  const folder = fresh('two');
  const first = await SafetyStore.open(folder);
  const second = await SafetyStore.open(folder);
  const said: string[] = [];
  for (let revision = 1; revision <= 100; revision += 1) {
    const [one, two] = await Promise.allSettled([first.append([record(revision)]), second.append([record(revision)])]);
    if (one.status === 'fulfilled' || two.status === 'fulfilled') said.push(String(revision));
  }
  await second.close();
  await first.close();
  rows.push(['two instances write at once', '100', String(said.length), String(await lostOf(folder, said))]);
}

function record(revision: number, note = 'x') {
  const row = { id: `a${revision}`, deleted: null, note };
  const edits = [{ table: 'annotations', key: row.id, after: row }];
  return { kind: 'edits' as const, revision, at: new Date().toISOString(), action: 'create', edits };
}

async function filled(name: string, count: number): Promise<string> {
  const folder = fresh(name);
  const store = await SafetyStore.open(folder);
  for (let revision = 1; revision <= count; revision += 1) await store.append([record(revision)]);
  await store.close();
  return folder;
}

/** Which of the acknowledged changes are not read back. */
async function lostOf(folder: string, acknowledged: readonly string[]): Promise<number> {
  const store = await SafetyStore.open(folder);
  const { tables } = await store.readAll();
  await store.close();
  return acknowledged.filter(revision => tables['annotations']?.[`a${revision}`] === undefined).length;
}

function copyOf(folder: string): string {
  const copy = fresh(`copy-${Math.random().toString(36).slice(2)}`);
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

function fresh(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_unused, n) => String(n + 1));
}

export {};
