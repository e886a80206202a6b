import { describe, expect, test } from 'vitest';
import { toAlignedUnits } from '../../../corpus/compare/aligned-unit';
import { reportConsistency } from '../../../corpus/compare/consistency';
import { frequentWords } from '../../../corpus/compare/frequent-words';
import { RenderingFinder } from '../../../corpus/compare/renderings';
import { type Language, languages } from '../../../corpus/model/language';
import { clausesOf } from './compared';

/** Terms of two invented documents, each with its usual rendering and the ones sown among it. */
const documents = [
  {
    of: 'a harbour treaty',
    terms: [
      ['港口', 'port', ['harbour', 'quay']],
      ['船长', 'captain', ['skipper']],
      ['货物', 'cargo', ['freight', 'merchandise']],
      ['灯塔', 'lighthouse', ['beacon']],
    ],
    frames: [
      ['缔约方应当保护{}。', 'The Parties shall protect the {}.'],
      ['关于{}的费用由委员会决定。', 'Fees for the {} are fixed by the Commission.'],
      ['每年检查{}一次。', 'The {} is inspected once every year.'],
      ['任何船舶不得妨碍{}。', 'No vessel may obstruct the {}.'],
    ],
  },
  {
    of: 'a statement of ministers',
    terms: [
      ['灌溉', 'irrigation', ['watering']],
      ['旱灾', 'drought', ['dryness']],
      ['种子', 'seed', ['grain']],
      ['牧场', 'pasture', ['meadow', 'grassland']],
    ],
    frames: [
      ['我们重视{}问题。', 'We attach importance to the question of {}.'],
      ['各国部长讨论了{}。', 'The ministers of all countries discussed {}.'],
      ['我们鼓励研究{}。', 'We encourage research into {}.'],
      ['下届会议将审议{}。', 'The next meeting will examine {}.'],
    ],
  },
] as const;

type Pair = readonly [zh: string, en: string];
interface Sown {
  readonly zh: string;
  readonly en: string;
  readonly wrong: string;
  /** Ordinal of the pair whose rendering departs. */
  readonly at: number;
}

/** Every term in every frame twice over; one frame of each term has the departing word instead. */
function sow(): { readonly pairs: readonly Pair[]; readonly sown: readonly Sown[] } {
  const pairs: Pair[] = [];
  const sown: Sown[] = [];
  for (const { terms, frames } of documents) {
    for (const [zh, en, wrongs] of terms) {
      for (const round of [0, 1]) {
        for (const [ordinal, [zhFrame, enFrame]] of frames.entries()) {
          const wrong = round === 1 ? wrongs[ordinal] : undefined;
          if (wrong !== undefined) sown.push({ zh, en, wrong, at: pairs.length });
          pairs.push([zhFrame.replace('{}', zh), enFrame.replace('{}', wrong ?? en)]);
        }
      }
    }
  }
  return { pairs, sown };
}

function finderOf(pairs: readonly Pair[]) {
  const side = (language: Language, at: 0 | 1) =>
    clausesOf(
      pairs.map(pair => pair[at]),
      language,
    ).map(clause => ({ ...clause, clauseId: `${language}-${clause.clauseId}` }));
  const clauses = { zh: side('zh', 0), en: side('en', 1) };
  const links = pairs.map((_, ordinal) => ({
    zh: [`zh-c${ordinal}`],
    en: [`en-c${ordinal}`],
    sentences: [],
    score: 1,
    origin: 'structure' as const,
    locked: false,
  }));
  return { clauses, finder: new RenderingFinder(toAlignedUnits(links, [...clauses.zh, ...clauses.en])) };
}

describe('reportConsistency on documents with inconsistencies sown among their terms', () => {
  const { pairs, sown } = sow();
  const { clauses, finder } = finderOf(pairs);
  /** Clauses of the report of a term whose rendering is not the usual one. */
  const departing = (language: Language, phrase: string, listed: boolean) => {
    const accepted = sown.filter(one => one[language] === phrase).map(one => one[language === 'zh' ? 'en' : 'zh']);
    const terms = [{ phrase, language, accepted: listed ? accepted.slice(0, 1) : [] }];
    const [entry] = reportConsistency(finder, terms);
    const others = entry?.report.renderings.slice(1).flatMap(({ units }) => units.map(unit => unit.phrase)) ?? [];
    return [...others, ...(entry?.report.unrendered ?? [])].map(({ part }) => part.clause.clauseId);
  };

  test('sows at least ten, in both documents', () => {
    expect(sown.length).toBeGreaterThanOrEqual(10);
  });

  test.each([true, false])('finds every one of them from Chinese, with a glossary: %s', listed => {
    const missed = sown.filter(({ zh, at }) => !departing('zh', zh, listed).includes(`zh-c${at}`));
    expect(missed).toEqual([]);
  });

  test('names the departing word of each', () => {
    for (const { zh, wrong } of sown) {
      const texts = finder.find(zh, 'zh').renderings.map(({ text }) => text.toLowerCase());
      expect(texts).toContain(wrong);
    }
  });

  test('is certain of the usual rendering and not of the word that was met once', () => {
    for (const { zh, wrong } of sown) {
      const { renderings } = finder.find(zh, 'zh');
      expect(renderings[0]?.isUncertain).toBe(false);
      expect(renderings.find(({ text }) => text.toLowerCase() === wrong)?.isUncertain).toBe(true);
    }
  });

  test('finds every one of them from English: what the departing word renders is not what it renders elsewhere', () => {
    for (const { zh, en } of sown) {
      expect(finder.find(en, 'en').renderings[0]?.text).toBe(zh);
    }
    const turned = pairs.map(([zh, en], ordinal): Pair => {
      const one = sown.find(({ at }) => at === ordinal);
      return one === undefined
        ? [zh, en]
        : [zh.replace(one.zh, `旧式${one.wrong.length}号器具`), en.replace(one.wrong, one.en)];
    });
    const reverse = finderOf(turned);
    const missed = sown.filter(({ en, at }) => {
      const [entry] = reportConsistency(reverse.finder, [{ phrase: en, language: 'en', accepted: [] }]);
      const others = entry?.report.renderings.slice(1).flatMap(({ units }) => units.map(unit => unit.phrase)) ?? [];
      return ![...others, ...(entry?.report.unrendered ?? [])].some(({ part }) => part.clause.clauseId === `en-c${at}`);
    });
    expect(missed).toEqual([]);
  });

  test('is asked about every term without being told', () => {
    for (const language of languages) {
      const asked = frequentWords(clauses[language], language);
      for (const one of sown) expect(asked).toContain(one[language]);
    }
  });

  test('says nothing of a term that is always rendered alike', () => {
    const even = finderOf(pairs.filter((_, ordinal) => sown.every(({ at }) => at !== ordinal)));
    const terms = sown.map(({ zh }) => ({ phrase: zh, language: 'zh' as const, accepted: [] }));
    expect(reportConsistency(even.finder, terms)).toEqual([]);
  });
});
