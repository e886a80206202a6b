import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import type { Language } from '../../../corpus/model/language';
import { readDocuments } from '../../../corpus/structure/read-documents';

const read = (text: string) => readDocuments(readTxt(text), { workId: 'w' });
const textsOf = (text: string, language: Language): string[] =>
  read(text)
    .filter(document => document.language === language)
    .flatMap(({ clauses }) => clauses.map(clause => `${clause.label}|${clause.text.slice(clause.bodyStart)}`));

const memorandum = `MEMORANDUM OF UNDERSTANDING 谅解备忘录

1. PURPOSE 目的

The Parties wish to cooperate in the field of water. 双方愿加强水领域的合作。

2. AREAS 合作领域

(a) exchange of information; 交流信息；

(b) training of experts. 培训专家。

3. ENTRY INTO FORCE 生效

This Memorandum enters into force on 1 May 2023. 2023年5月1日生效。`;

describe('lines that say the same in both languages', () => {
  it('are parted, and both parts have the number', () => {
    expect(textsOf(memorandum, 'en')).toEqual([
      '|MEMORANDUM OF UNDERSTANDING',
      '1|PURPOSE',
      '|The Parties wish to cooperate in the field of water.',
      '2|AREAS',
      '(a)|exchange of information;',
      '(b)|training of experts.',
      '3|ENTRY INTO FORCE',
      '|This Memorandum enters into force on 1 May 2023.',
    ]);
    expect(textsOf(memorandum, 'zh')).toEqual([
      '|谅解备忘录',
      '1|目的',
      '|双方愿加强水领域的合作。',
      '2|合作领域',
      '(a)|交流信息；',
      '(b)|培训专家。',
      '3|生效',
      '|2023年5月1日生效。',
    ]);
  });

  it('are parted when the Chinese comes first', () => {
    const text =
      '第一条 目的 Article 1 Purpose\n\n双方愿加强合作。 The Parties wish to cooperate.\n\n第二条 生效 Entry into Force';
    expect(textsOf(text, 'en')).toContain('|The Parties wish to cooperate.');
    expect(textsOf(text, 'zh')).toContain('|双方愿加强合作。');
  });

  it('are parted among others that alternate', () => {
    const text =
      'SHARE PURCHASE AGREEMENT 股份购买协议\n\nThe Seller shall sell.\n\n卖方应出售。\n\nThe Purchaser shall pay.\n\n买方应付款。\n\nThis is all.\n\n全文完。';
    expect(textsOf(text, 'zh')).toContain('|股份购买协议');
    expect(textsOf(text, 'en')).toContain('|SHARE PURCHASE AGREEMENT');
  });

  it('are not made of names and terms in a text of one language', () => {
    const text = `世界卫生组织（World Health Organization）总干事访问了北京。

会议讨论了人工智能 Artificial Intelligence 的应用。

各部门应当落实本通知。

本通知自2023年起施行。

请按时报送材料。

此件公开发布。

联系人 Zhang San

地址北京市`;
    expect(read(text).map(({ language }) => language)).toEqual(['zh']);
  });

  it('lose nothing but white space', () => {
    const english = fc.constantFrom(
      'The Parties agree on all matters.',
      '1. Scope of This Agreement',
      'Done in Geneva',
    );
    const chinese = fc.constantFrom('双方就一切事项达成一致。', '本协定的范围', '订于日内瓦', '2023年5月');
    const line = fc
      .tuple(english, chinese, fc.boolean())
      .map(([en, zh, first]) => (first ? `${en} ${zh}` : `${zh} ${en}`));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), lines => {
        const kept = read(lines.join('\n\n')).flatMap(({ clauses }) => clauses.map(({ text }) => text));
        const letters = (text: string): string => Array.from(text.replace(/\s/g, '')).sort().join('');
        expect(letters(kept.join(''))).toBe(letters(lines.join('')));
      }),
    );
  });
});
