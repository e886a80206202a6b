import { randomNumbers } from '../../corpus/statistics/random-sample';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Engine } from '../../electron/engine/engine';
import type { EngineMethod, EngineRequest, EngineResponses } from '../../electron/engine/protocol';
import { bundlePlaces } from '../../electron/engine/bundle-places';
import { percentile, printTable } from './figures';
import { makeClauses } from './real-clauses';

/**
 * A library of 100,000 clauses, one work of it bilingual with 20,000 clauses a side: how long imports take, how quickly
 * searches are answered meanwhile, how much memory the engine's process takes, and how soon a work is open.
 * `--quick` takes a tenth of it.
 */
const isQuick = process.argv.includes('--quick');
const scale = isQuick ? 10 : 1;
const folder = mkdtempSync(join(tmpdir(), 'duidu-library-bench-'));
const queries = [
  '合作',
  '一带一路',
  'sustainable development',
  '"共同发展"',
  'zh:鼓励 -en:encourage',
  'cooperation NEAR/5 trade',
];
let peak = 0;
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);

try {
  await measure();
} finally {
  clearInterval(watching);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const engine = await openEngine();
  const rows: string[][] = [['step', 'clauses', 's', 'searches', 'p50 ms', 'p95 ms', 'most ms', 'peak MB']];
  for (let part = 0; part < 6; part += 1) rows.push(await importing(engine, `part${part}`, [writeChinese(part)]));
  rows.push(await importing(engine, 'bilingual', writeBilingual()));
  await engine.close();
  printTable(rows);
  await opening();
}

async function openEngine(): Promise<Engine> {
  const places = bundlePlaces(join(process.cwd(), 'dist', 'electron'));
  const nothing = (): void => undefined;
  const events = { jobProgress: nothing, libraryChanged: nothing, tokensReady: nothing, notice: nothing };
  const engine = await Engine.open({ ...places, libraryFolder: join(folder, 'library') }, events);
  await engine.warmUp();
  return engine;
}

async function ask<M extends EngineMethod>(
  engine: Engine,
  method: M,
  request: EngineRequest<M>,
): Promise<EngineResponses[M]> {
  const result = await engine.call(method, request);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
  return result.value;
}

/** Imports files as one work and searches all the while. */
async function importing(engine: Engine, workId: string, files: readonly string[]): Promise<string[]> {
  engine.grant(workId, files);
  const start = performance.now();
  const options = { workId, language: null, title: null, encoding: null };
  const { jobId } = await ask(engine, 'startImport', { grantId: workId, options });
  let isRunning = true;
  const finished = engine.finished(jobId).then(() => (isRunning = false));
  const times: number[] = [];
  while (isRunning) {
    times.push(await searching(engine, queries[times.length % queries.length] ?? ''));
    await wait(40);
  }
  await finished;
  const seconds = (performance.now() - start) / 1000;
  const { work } = await ask(engine, 'openWork', { workId });
  const count = (work.documents.zh?.clauseCount ?? 0) + (work.documents.en?.clauseCount ?? 0);
  const figures = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(ms => ms.toFixed(0));
  return [workId, String(count), seconds.toFixed(1), String(times.length), ...figures, (peak / 1e6).toFixed(0)];
}

async function searching(engine: Engine, query: string): Promise<number> {
  const toggles = { matchCase: false, wholeWord: false, stem: false, digits: false };
  const start = performance.now();
  await ask(engine, 'search', { query, sort: 'document', offset: 0, limit: 50, works: null, toggles });
  return performance.now() - start;
}

/** After a restart: from asking for the work to its texts, which is what the reader waits for. */
async function opening(): Promise<void> {
  const engine = await openEngine();
  const rows = [['open after a restart', 'ms']];
  for (const workId of ['bilingual', 'part0', 'second-brf-joint-communique']) {
    const start = performance.now();
    await ask(engine, 'openWork', { workId });
    rows.push([workId, (performance.now() - start).toFixed(0)]);
  }
  await engine.close();
  printTable(rows);
}

function write(name: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n\n')}\n`);
  return path;
}

function writeChinese(part: number): string {
  const texts = makeClauses(70_000 / scale, 90).slice((part * 10_000) / scale, ((part + 1) * 10_000) / scale);
  return write(
    `part${part}.txt`,
    texts.map(text => text.replace(/\s+/g, ' ')),
  );
}

/** Clauses of dictionary words with their meanings as the other side, numbered as a law is. */
function writeBilingual(): string[] {
  const dictionary = readFileSync('dist/data/cc-cedict.tsv', 'utf8').split('\n').slice(1_000, 60_000);
  const words = dictionary.map(line => line.split('\t')).filter(cells => cells.length >= 3);
  const next = randomNumbers(20_190_427);
  const pairs = Array.from({ length: 20_000 / scale }, (_, ordinal) => {
    const drawn = Array.from(
      { length: 8 + Math.floor(next() * 16) },
      () => words[Math.floor(next() * words.length)] ?? [],
    );
    const meanings = drawn.map(cells => cells[cells.length - 1]?.split(/[;/,]/)[0] ?? '').join(' ');
    return {
      zh: `第${ordinal + 1}条 ${drawn.map(cells => cells[0]).join('')}。`,
      en: `Article ${ordinal + 1} The ${meanings}.`,
    };
  });
  return [
    write(
      'law.zh.txt',
      pairs.map(pair => pair.zh),
    ),
    write(
      'law.en.txt',
      pairs.map(pair => pair.en),
    ),
  ];
}
