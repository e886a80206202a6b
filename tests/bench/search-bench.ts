import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import MiniSearch from 'minisearch';
import { foldToString } from '../../corpus/fold/fold';
import { SearchEngine } from '../../corpus/search/search-engine';
import type { Token } from '../../corpus/model/token';
import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import { makeDocument } from '../helpers/make-document';
import { chineseWords, makeClauses, seededNumbers } from './real-clauses';

/**
 * Search beside its peers on the same clauses and queries, in one run; milliseconds of processor time a query.
 *
 * `--million` adds a library of 1,000,000 clauses; `--quick` leaves the peers and the large libraries out.
 */
const isQuick = process.argv.includes('--quick');
const sizes: readonly (readonly [count: number, length: number])[] = [
  [1000, 90],
  [10_000, 90],
  ...(isQuick
    ? []
    : ([
        [100_000, 90],
        [100_000, 350],
      ] as const)),
  ...(process.argv.includes('--million') ? ([[1_000_000, 140]] as const) : []),
];
const off = { matchCase: false, wholeWord: false, stem: false, digits: false };

const known = chineseWords();

for (const [count, length] of sizes) await measure(count, length);

async function measure(count: number, length: number): Promise<void> {
  const texts = makeClauses(count, length);
  const folded = texts.map(text => foldToString(text));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`\n## ${count} clauses of ${Math.round(characters / count)} characters`);
  const queries = makeQueries(folded);
  const ours = measureOurs(texts, queries);
  const scan = new Map(queries.map(({ kind, texts: list }) => [kind, timesOf(list, query => scanAll(folded, query))]));
  printRatio('plain scan', ours, scan);
  if (isQuick || count > 10_000) return;
  printRatio('MiniSearch, bigrams', ours, measureMiniSearch(texts, queries));
  printRatio('Orama, bigrams', ours, await measureOrama(texts, queries));
}

interface QuerySet {
  readonly kind: string;
  readonly texts: readonly string[];
}

type Times = ReadonlyMap<string, readonly number[]>;

function makeQueries(folded: readonly string[]): QuerySet[] {
  const next = seededNumbers(99);
  const drawn = (count: number, draw: (text: string) => string | undefined) => {
    const found: string[] = [];
    while (found.length < count) {
      const query = draw(folded[Math.floor(next() * folded.length)] ?? '');
      if (query !== undefined && query.trim() !== '') found.push(query);
    }
    return found;
  };
  const chinese = (length: number) => (text: string) => {
    const runs = text.match(new RegExp(`\\p{Script=Han}{${length},}`, 'gu')) ?? [];
    const run = runs[Math.floor(next() * runs.length)];
    const start = Math.floor(next() * ((run?.length ?? 0) - length + 1));
    return run?.slice(start, start + length);
  };
  const english = (length: number) => (text: string) => {
    const words = text.match(/[a-z]+/g) ?? [];
    const start = Math.floor(next() * Math.max(1, words.length - length));
    const row = words.slice(start, start + length).join(' ');
    return words.length < length || !text.includes(row) ? undefined : row;
  };
  return [
    ...[1, 2, 4, 8].map(length => ({ kind: `${length} Han`, texts: drawn(200, chinese(length)) })),
    ...[1, 2, 4].map(length => ({ kind: `${length} words`, texts: drawn(100, english(length)) })),
  ];
}

function scanAll(folded: readonly string[], query: string): number {
  let count = 0;
  for (const text of folded) for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) count++;
  return count;
}

function timesOf(queries: readonly string[], run: (query: string) => unknown): number[] {
  return queries
    .map(query => {
      const start = process.cpuUsage();
      run(query);
      return milliseconds(process.cpuUsage(start));
    })
    .sort((one, other) => one - other);
}

/** Time of the processor, so that other work of the machine is not measured with it. */
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function measureOurs(texts: readonly string[], queries: readonly QuerySet[]): Times {
  const works = Math.ceil(texts.length / 500);
  const documents = Array.from({ length: works }, (_, work) =>
    makeWork(work, texts.slice(work * 500, work * 500 + 500)),
  );
  let start = performance.now();
  const engine = new SearchEngine();
  for (const document of documents) engine.addWork({ ...document, documents: withoutTokens(document.documents) });
  ask(engine, '合作');
  console.log(`build exact index: ${Math.round(performance.now() - start)} ms, ${megabytes(engine.indexByteCount)}`);
  start = performance.now();
  for (const {
    work,
    documents: { zh },
  } of documents)
    engine.setTokens(work.id, 'zh', zh.tokens);
  console.log(`take tokens: ${Math.round(performance.now() - start)} ms`);
  start = performance.now();
  engine.prepareWords(Infinity);
  console.log(`index words for ranking: ${Math.round(performance.now() - start)} ms`);
  const snapshot = engine.snapshot();
  const bare = documents.map(document => ({ ...document, documents: withoutTokens(document.documents) }));
  start = performance.now();
  const restored = new SearchEngine();
  const isRestored = restored.restore(snapshot, bare);
  ask(restored, '鼓励');
  console.log(
    `snapshot of ${megabytes(snapshot.length)} to first answer: ${Math.round(performance.now() - start)} ms (${isRestored})`,
  );
  const times = new Map(
    queries.map(({ kind, texts: list }) => [kind, timesOf(list, query => ask(engine, `"${query}"`))]),
  );
  const pick = (kind: string) => queries.find(set => set.kind === kind)?.texts ?? [];
  const [two, four, words] = [pick('2 Han'), pick('4 Han'), pick('1 words')];
  const pairs = (join: (one: string, other: string) => string) => two.map((one, at) => join(one, four[at] ?? one));
  times.set(
    'A AND B',
    timesOf(
      pairs((one, other) => `${one} ${other}`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'A OR B',
    timesOf(
      pairs((one, other) => `${one} OR ${other}`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'A -B',
    timesOf(
      pairs((one, other) => `${one} -${other}`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'A NEAR/20 B',
    timesOf(
      two.map((one, at) => `${one} NEAR/20 ${two[at + 1] ?? one}`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'both sides',
    timesOf(
      words.map((word, at) => `zh:${two[at] ?? ''} en:-"${word}"`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'regex',
    timesOf(
      two.slice(0, 50).map(one => `/${one}.{0,5}的/`),
      query => ask(engine, query),
    ),
  );
  times.set(
    'as you type',
    timesOf(
      four.flatMap(one => [1, 2, 3].map(end => one.slice(0, end))),
      query => ask(engine, query),
    ),
  );
  times.set(
    'relevance',
    timesOf(
      pairs((one, other) => `${one} ${other}`),
      query => ask(engine, query, 'relevance'),
    ),
  );
  const all = queries.flatMap(({ kind }) => times.get(kind) ?? []);
  times.set(
    'all substrings',
    [...all].sort((one, other) => one - other),
  );
  for (const [kind, list] of times) console.log(`${kind.padEnd(16)} ${percentiles(list)}`);
  return times;
}

function makeWork(ordinal: number, texts: readonly string[]) {
  const id = `w${ordinal}`;
  const { clauses } = makeDocument('zh', texts, id);
  const tokens = clauses.map(clause => joinKnownWords(clause.text, segmentLatin(clause.text)));
  return { work: { id }, documents: { zh: { clauses, tokens } }, alignment: [] };
}

/** Chinese words by the longest entry of the dictionary each time: about what jieba gives, without its load time. */
function joinKnownWords(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let ordinal = 0; ordinal < tokens.length;) {
    const first = tokens[ordinal];
    if (first === undefined) break;
    let end = first.end;
    for (let length = 4; length > 1; length--) {
      if (!known.has(text.slice(first.start, first.start + length))) continue;
      end = first.start + length;
      break;
    }
    joined.push({ ...first, end });
    while ((tokens[ordinal]?.start ?? end) < end) ordinal++;
  }
  return joined;
}

function withoutTokens({ zh }: ReturnType<typeof makeWork>['documents']) {
  return { zh: { clauses: zh.clauses, tokens: null } };
}

function ask(engine: SearchEngine, query: string, sort: 'document' | 'relevance' = 'document'): number {
  return engine.search({ query, sort, offset: 0, limit: 50, works: null, toggles: off }).total;
}

function bigrams(text: string): string[] {
  return foldToString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(run => (/\p{Script=Han}/u.test(run) ? Array.from(run, (unit, at) => unit + run.charAt(at + 1)) : [run]))
    .filter(term => term !== '');
}

function measureMiniSearch(texts: readonly string[], queries: readonly QuerySet[]): Times {
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: term => term });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return new Map(
    queries.map(({ kind, texts: list }) => [kind, timesOf(list, query => index.search(query, { combineWith: 'AND' }))]),
  );
}

async function measureOrama(texts: readonly string[], queries: readonly QuerySet[]): Promise<Times> {
  const tokenizer = { language: 'duidu', normalizationCache: new Map(), tokenize: bigrams };
  const index = create({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    index,
    texts.map(text => ({ text })),
  );
  const times = new Map<string, number[]>();
  for (const { kind, texts: list } of queries) {
    const measured: number[] = [];
    for (const term of list.slice(0, 30)) {
      const start = process.cpuUsage();
      await oramaSearch(index, { term, limit: 50, threshold: 0 });
      measured.push(milliseconds(process.cpuUsage(start)));
    }
    times.set(
      kind,
      measured.sort((one, other) => one - other),
    );
  }
  return times;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function percentiles(sorted: readonly number[]): string {
  return [0.5, 0.95, 0.99].map(share => `p${share * 100} ${at(sorted, share).toFixed(3)}`).join('  ');
}

function printRatio(name: string, ours: Times, theirs: Times): void {
  const all = [...theirs.values()].flat().sort((one, other) => one - other);
  const own = [...theirs.keys()].flatMap(kind => ours.get(kind) ?? []).sort((one, other) => one - other);
  console.log(`${name}: ${percentiles(all)}; p95 is ${(at(all, 0.95) / at(own, 0.95)).toFixed(1)} × ours`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
