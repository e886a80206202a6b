import { describe, expect, test } from 'vitest';
import { findFormulas, type Formula } from '../../../corpus/compare/find-formulas';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import type { Language } from '../../../corpus/model/language';
import { shippedWork } from '../../helpers/shipped-work';
import { compared } from './compared';

/**
 * Every 我们 or We with its stance verb in the communiqué, read and written down by hand: ordinal of the clause, from 0,
 * then the verbs in their order. Not counted: 我们相聚, 我们始于, 我们应加强 (a duty), and verbs that share an earlier 我们.
 */
const gold: Readonly<Record<Language, string>> = {
  zh: `0 欢迎|1 重申 相信|2 忆及 重申|3 期待|4 赞赏|5 将 期待|6 坚持 强调 尊重 认为|7 坚持 支持 重视 鼓励|8 追求 致力于
    |9 决心 支持|11 欢迎 将|12 强调|13 决心 强调|14 重视 鼓励|15 呼吁 鼓励|16 希望 将|17 努力 鼓励 鼓励|18 支持|20 支持 支持
    |21 努力 强调 欢迎 重视|22 支持 呼吁|23 认识到 鼓励 认识到|24 支持|25 期待|27 赞赏 鼓励 鼓励|28 期待 支持|29 鼓励 同意
    |30 支持 呼吁 期待|32 鼓励 强调|33 支持|34 将 鼓励|35 鼓励 欢迎|36 支持 鼓励 鼓励|37 强调 重视|38 注意到|40 相信 欢迎
    |41 重视|42 期待|43 欢迎|45 欢迎|46 感谢`,
  en: `0 welcome|1 reaffirm,believe|2 recall,reaffirm|3 look forward to|4 appreciate|5 pursue,look forward to
    |6 uphold,stress,respect,consider|7 uphold,support,attach importance to,encourage|8 pursue,be committed to
    |9 be determined to,support|11 welcome,will|12 stress|13 be determined to,stress|14 attach importance to,encourage
    |15 call on,encourage|16 hope,will|17 endeavour to,encourage,encourage|18 support|20 support,support
    |21 endeavour to,stress,welcome,attach importance to|22 support,call on|23 recognize,encourage,recognize|24 support
    |25 look forward to|27 appreciate,encourage,encourage|28 look forward to,support|29 encourage,agree
    |30 support,call on,look forward to|32 encourage,stress|33 support|34 will,encourage|35 encourage,welcome
    |36 support,encourage,encourage|37 stress,attach importance to|38 note|40 believe,welcome|41 attach importance to
    |42 look forward to|43 welcome|45 welcome|46 express`,
};

function goldOf(language: Language): string[] {
  return gold[language].split('|').flatMap(line => {
    const [, ordinal = '', verbs = ''] = /^\s*(\d+) ([\s\S]*)$/.exec(line) ?? [];
    return verbs
      .trim()
      .split(language === 'zh' ? ' ' : ',')
      .map(verb => `${ordinal} ${verb}`);
  });
}

/** 我们 and We with a stance verb, as found. */
function foundIn(language: Language): string[] {
  const clauses = (shippedWork().documents[language]?.clauses ?? []).map(clause => {
    const tokens = compared(clause.text, language).tokens.filter(({ start }) => start >= clause.bodyStart);
    return { ...clause, clauseId: clause.id, section: '', tokens };
  });
  const ordinals = new Map(clauses.map(({ clauseId }, ordinal) => [clauseId, ordinal]));
  const isOurs = ({ form, family, subject }: Formula) =>
    form === 'explicit' && family === 'stance' && /^(?:我们|we)$/i.test(subject);
  return findFormulas(clauses, shippedStanceVerbs)
    .filter(isOurs)
    .map(({ clauseId, lemma }) => `${ordinals.get(clauseId)} ${lemma}`);
}

/** How many of some entries another list has, each entry as often as it is there. */
function countIn(entries: readonly string[], list: readonly string[]): number {
  const left = [...list];
  return entries.filter(entry => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

describe('findFormulas on the whole communiqué', () => {
  test.each(['zh', 'en'] as const)(
    'finds in %s at least 95 per cent of the stance verbs that a reader finds, and no others',
    language => {
      const [expected, found] = [goldOf(language), foundIn(language)];
      expect(expected.length).toBeGreaterThan(70);
      expect(countIn(expected, found) / expected.length).toBeGreaterThanOrEqual(0.95);
      expect(countIn(found, expected) / found.length).toBeGreaterThanOrEqual(0.95);
    },
  );
});
