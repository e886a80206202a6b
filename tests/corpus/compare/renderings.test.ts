import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toAlignedUnits } from '../../../corpus/compare/aligned-unit';
import { reportConsistency } from '../../../corpus/compare/consistency';
import { RenderingFinder, consistencyOf } from '../../../corpus/compare/renderings';
import { UnitIndex } from '../../../corpus/compare/unit-index';
import { findInUnit } from '../../../corpus/compare/unit-terms';
import { type Language, languages } from '../../../corpus/model/language';
import { clausesOf } from './compared';

/** Aligned units of pairs of sentences. */
function unitsOf(pairs: readonly (readonly [string, string])[]) {
  const zh = clausesOf(pairs.map(([text]) => text)).map(clause => ({ ...clause, clauseId: `zh-${clause.clauseId}` }));
  const en = clausesOf(
    pairs.map(([, text]) => text),
    'en',
  ).map(clause => ({ ...clause, clauseId: `en-${clause.clauseId}` }));
  const links = zh.map((clause, ordinal) => ({
    zh: [clause.clauseId],
    en: [en[ordinal]?.clauseId ?? ''],
    sentences: [],
    score: 1,
    origin: 'structure' as const,
    locked: false,
  }));
  return toAlignedUnits(links, [...zh, ...en]);
}

const pairs = [
  ['我们鼓励绿色金融。', 'We encourage green finance.'],
  ['我们鼓励电子运单。', 'We encourage electronic waybills.'],
  ['我们鼓励本币融资。', 'We are encouraging local currency financing.'],
  ['我们鼓励三方合作。', 'We support tripartite cooperation.'],
  ['我们支持蓝色经济。', 'We support the blue economy.'],
  ['我们支持能源安全。', 'We support energy security.'],
  ['马来西亚参加会议。', 'Malaysia takes part.'],
] as const;

describe('RenderingFinder', () => {
  const finder = new RenderingFinder(unitsOf(pairs));

  it('gives each unit to the rendering most associated with the phrase, whatever its inflection', () => {
    const { renderings, unitCount } = finder.find('鼓励', 'zh');
    expect(unitCount).toBe(4);
    expect(renderings[0]?.text).toBe('encourage');
    expect(renderings[0]?.units).toHaveLength(3);
  });

  it('prefers a rendering that the glossary accepts', () => {
    const { renderings, unrendered } = finder.find('鼓励', 'zh', { accepted: ['support', 'encourage'] });
    expect(renderings.map(({ text, units, isAccepted }) => [text, units.length, isAccepted])).toEqual([
      ['encourage', 3, true],
      ['support', 1, true],
    ]);
    expect(unrendered).toEqual([]);
  });

  it('works from English to Chinese', () => {
    expect(finder.find('encourage', 'en').renderings[0]?.text).toContain('鼓励');
  });

  it('says that a phrase stands nowhere', () => {
    expect(finder.find('气候韧性', 'zh')).toMatchObject({ unitCount: 0, renderings: [], consistency: 1 });
  });

  it('passes over a term inside a longer word when whole tokens are asked for', () => {
    expect(finder.find('西亚', 'zh').unitCount).toBe(1);
    expect(finder.find('西亚', 'zh', { wholeTokens: true }).unitCount).toBe(0);
  });
});

describe('RenderingFinder on words inside others, on modals and on little evidence', () => {
  const finder = new RenderingFinder(
    unitsOf([
      ['加强合作。', 'Strengthen cooperation.'],
      ['扩大合作。', 'Widen cooperation.'],
      ['国际合作扩大。', 'International cooperation widens.'],
      ['缔约国应保护湿地。', 'Parties shall protect wetlands.'],
      ['缔约国应保护候鸟。', 'Parties shall protect birds.'],
      ['湖泊应清洁。', 'Lakes shall be clean.'],
    ]),
  );

  it('finds a Chinese word that the segmenter joined to another', () => {
    const [first] = finder.find('cooperation', 'en').renderings;
    expect([first?.text, first?.units.length]).toEqual(['合作', 3]);
  });

  it('takes a modal for the rendering of a modal only', () => {
    expect(finder.find('应', 'zh').renderings[0]?.text).toBe('shall');
    const texts = finder.find('缔约国', 'zh').renderings.map(({ text }) => text);
    expect(texts).not.toContain('shall');
  });
});

describe('UnitIndex', () => {
  it('names every unit that has a phrase', () => {
    const units = unitsOf(pairs);
    const index = new UnitIndex(units);
    const phrase = (language: Language) =>
      language === 'zh'
        ? fc.constantFrom('鼓励', '我们', '西', '马来西亚', '没有', '')
        : fc.constantFrom('we encourage', 'Encouraging', 'currency', 'tripartite cooperation', 'none', '');
    fc.assert(
      fc.property(
        fc.constantFrom(...languages).chain(language => fc.tuple(fc.constant(language), phrase(language))),
        ([language, wording]) => {
          const having = units.flatMap((unit, ordinal) =>
            findInUnit(unit, language, wording).length > 0 ? [ordinal] : [],
          );
          expect(index.candidates(wording, language)).toEqual(expect.arrayContaining(having));
        },
      ),
    );
  });
});

describe('reportConsistency', () => {
  it('guesses nothing for a term that stands once', () => {
    const terms = [{ phrase: '电子运单', language: 'zh' as const, accepted: ['e-waybills'] }];
    const [entry] = reportConsistency(new RenderingFinder(unitsOf(pairs)), terms);
    expect(entry).toMatchObject({ violationCount: 1, report: { unitCount: 1, renderings: [] } });
    expect(entry?.report.unrendered).toHaveLength(1);
  });

  it('guesses nothing for a term of which no rendering comes back', () => {
    const seeded = [
      ['海关批准共建。', 'Customs approve the O’Neill plan.'],
      ['边境共建很快。', 'The border is quick.'],
    ] as const;
    const terms = [{ phrase: '共建', language: 'zh' as const, accepted: ['joint building'] }];
    const [entry] = reportConsistency(new RenderingFinder(unitsOf([...pairs, ...seeded])), terms);
    expect(entry).toMatchObject({ violationCount: 2, report: { renderings: [] } });
  });

  it('finds a rendering of the glossary that has commas and brackets of its own', () => {
    const seeded = [
      ['坚持共商共建共享。', 'We uphold extensive consultation, joint contribution and shared benefits.'],
      ['文莱—广西走廊。', 'The Brunei–Guangxi (China) Corridor.'],
    ] as const;
    const finder = new RenderingFinder(unitsOf(seeded));
    const wanted = [
      ['共商共建共享', 'extensive consultation, joint contribution and shared benefits'],
      ['文莱—广西走廊', 'Brunei–Guangxi (China) Corridor'],
    ] as const;
    for (const [phrase, rendering] of wanted) {
      const { renderings } = finder.find(phrase, 'zh', { accepted: [rendering] });
      expect(renderings).toMatchObject([{ text: rendering, isAccepted: true }]);
    }
  });

  it('finds every seeded departure from the glossary, and nothing else', () => {
    const seeded = pairs.map(([zh, en], ordinal) => [zh, ordinal === 1 ? 'We back electronic waybills.' : en] as const);
    const report = reportConsistency(new RenderingFinder(unitsOf(seeded)), [
      { phrase: '鼓励', language: 'zh', accepted: ['encourage'] },
      { phrase: '支持', language: 'zh', accepted: ['support'] },
    ]);
    expect(report.map(entry => [entry.report.phrase, entry.violationCount])).toEqual([['鼓励', 2]]);
    expect(report[0]?.accepted).toEqual(['encourage']);
  });
});

describe('consistencyOf', () => {
  test.each([
    [[5], 1],
    [[], 1],
    [[4, 4], 0],
    [[3, 1], 1 - (-(3 / 4) * Math.log2(3 / 4) - (1 / 4) * Math.log2(1 / 4))],
  ])('of %j is %f', (sizes, expected) => {
    expect(consistencyOf(sizes)).toBeCloseTo(expected, 10);
  });
});
