import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { foldToString } from '../../corpus/fold/fold';
import { SearchEngine } from '../../corpus/search/search-engine';
import { percentile, printTable } from './figures';
import { makeClauses } from './real-clauses';
import { composeQueries, drawSubstrings } from './search-queries';
import type { QuerySet } from './search-queries';
import { peers } from './search-peers';
import { makeWorks, wordsOf } from './segmented-works';

/**
 * Search beside its peers on the same clauses and queries, in one run; milliseconds of processor time a query.
 *
 * The clauses are real sentences (the communiqué, CC-CEDICT, the packages' Markdown) put together by chance, six of
 * ten Chinese. `--size=N` takes only that library; `--million` adds the largest; `--quick` leaves out those above
 * 10,000.
 */
const libraries: readonly (readonly [count: number, length: number])[] = [
  [1000, 90],
  [10_000, 90],
  [100_000, 90],
  [100_000, 350],
  [1_000_000, 140],
];
const argument = (name: string) => process.argv.find(one => one.startsWith(`--${name}=`))?.split('=')[1];
const chosen = libraries.filter(([count, length]) => {
  const size = argument('size');
  if (size !== undefined) return size === `${count}` || size === `${count}x${length}`;
  if (count > 100_000) return process.argv.includes('--million');
  return count <= 10_000 || !process.argv.includes('--quick');
});
const off = { matchCase: false, wholeWord: false, stem: false, digits: false };
const exact = (query: string) => `"${query}"`;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

for (const [count, length] of chosen) await measure(count, length);

async function measure(count: number, length: number): Promise<void> {
  const texts = makeClauses(count, length);
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / count;
  console.log(`\n## ${count.toLocaleString('en')} clauses of ${Math.round(mean)} characters\n`);
  const engine = buildEngine(texts);
  const folded = texts.map(text => foldToString(text));
  const sets = drawSubstrings(folded, count > 100_000 ? 40 : 150);
  const rows = [['query', 'p50', 'p95', 'p99', 'most']];
  const substrings: number[] = [];
  for (const set of sets) {
    const times = await timesOf(set.texts, query => ask(engine, exact(query)));
    substrings.push(...times);
    rows.push(figuresOf(set.kind, times));
  }
  rows.push(figuresOf('all substrings', substrings));
  for (const set of composeQueries(sets)) {
    rows.push(figuresOf(set.kind, await timesOf(set.texts, query => ask(engine, query))));
  }
  if (count <= 100_000) rows.push(await relevance(engine, sets));
  await measurePeers(folded, sets, rows, percentile(substrings, 0.95));
  printTable(rows);
}

async function relevance(engine: SearchEngine, sets: readonly QuerySet[]): Promise<string[]> {
  const queries = composeQueries(sets).find(({ kind }) => kind === 'A AND B')?.texts ?? [];
  return figuresOf('relevance', await timesOf(queries, query => ask(engine, query, 'relevance')));
}

async function measurePeers(
  folded: readonly string[],
  sets: readonly QuerySet[],
  rows: string[][],
  ours: number,
): Promise<void> {
  for (const { name, most, build } of peers) {
    if (folded.length > most) continue;
    const before = heldMemory();
    const start = performance.now();
    const query = await build(folded);
    const built = performance.now() - start;
    const held = memorySince(before);
    if (query === null) {
      console.log(`${name}: not built here, so not measured`);
      continue;
    }
    const times = await timesOf(
      sets.flatMap(({ texts }) => texts.slice(0, folded.length > 10_000 ? 15 : 50)),
      query,
    );
    const p95 = percentile(times, 0.95);
    rows.push(figuresOf(name, times));
    console.log(`${name}: built in ${Math.round(built)} ms, ${held}; its p95 is ${(p95 / ours).toFixed(1)} × ours`);
  }
}

/** Build, take words, keep and restore, each timed; the engine that is then asked. */
function buildEngine(texts: readonly string[]): SearchEngine {
  const works = makeWorks(texts);
  const withWords = texts.length <= 100_000;
  const engine = new SearchEngine();
  const before = heldMemory();
  said('exact index from texts', () => {
    for (const work of works) engine.addWork(work);
    ask(engine, '合作');
  });
  console.log(`exact index: ${megabytes(engine.indexByteCount)}; with folded texts and all: ${memorySince(before)}`);
  if (withWords) {
    const tokens = works.map(({ documents, known }) => documents.zh.clauses.map(({ text }) => wordsOf(text, known)));
    said('words', () => {
      works.forEach(({ work }, at) => engine.setTokens(work.id, 'zh', tokens[at] ?? null));
      engine.prepareWords(Infinity);
    });
  }
  let snapshot = new Uint8Array();
  said('snapshot made', () => (snapshot = new Uint8Array(engine.snapshot())));
  console.log(`snapshot: ${megabytes(snapshot.length)}`);
  const restored = new SearchEngine();
  said('snapshot to first answer', () => {
    if (!restored.restore(snapshot, works)) throw new Error('the snapshot does not fit');
    ask(restored, '鼓励');
  });
  return engine;
}

function said(what: string, act: () => unknown): void {
  const [start, before] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(before);
  const processor = Math.round((user + system) / 1000);
  console.log(`${what}: ${Math.round(performance.now() - start)} ms, of the processor ${processor} ms`);
}

/** Every engine is asked a few of the queries first, so that none is measured while its code is still being compiled. */
async function timesOf(queries: readonly string[], run: (query: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries.slice(0, 10)) await run(query);
  for (const query of queries) {
    const start = process.cpuUsage();
    await run(query);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times;
}

function ask(engine: SearchEngine, query: string, sort: 'document' | 'relevance' = 'document'): number {
  return engine.search({ query, sort, offset: 0, limit: 50, works: null, toggles: off }).total;
}

function figuresOf(kind: string, times: readonly number[]): string[] {
  return [kind, ...[0.5, 0.95, 0.99, 1].map(share => percentile(times, share).toFixed(2))];
}

/** Bytes in use: on the heap with typed arrays, and of the whole process, which alone shows what SQLite takes. */
function heldMemory(): { readonly heap: number; readonly process: number } {
  collectGarbage();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + arrayBuffers, process: rss };
}

function memorySince(before: { readonly heap: number; readonly process: number }): string {
  const { heap, process: whole } = heldMemory();
  return `${megabytes(heap - before.heap)} on the heap (process ${megabytes(whole - before.process)} more)`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
