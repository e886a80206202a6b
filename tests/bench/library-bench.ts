import { randomNumbers } from '../../corpus/statistics/random-sample';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import { Engine } from '../../electron/engine/engine';
import type { EngineMethod, EngineRequest, EngineResponses } from '../../electron/engine/protocol';
import { bundlePlaces } from '../../electron/engine/bundle-places';
import { percentile, printTable } from './figures';
import { makeClauses } from './real-clauses';

/**
 * A library of 100,000 clauses, one work of it bilingual with 20,000 clauses a side: how long imports take, how quickly
 * searches are answered meanwhile and while the index is kept, how much memory the engine's process takes, its own heap
 * and all of it, and how soon a work is open.
 * `--quick` takes a tenth of it.
 */
const isQuick = process.argv.includes('--quick');
const scale = isQuick ? 10 : 1;
const folder = mkdtempSync(join(tmpdir(), 'duidu-library-bench-'));
/** Long enough for the index to come to rest and be written. */
const saveTime = 25_000 / scale + 12_000; // ms
const queries = [
  '合作',
  '一带一路',
  'sustainable development',
  '"共同发展"',
  'zh:鼓励 -en:encourage',
  'cooperation NEAR/5 trade',
];
let peak = 0;
let heapPeak = 0;
const watching = setInterval(() => {
  const { rss, heapUsed, external } = process.memoryUsage();
  peak = Math.max(peak, rss);
  heapPeak = Math.max(heapPeak, heapUsed + external);
}, 50);

try {
  await measure();
} finally {
  clearInterval(watching);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const engine = await openEngine();
  const rows: string[][] = [['step', 'clauses', 's', 'searches', 'p50 ms', 'p95 ms', 'most ms', 'own MB', 'peak MB']];
  for (let part = 0; part < 6; part += 1) rows.push(await importing(engine, `part${part}`, [writeChinese(part)]));
  rows.push(await importing(engine, 'bilingual', writeBilingual()));
  rows.push(await searchingDuring(engine, 'index kept', wait(saveTime)));
  rows.push(await searchingDuring(engine, 'part2 removed', ask(engine, 'removeWork', { workId: 'part2' })));
  rows.push(await searchingDuring(engine, 'kept again', wait(saveTime)));
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
  const options = { workId, language: null, title: null, encoding: null };
  const { jobId } = await ask(engine, 'startImport', { grantId: workId, options });
  const row = await searchingDuring(engine, workId, engine.finished(jobId));
  const { work } = await ask(engine, 'openWork', { workId });
  row[1] = String((work.documents.zh?.clauseCount ?? 0) + (work.documents.en?.clauseCount ?? 0));
  return row;
}

/** Searches until a step is over and nothing is on its way into the index any more. */
async function searchingDuring(engine: Engine, step: string, over: Promise<unknown>): Promise<string[]> {
  const start = performance.now();
  let isRunning = true;
  const finished = over.then(() => (isRunning = false));
  const times: number[] = [];
  let answer: SearchAnswer | null = null;
  while (isRunning || answer?.entering !== undefined) {
    const asked = performance.now();
    answer = await searching(engine, times.length);
    times.push(performance.now() - asked);
    await wait(40);
  }
  await finished;
  const seconds = (performance.now() - start) / 1000;
  const figures = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(ms => ms.toFixed(0));
  const memory = [heapPeak, peak].map(bytes => (bytes / 1e6).toFixed(0));
  return [step, '', seconds.toFixed(1), String(times.length), ...figures, ...memory];
}

/** The queries in turn, every second time by relevance. */
async function searching(engine: Engine, turn: number): Promise<SearchAnswer> {
  const toggles = { matchCase: false, wholeWord: false, stem: false, digits: false };
  const query = queries[turn % queries.length] ?? '';
  const sort = Math.floor(turn / queries.length) % 2 === 0 ? 'document' : 'relevance';
  return ask(engine, 'search', { query, sort, offset: 0, limit: 50, works: null, toggles });
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
