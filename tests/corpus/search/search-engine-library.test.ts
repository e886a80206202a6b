import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../corpus/search/binary-format';
import { SearchEngine } from '../../../corpus/search/search-engine';
import { makeDocument } from '../../helpers/make-document';
import { ask, engineOf, tokensOf, work } from '../../helpers/search-fixture';

describe('SearchEngine.restore', () => {
  it('answers the same from a snapshot, words included', () => {
    const snapshot = engineOf().snapshot('tag');
    const restored = new SearchEngine();
    expect(restored.restore(snapshot, [work(false)], 'tag')).toBe(true);
    for (const query of ['鼓励', 'part', '/[a-z]+/', 'zh:我们 en:we']) {
      expect(ask(restored, query)).toEqual(ask(engineOf(), query));
    }
  });

  it('ranks and completes the same from a snapshot, and goes on from there', () => {
    const engine = engineOf();
    expect(engine.prepareWords(Infinity)).toBe(true);
    const restored = new SearchEngine();
    expect(restored.restore(engine.snapshot(), [work(false)])).toBe(true);
    while (!engine.packRanking(0));
    const ranking = engine.rankingSnapshot('tag');
    expect(restored.restoreRanking(ranking, 'other')).toBe(false);
    const damaged = ranking.map((byte, at) => (at === ranking.length >> 1 ? byte ^ 1 : byte));
    expect(restored.restoreRanking(damaged, 'tag')).toBe(false);
    expect(restored.restoreRanking(ranking, 'tag')).toBe(true);
    for (const one of [restored, engine]) one.addWork(plainWork('later', ['green economic corridor', '合作走廊']));
    for (const query of ['economic corridor', 'green economic corridor nonsense', '合作 走廊', 'connected']) {
      expect(ask(restored, query, { sort: 'relevance' })).toEqual(ask(engine, query, { sort: 'relevance' }));
    }
    expect(restored.suggest('co', 'en', 9)).toEqual(engine.suggest('co', 'en', 9));
  });

  it.each([
    ['another tag', (bytes: Uint8Array) => bytes, 'other'],
    [
      'damaged bytes',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
      'tag',
    ],
    ['missing bytes', (bytes: Uint8Array) => bytes.slice(0, -8), 'tag'],
    ['no bytes', () => new Uint8Array(), 'tag'],
    ['other bytes', () => new Uint8Array(64).fill(7), 'tag'],
  ])('builds anew from %s and answers all the same', (_, damage, tag) => {
    const restored = new SearchEngine();
    expect(restored.restore(damage(engineOf().snapshot('tag')), [work(true)], tag)).toBe(false);
    expect(ask(restored, '鼓励')).toEqual(ask(engineOf(), '鼓励'));
  });
});

describe('SearchEngine.addWork, removeWork', () => {
  it('answers the same after any comings and goings as an engine that has only what is left', () => {
    const textOf = fc.array(fc.constantFrom('合作', '鼓励', '一带', '一路', ' the ', 'road', '2019', '。'), {
      maxLength: 6,
    });
    const stepOf = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      texts: fc.option(fc.array(textOf, { maxLength: 4 })),
    });
    fc.assert(
      fc.property(fc.array(stepOf, { maxLength: 12 }), steps => {
        const engine = new SearchEngine();
        const left = new Map<string, string[]>();
        for (const { id, texts } of steps) {
          if (texts === null) {
            engine.removeWork(id);
            left.delete(id);
          } else {
            const joined = texts.map(parts => parts.join(''));
            left.set(id, joined);
            engine.addWork(plainWork(id, joined));
          }
          ask(engine, '合作');
        }
        const fresh = new SearchEngine();
        for (const [id, texts] of left) fresh.addWork(plainWork(id, texts));
        const placed = left.has('b') ? ['in:b 一'] : [];
        for (const query of ['合作', '一带一路', 'the road', '-鼓励', ...placed]) {
          expect(ask(engine, query)).toEqual(ask(fresh, query));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says that a place is not there once its work has gone, rather than find nothing', () => {
    const engine = new SearchEngine();
    engine.addWork(plainWork('a', ['合作']));
    engine.addWork(plainWork('b', ['合作']));
    expect(ask(engine, 'in:b 合作').total).toBe(1);
    engine.removeWork('b');
    expect(() => ask(engine, 'in:b 合作')).toThrow(/no work, heading or kind/);
  });
});

function plainWork(id: string, texts: readonly string[]) {
  const { clauses } = makeDocument('zh', texts, id);
  return { work: { id }, documents: { zh: { clauses, tokens: tokensOf(clauses) } }, alignment: [] };
}

describe('SearchEngine.addingWork, packing', () => {
  const texts = Array.from({ length: 1_200 }, (_, at) => `第${at}条 共同鼓励 green road ${at}`);
  const queries = ['鼓励', 'road 7', '/第\\d条/'];

  it('answers before the last step as if nothing had begun, and after it as if all was added at once', () => {
    const engine = engineOf();
    const before = queries.map(query => ask(engine, query));
    const steps = engine.addingWork(plainWork('long', texts));
    let stepCount = 0;
    while (steps.next().done !== true) {
      stepCount += 1;
      expect(queries.map(query => ask(engine, query))).toEqual(before);
    }
    expect(stepCount).toBeGreaterThan(10);
    const whole = engineOf();
    whole.addWork(plainWork('long', texts));
    expect(queries.map(query => ask(engine, query))).toEqual(queries.map(query => ask(whole, query)));
  });

  it('leaves a work that goes while another comes gone', () => {
    const engine = engineOf();
    const steps = engine.addingWork(plainWork('long', texts));
    steps.next();
    engine.removeWork('w');
    while (steps.next().done !== true);
    const fresh = new SearchEngine();
    fresh.addWork(plainWork('long', texts));
    for (const query of queries) expect(ask(engine, query)).toEqual(ask(fresh, query));
  });

  it('packs only what is left, and begins again when a work goes meanwhile', () => {
    const engine = engineOf();
    engine.addWork(plainWork('long', texts));
    engine.addWork(plainWork('short', ['鼓励 road']));
    engine.removeWork('w');
    const steps = engine.packing('tag');
    steps.next();
    engine.removeWork('long');
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const restored = new SearchEngine();
    expect(restored.restore(joinPieces(step.value), [plainWork('short', ['鼓励 road'])], 'tag')).toBe(true);
    for (const query of queries) expect(ask(restored, query)).toEqual(ask(engine, query));
  });
});

describe('SearchEngine.suggest', () => {
  const engine = engineOf();

  it.each([
    ['coop', 'en', ['cooperation']],
    ['conectivity', 'en', ['connectivity']],
    ['recieve', 'en', []],
    ['', null, []],
    ['合', null, ['合']],
  ] as const)('offers for %j in %j %j', (prefix, language, expected) => {
    expect(engine.suggest(prefix, language, 5)).toEqual(expected);
  });

  it('offers Chinese words by the initials of their pinyin', () => {
    const chineseWords = new SearchEngine();
    const { clauses } = makeDocument('zh', ['互联互通合作']);
    const tokens = [
      [
        { start: 0, end: 4, kind: 'word' as const },
        { start: 4, end: 6, kind: 'word' as const },
      ],
    ];
    chineseWords.addWork({ work: { id: 'w' }, documents: { zh: { clauses, tokens } }, alignment: [] });
    expect(chineseWords.suggest('hlht', null, 5)).toEqual(['互联互通']);
    expect(chineseWords.suggest('互', 'zh', 5)).toEqual(['互联互通']);
  });
});
