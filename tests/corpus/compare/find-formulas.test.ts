import { describe, expect, test } from 'vitest';
import { findFormulas } from '../../../corpus/compare/find-formulas';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import type { Language } from '../../../corpus/model/language';
import { clausesOf } from './compared';

function formulasOf(text: string, language: Language): string[] {
  const clauses = clausesOf([text], language).map(clause => ({
    ...clause,
    sentences: [{ start: 0, end: text.length }],
  }));
  return findFormulas(clauses, shippedStanceVerbs).map(({ form, subject, lemma, family }) =>
    [form, subject, lemma, ...(family === 'modal' ? ['modal'] : [])].join(' '),
  );
}

describe('findFormulas', () => {
  test.each([
    ['a subject with its verb', '我们鼓励发展绿色金融。', ['explicit 我们 鼓励']],
    ['adverbs between them', '我们也高度重视合作。', ['explicit 我们 重视']],
    ['a purpose before the subject', '为促进共同发展，我们欢迎各方参与。', ['explicit 我们 欢迎']],
    ['a further verb of the same subject', '我们感谢并祝贺中国。', ['explicit 我们 感谢', 'elided  祝贺']],
    ['a verb that opens the sentence', '重申对议程的承诺。', ['initial  重申']],
    ['the future as a stance when no listed verb follows', '我们将开展工作。', ['explicit 我们 将']],
    ['the listed verb after the future', '我们将坚持共建。', ['explicit 我们 坚持']],
    ['duties of law', '当事人应当遵守约定，不得滥用权利。', ['explicit  应当 modal', 'explicit  不得 modal']],
    ['no modal inside a word', '可持续的供应链。', []],
    ['a side of a treaty', '缔约国承认人人享有此项权利。', ['explicit 缔约国 承认']],
    ['a list of leaders', '与会领导人一致同意设立秘书处。', ['explicit 与会领导人 同意']],
    ['a country that is known by what it says', '丽水国赞赏邻邦的努力。', ['explicit 丽水国 赞赏']],
    ['what a feeling is about before it', '双方对上述进展深表满意并表示欢迎。', ['explicit 双方 欢迎']],
    [
      'a name before a verb of saying',
      '奥斯特拉赞赏邻邦。奥斯特拉支持修路。',
      ['explicit 奥斯特拉 赞赏', 'explicit 奥斯特拉 支持'],
    ],
    [
      'a verb at the head of a member of a list',
      '大会：1. 重申原则；2. 请秘书长报告。',
      ['initial  重申', 'initial  请'],
    ],
    ['no stance in an attribute', '我们支持的项目已完工。', []],
    ['no stance in a condition', '委员会认为必要时，可以延期。', ['explicit  可以 modal']],
    ['no stance in what is made of something', '我们将河道治理作为重点。', []],
    ['no duty in an invitation', '应外交部长邀请，代表团来访。', []],
    ['no duty in a title', '《禁止倾倒废物公约》已生效。', []],
    ['no subject under a preposition', '经双方同意，会期延长。', []],
  ])('finds %s in Chinese', (_what, text, expected) => {
    expect(formulasOf(text, 'zh')).toEqual(expected);
  });

  test.each([
    ['a subject with its verb', 'We encourage green finance.', ['explicit We encourage']],
    ['adverbs between them', 'We also strongly support this.', ['explicit We support']],
    ['a verb of several words', 'We look forward to the next forum.', ['explicit We look forward to']],
    [
      'a further verb of the same subject',
      'We welcome this and look forward to more.',
      ['explicit We welcome', 'elided  look forward to'],
    ],
    ['the past of a report', 'The two sides reaffirmed their friendship.', ['explicit The two sides reaffirm']],
    ['a name', 'Ostria and Velland welcomed the plan.', ['explicit Ostria and Velland welcome']],
    ['an aside', 'We, the ministers of five ports, condemn this.', ['explicit We condemn']],
    ['an adjective', 'States Parties are deeply concerned.', ['explicit States Parties be concerned']],
    ['an adjective that opens a preamble', 'Deeply concerned at the losses,', ['initial  be concerned']],
    ['a resolution', 'Further decides to meet again;', ['initial  decide']],
    ['no stance in a passive', 'The Parties are encouraged to report.', []],
    ['no stance in a noun', 'Support for the ports is growing.', []],
    ['no stance of a thing', 'Trade supports growth.', []],
    ['no duty in a month', 'They met in May 2024.', []],
    ['a preamble', 'Recalling the Charter of the United Nations,', ['initial  recall']],
    ['the verb of a resolution', 'The Council decides to remain seized.', ['explicit The Council decide']],
    [
      'duties of law',
      'The Parties shall not impose duties; a Party may consult.',
      ['explicit The Parties shall not modal', 'explicit a Party may modal'],
    ],
  ])('finds %s in English', (_what, text, expected) => {
    expect(formulasOf(text, 'en')).toEqual(expected);
  });
});

describe('findFormulas with a list that a person has edited', () => {
  const clauses = clausesOf(['我们支持（C++）合作。'], 'zh').map(clause => ({
    ...clause,
    sentences: [{ start: 0, end: clause.text.length }],
  }));

  test('finds nothing when no verb is listed', () => {
    expect(findFormulas(clauses, [])).toEqual([]);
  });

  test('takes a listed verb as it is written, whatever its characters mean in a pattern', () => {
    const odd = { language: 'zh', lemma: '（C++）', forms: ['（C++）', ''], family: 'stance', strength: 1 } as const;
    expect(() => findFormulas(clauses, [odd])).not.toThrow();
  });
});

describe('findFormulas on one-character modals', () => {
  const modalsOf = (text: string) => {
    const tokens = [...text].map((_, start) => ({ start, end: start + 1, kind: 'word' as const }));
    const clause = { ...clausesOf([text])[0]!, tokens, sentences: [{ start: 0, end: text.length }] };
    return findFormulas([clause], shippedStanceVerbs).map(({ lemma }) => lemma);
  };

  test.each(['可持续发展', '供应链', '应对挑战', '必须说明', '可预测的环境', '不可抗力', '许可证'])(
    'leaves the word %s whole when every character is a token',
    text => {
      expect(modalsOf(text).filter(lemma => ['可', '应', '须'].includes(lemma))).toEqual([]);
    },
  );

  test.each([
    ['缔约方可提出请求', '可'],
    ['法院应说明理由', '应'],
    ['申请人须提交文件', '须'],
  ])('finds the duty or right in %s', (text, lemma) => {
    expect(modalsOf(text)).toContain(lemma);
  });
});
