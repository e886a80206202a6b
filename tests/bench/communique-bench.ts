import { randomNumbers } from '../../corpus/statistics/random-sample';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldToString } from '../../corpus/fold/fold';
import { bundlePlaces } from '../../electron/engine/bundle-places';
import { Engine } from '../../electron/engine/engine';
import type { EngineMethod, EngineRequest, EngineResponses } from '../../electron/engine/protocol';
import { median, percentile, printTable, timed, type Taken } from './figures';

/**
 * The communiqué through the built engine: importing both languages into a new library, and searching it for
 * 1,000 substrings of its own texts, beside a plain scan of the same folded texts.
 */
const checkout = process.cwd();
const communique = join(checkout, 'corpus', 'documents', 'second-brf-joint-communique');
const files = [join(communique, 'zh.txt'), join(communique, 'en.md')];
const importCount = 5;
const queryCount = 1_000;

const scratch = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
const noWorks = join(scratch, 'no-works');
cpSync(join(checkout, 'corpus', 'documents', 'glossary'), join(noWorks, 'glossary'), { recursive: true });
try {
  const engine = await measureImport();
  await measureSearch(engine);
  await engine.close();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** A new engine each time: the dictionaries are read anew, as after a start of the app. */
async function measureImport(): Promise<Engine> {
  const times: Taken[] = [];
  let engine = await openEngine('library-0');
  for (let run = 1; run <= importCount; run += 1) {
    times.push(await timed(() => importBoth(engine)));
    if (run === importCount) break; // the last one is searched
    await engine.close();
    engine = await openEngine(`library-${run}`);
  }
  const characters = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0);
  console.log(`import of both languages (${characters} characters), ${importCount} times, a new engine each time`);
  const middle = (of: keyof Taken) => median(times.map(time => time[of])).toFixed(0);
  console.log(`median ${middle('clock')} ms by the clock, ${middle('processor')} ms of the processor\n`);
  return engine;
}

function openEngine(library: string): Promise<Engine> {
  const places = { ...bundlePlaces(join(checkout, 'dist', 'electron')), shippedFolder: noWorks };
  const silent = { jobProgress() {}, libraryChanged() {}, tokensReady() {}, notice() {} };
  return Engine.open({ ...places, libraryFolder: join(scratch, library) }, silent);
}

async function importBoth(engine: Engine): Promise<void> {
  engine.grant('files', files);
  const options = { workId: 'communique', language: null, title: null, encoding: null };
  const { jobId } = await ask(engine, 'startImport', { grantId: 'files', options });
  await engine.finished(jobId);
  const reports = await ask(engine, 'importReports', { jobId });
  const refused = reports.filter(({ status }) => status !== 'imported');
  if (refused.length > 0) throw new Error(`${refused[0]?.file} was not imported`);
}

async function measureSearch(engine: Engine): Promise<void> {
  const { documents } = await ask(engine, 'openWork', { workId: 'communique' });
  const texts = [documents.zh, documents.en].map(document => (document?.clauses ?? []).map(({ text }) => text));
  const folded = texts.flat().map(text => foldToString(text));
  const queries = substrings(folded);
  const search = (query: string) =>
    ask(engine, 'search', {
      query: `"${query}"`,
      sort: 'document',
      offset: 0,
      limit: 50,
      works: null,
      toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
    });
  await search('合作'); // the index is filled at the first question
  const ours: Taken[] = [];
  const scans: Taken[] = [];
  for (const query of queries) {
    let [found, scanned] = [0, 0];
    ours.push(await timed(async () => (found = (await search(query)).total)));
    scans.push(await timed(() => (scanned = folded.filter(text => text.includes(query)).length)));
    if (found !== scanned) throw new Error(`“${query}”: a search found ${found} clauses, a scan ${scanned}`);
  }
  const shares = [0.5, 0.95, 0.99];
  const row = (name: string, times: readonly Taken[], of: keyof Taken) => [
    name,
    ...shares.map(share =>
      percentile(
        times.map(time => time[of]),
        share,
      ).toFixed(3),
    ),
  ];
  console.log(`search for ${queries.length} substrings of 1 to 12 characters in ${folded.length} clauses, in ms\n`);
  printTable([
    ['', 'p50', 'p95', 'p99'],
    row('engine, processor', ours, 'processor'),
    row('engine, clock', ours, 'clock'),
    row('plain scan that only counts clauses, processor', scans, 'processor'),
  ]);
}

/** Substrings of the texts, drawn by chance, the same in every run. */
function substrings(texts: readonly string[]): string[] {
  const next = randomNumbers(7);
  const drawn: string[] = [];
  while (drawn.length < queryCount) {
    const text = texts[Math.floor(next() * texts.length)] ?? '';
    const start = Math.floor(next() * text.length);
    const query = text.slice(start, start + 1 + Math.floor(next() * 12));
    if (query.trim() === query && query !== '' && !/["\\]/.test(query)) drawn.push(query);
  }
  return drawn;
}

async function ask<M extends EngineMethod>(
  engine: Engine,
  method: M,
  request: EngineRequest<M>,
): Promise<EngineResponses[M]> {
  const result = await engine.call(method, request);
  if (result.ok) return result.value;
  throw new Error(`${method}: ${result.error.code}`);
}

export {};
