import { describe, expect, it } from 'vitest';
import { findSentences } from '../../../corpus/structure/sentences';

const cut = (text: string, language: 'zh' | 'en'): string[] =>
  findSentences(text, 0, language).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  it.each([
    ['full stops', '我们同意。我们决定！好吗？', ['我们同意。', '我们决定！', '好吗？']],
    ['no semicolons', '加强合作；促进贸易。', ['加强合作；促进贸易。']],
    ['closing quotes with the sentence', '他说：“好。”我们同意。', ['他说：“好。”', '我们同意。']],
    ['a quotation that goes on', '“互利共赢。”的原则不变。', ['“互利共赢。”的原则不变。']],
    ['an end without a stop', '我们同意。附件', ['我们同意。', '附件']],
  ])('cuts Chinese at %s', (_name, text, sentences) => {
    expect(cut(text, 'zh')).toEqual(sentences);
  });

  it.each([
    ['stops', 'We agree. We decide!', ['We agree.', 'We decide!']],
    ['no abbreviations', 'See No. 5 and Mr. Wu. He agrees.', ['See No. 5 and Mr. Wu.', 'He agrees.']],
    ['no initials', 'Signed by J. R. Smith. Done.', ['Signed by J. R. Smith.', 'Done.']],
    ['no decimals', 'It rose by 3.5 per cent. It fell.', ['It rose by 3.5 per cent.', 'It fell.']],
    ['closing quotes with the sentence', 'He said “yes.” We agreed.', ['He said “yes.”', 'We agreed.']],
  ])('cuts English at %s', (_name, text, sentences) => {
    expect(cut(text, 'en')).toEqual(sentences);
  });
});
