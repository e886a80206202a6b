import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldQuery, foldToString } from '../../../corpus/fold/fold';
import { SearchEngine } from '../../../corpus/search/search-engine';
import { makeDocument } from '../../helpers/make-document';
import { NaiveSearch, writeQuery } from '../../helpers/naive-search';
import type { QueryTree } from '../../helpers/naive-search';
import { alignment, ask, en, engineOf, english, idsOf, off, placesOf, zh } from '../../helpers/search-fixture';

const words = [
  '鼓励',
  '合作',
  '一带一路',
  '2019',
  '的',
  '人人',
  '我们',
  'co',
  'Cooperation',
  'the',
  'e',
  '—',
  '…',
  'and',
  '共建',
  '；',
];
const terms: QueryTree[] = words.flatMap(word => [
  { word },
  { word, side: 'zh' as const },
  { word, side: 'en' as const },
]);
const treeOf: fc.Arbitrary<QueryTree> = fc.letrec<{ tree: QueryTree }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...terms),
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
  ),
})).tree;

describe('SearchEngine.search', () => {
  const engine = engineOf();
  const naive = new NaiveSearch([...zh, ...en], alignment);
  const pairs = terms.flatMap((one, at) => {
    const other = terms[(at * 7 + 5) % terms.length] ?? one;
    return [
      one,
      { all: [one, other] },
      { any: [one, other] },
      { all: [one, { not: other }] },
      { not: { all: [one, other] } },
    ];
  });

  it.each(pairs.map(tree => [writeQuery(tree), tree] as const))(
    'answers %s like a look at every text',
    (query, tree) => {
      expect(ask(engine, query).hits.map(hit => hit.clauseId)).toEqual(naive.search(tree));
    },
  );

  it('answers any query like a look at every text', () => {
    fc.assert(
      fc.property(treeOf, tree => {
        expect(ask(engine, writeQuery(tree)).hits.map(hit => hit.clauseId)).toEqual(naive.search(tree));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['鼓励', ['zh.0', 'zh.2'], ['鼓励', '鼓勵']],
    ['zh:鼓励 en:-encourage', ['zh.2'], ['鼓勵']],
    ['zh:鼓励 en:encourage', ['zh.0'], ['鼓励']],
    ['en:encourage zh:鼓励', ['en.0'], ['encourage']],
    ['en:-connectivity zh:我们', ['zh.0'], ['我们']],
    ['2019', ['zh.1', 'en.1'], ['２０１９', '2019']],
    ['2019年4月', ['zh.1'], ['２０１９ 年 4 月']],
    ['"“一带一路”"', ['zh.1'], ['“一带一路”']],
    ['中国-老挝', ['zh.4'], ['中国—老挝']],
    ['china-laos', ['en.4'], ['China–Laos']],
    ['"——"', ['zh.2', 'zh.4', 'en.0', 'en.2', 'en.4'], ['——', '—', '-', '—', '–']],
    ['...', ['zh.3', 'en.3'], ['…', '……', '…', '…']],
    ['人人', ['zh.5'], ['人人', '人人']],
    ['everyone', ['en.5'], ['Everyone', 'everyone']],
    ['encourag*', ['en.0'], ['encourage']],
    ['*tivity', ['en.2'], ['connectivity', 'connectivity']],
    ['courag*', [], []],
    ['第?方', ['zh.0'], ['第三方']],
    ['鼓励*合作', ['zh.0'], ['鼓励开展第三方市场合作']],
    ['/第.方|合作/', ['zh.0'], ['第三方', '合作', '合作']],
    ['/[，。]$/', ['zh.0', 'zh.1', 'zh.2'], ['。', '。', '。']],
    ['/(\\bcoo\\w+ )+/', ['en.0'], ['cooperation ']],
    ['鼓励 NEAR/9字 合作', ['zh.0'], ['鼓励', '合作']],
    ['合作 THEN/9字 鼓励', [], []],
    ['support THEN/2 belt', ['en.1'], ['support', 'Belt']],
    ['support THEN/1 belt', [], []],
    ['belt NEAR/2 support', ['en.1'], ['support', 'Belt']],
    ['(green OR open) NEAR/3 clean', ['en.3'], ['Green', 'clean', 'open']],
    ['in:¶2-3 we', ['en.2'], ['We', 'we']],
    ['in:w 走廊', ['zh.4'], ['走廊']],
    ['in:heading 走廊', [], []],
  ])('finds for %s the clauses %j at %j', (query, ids, places) => {
    const answer = ask(engine, query);
    expect(idsOf(answer)).toEqual(ids);
    expect(placesOf(answer)).toEqual(places);
    expect(answer.placeCount).toBe(places.length);
  });

  it('marks the words of the other side in the counterpart', () => {
    const [hit] = ask(engine, 'zh:合作 en:cooperation').hits;
    expect(hit?.counterparts).toEqual(['w.en.0']);
    const text = english[0] ?? '';
    const marked = hit?.counterpartRanges[0]?.ranges.map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['cooperation', 'Cooperation']);
  });

  it.each([
    ['matchCase', 'Cooperation', ['Cooperation']],
    ['wholeWord', 'part', ['part']],
    ['stem', 'connected', ['connectivity', 'connectivity']],
    ['stem', 'connect', ['connectivity', 'connectivity']],
    ['stem', 'cooperations', ['cooperation', 'Cooperation']],
    ['digits', '二〇一九', ['２０１９', '2019']],
  ] as const)('minds %s when told to', (toggle, query, places) => {
    expect(placesOf(ask(engine, query, { toggles: { ...off, [toggle]: true } }))).toEqual(places);
  });

  it('counts the places that are words, and says so only when the words are known', () => {
    expect(ask(engine, 'part')).toMatchObject({ placeCount: 2, wordCount: 1 });
    expect(ask(engineOf(false), 'part')).toMatchObject({ placeCount: 2, wordCount: null });
  });

  it('finds clauses by their annotations', () => {
    const annotated = [{ clauseId: 'w.zh.1', tags: ['译法'], notes: ['To be checked'], colours: ['malachite'] }];
    expect(idsOf(ask(engine, 'tag:译法', { annotated }))).toEqual(['zh.1']);
    expect(idsOf(ask(engine, 'note:checked 支持', { annotated }))).toEqual(['zh.1']);
    expect(idsOf(ask(engine, '支持 -color:malachite', { annotated }))).toEqual([]);
    expect(idsOf(ask(engine, 'tag:译法'))).toEqual([]);
  });

  it('gives any page with the same totals and facets', () => {
    const all = ask(engine, 'e');
    const page = ask(engine, 'e', { offset: 2, limit: 2 });
    expect(page.hits).toEqual(all.hits.slice(2, 4));
    expect({ ...page, hits: [] }).toEqual({ ...all, hits: [] });
    expect(all.facets).toMatchObject({ works: { w: 6 }, kinds: { paragraph: 6 }, languages: { en: 6 } });
  });

  it('looks only into the works it is told to', () => {
    expect(ask(engine, 'e', { works: ['other'] }).total).toBe(0);
  });

  it('puts the whole query first by relevance, then the clause with most of the words', () => {
    expect(idsOf(ask(engine, 'economic corridor', { sort: 'relevance' }))).toEqual(['en.4']);
    const relaxed = ask(engine, 'green economic corridor nonsense', { sort: 'relevance' });
    expect(relaxed.relaxed).toBe(true);
    expect(idsOf(relaxed)).toEqual(['en.4', 'en.3']);
    expect(ask(engine, 'green economic corridor nonsense').total).toBe(0);
  });

  it('finds 10,000 parts of the communiqué exactly where a scan finds them', () => {
    const folder = new URL('../../../corpus/documents/second-brf-joint-communique/', import.meta.url);
    const read = (name: string) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/\n\s*\n/)
        .map(part => part.trim());
    const library = new SearchEngine();
    const texts = [...read('zh.txt'), ...read('en.md')].filter(text => text !== '');
    library.addWork({
      work: { id: 'w' },
      documents: { zh: { clauses: makeDocument('zh', texts).clauses, tokens: null } },
      alignment: [],
    });
    const folded = texts.map(text => foldToString(text));
    let random = 12345;
    const next = (below: number) => (random = (Math.imul(random, 1103515245) + 12345) >>> 0) % below;
    for (let round = 0; round < 10_000; round++) {
      const text = texts[next(texts.length)] ?? '';
      const start = next(text.length);
      const part = text.slice(start, start + 1 + next(12));
      const sought = foldQuery(part);
      if (sought.trim() === '') continue;
      const answer = ask(library, `"${part.replace(/["\\]/g, '\\$&')}"`, { limit: 0 });
      const places = folded.map(one => countPlaces(one, sought));
      expect([part, answer.total]).toEqual([part, places.filter(count => count > 0).length]);
      expect([part, answer.placeCount]).toEqual([part, places.reduce((sum, count) => sum + count, 0)]);
    }
  });
});

function countPlaces(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}
