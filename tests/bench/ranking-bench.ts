import { randomNumbers } from '../../corpus/statistics/random-sample';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldToString } from '../../corpus/fold/fold';
import { SearchEngine } from '../../corpus/search/search-engine';
import { WordSuggester } from '../../corpus/search/suggest-words';
import { printTable } from './figures';
import { makeClauses } from './real-clauses';
import { makeWorks, wordsOf } from './segmented-works';

/**
 * Known-item trial: three words of one clause, in any order; where does the ranking put the clause? Then the same
 * with one word that is not in it. And typing errors: is the word that was meant offered?
 *
 * `--size=N` for another library than 10,000 clauses.
 */
const size = Number(process.argv.find(one => one.startsWith('--size='))?.split('=')[1] ?? 10_000);
const off = { matchCase: false, wholeWord: false, stem: false, digits: false };
const next = randomNumbers(2024);
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];

const texts = [...new Set(makeClauses(size, 90))];
const works = makeWorks(texts);
const known = works[0]?.known ?? new Set();
const words = texts.map(text =>
  wordsOf(text, known)
    .filter(({ kind }) => kind === 'word')
    .map(({ start, end }) => foldToString(text.slice(start, end))),
);
const vocabulary = [...new Set(words.flat())];

interface Trial {
  readonly item: number;
  readonly query: readonly string[];
}

const trials = drawTrials(400);
const spoilt = trials.map(({ item, query }) => ({ item, query: [...query, wrongWord(item)] }));

const rankers: Readonly<Record<string, (query: readonly string[]) => readonly number[]>> = {
  ours: ours(),
  'FlexSearch, its own order': flexSearch(),
  MiniSearch: miniSearch(),
};
printTable([
  ['ranker', 'MRR', 'in the first 10', 'MRR, one wrong word'],
  ...Object.entries(rankers).map(([name, rank]) => {
    const [plain, wrong] = [measure(trials, rank), measure(spoilt, rank)];
    return [name, plain.reciprocal.toFixed(3), plain.inTen.toFixed(3), wrong.reciprocal.toFixed(3)];
  }),
]);
console.log();
printTable([['suggestions for a typing error', 'offered first', 'among 5'], ...suggestionRows()]);

function drawTrials(count: number): Trial[] {
  const drawn: Trial[] = [];
  while (drawn.length < count) {
    const item = Math.floor(next() * texts.length);
    const content = [...new Set(words[item])].filter(word => /^(?:[a-z]{4,}|\p{Script=Han}{2,})$/u.test(word));
    if (content.length < 6) continue;
    const query = new Set<string>();
    while (query.size < 3) query.add(pick(content) ?? '');
    drawn.push({ item, query: [...query] });
  }
  return drawn;
}

function wrongWord(item: number): string {
  for (;;) {
    const word = pick(vocabulary) ?? '';
    if (/^(?:[a-z]{4,}|\p{Script=Han}{2,})$/u.test(word) && !words[item]?.includes(word)) return word;
  }
}

function measure(list: readonly Trial[], rank: (query: readonly string[]) => readonly number[]) {
  const places = list.map(({ item, query }) => rank(query).indexOf(item));
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / list.length;
  return { reciprocal, inTen: places.filter(place => place >= 0 && place < 10).length / list.length };
}

function ours() {
  const engine = new SearchEngine();
  const clauseIds = new Map<string, number>();
  let ordinal = 0;
  for (const work of works) {
    const { clauses } = work.documents.zh;
    engine.addWork({
      ...work,
      documents: { zh: { clauses, tokens: clauses.map(({ text }) => wordsOf(text, known)) } },
    });
    for (const { id } of clauses) clauseIds.set(id, ordinal++);
  }
  return (query: readonly string[]) =>
    engine
      .search({
        query: query.map(word => `"${word}"`).join(' '),
        sort: 'relevance',
        offset: 0,
        limit: 100,
        works: null,
        toggles: off,
      })
      .hits.map(hit => clauseIds.get(hit.clauseId) ?? -1);
}

function flexSearch() {
  const index = new Index({ encode: text => text.split('\n') });
  words.forEach((list, at) => index.add(at, list.join('\n')));
  return (query: readonly string[]) => index.search(query.join('\n'), { limit: 100, suggest: true }) as number[];
}

function miniSearch() {
  const index = new MiniSearch({ fields: ['text'], tokenize: text => text.split('\n'), processTerm: term => term });
  index.addAll(words.map((list, id) => ({ id, text: list.join('\n') })));
  return (query: readonly string[]) => index.search(query.join('\n')).map(({ id }) => Number(id));
}

/** English words of five letters and more, each with one letter left out, put in, changed or swapped. */
function suggestionRows(): string[][] {
  const frequencies = new Map<string, number>();
  for (const list of words) for (const word of new Set(list)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const english = [...frequencies.keys()].filter(word => /^[a-z]{5,}$/.test(word) && (frequencies.get(word) ?? 0) > 1);
  const errors = Array.from({ length: 500 }, () => pick(english) ?? '')
    .map(meant => ({ meant, typed: misspell(meant) }))
    .filter(({ typed }) => !frequencies.has(typed));
  const suggester = new WordSuggester(frequencies);
  const mini = new MiniSearch({ fields: ['word'], idField: 'word', tokenize: word => [word] });
  mini.addAll(english.map(word => ({ word })));
  const ways: Readonly<Record<string, (typed: string) => readonly string[]>> = {
    ours: typed => suggester.suggest(typed, 'en', 5),
    'MiniSearch, fuzzy': typed =>
      mini
        .autoSuggest(typed, { fuzzy: 0.25 })
        .slice(0, 5)
        .map(({ suggestion }) => suggestion),
  };
  return Object.entries(ways).map(([name, offer]) => {
    const places = errors.map(({ meant, typed }) => offer(typed).indexOf(meant));
    const share = (test: (place: number) => boolean) => (places.filter(test).length / errors.length).toFixed(3);
    return [name, share(place => place === 0), share(place => place >= 0)];
  });
}

function misspell(word: string): string {
  const at = 1 + Math.floor(next() * (word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(next() * 26));
  const ways = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  ];
  return pick(ways)?.() ?? word;
}
