import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentChinese } from '../../../corpus/segment/chinese-segmenter';
import { TermMatcher } from '../../../corpus/segment/term-matcher';
import { coveredOnce } from './covered-once';

const terms = new TermMatcher(['一带一路', '西亚', '国际合作', '国际合作高峰论坛', '昂山素季', '人类命运共同体']);
/** Cuts at the spaces of a model answer, as a dictionary would. */
const cutAs =
  (answer: string) =>
  (run: string): string[] => {
    expect(answer.replaceAll(' ', '')).toBe(run);
    return answer.split(' ');
  };
const words = (text: string, cut: (run: string) => readonly string[]): string[] =>
  segmentChinese(text, cut, terms).map(token => text.slice(token.start, token.end));
const asWhole = (run: string): string[] => [run];
const byCharacter = (run: string): string[] => [...run];

describe('segmentChinese', () => {
  it('takes a glossary term as one token where the dictionary parts it', () => {
    expect(words('高质量一带一路建设', cutAs('高质量 一带 一路 建设'))).toEqual(['高质量', '一带一路', '建设']);
  });

  it('prefers the longer term', () => {
    expect(words('国际合作高峰论坛', byCharacter)).toEqual(['国际合作高峰论坛']);
  });

  it('does not find a term inside a longer word', () => {
    expect(words('马来西亚总理', cutAs('马来西亚 总理'))).toEqual(['马来西亚', '总理']);
  });

  it('does not let a short term part two words', () => {
    expect(words('陕西亚洲', cutAs('陕西 亚洲'))).toEqual(['陕西', '亚洲']);
  });

  it('lets a long term part words', () => {
    expect(words('资政昂山素季于', cutAs('资政昂 山素 季于'))).toEqual(['资政', '昂山素季', '于']);
  });

  it('segments traditional text as simplified, at the same places', () => {
    expect(words('構建人類命運共同體', cutAs('构建 人类 命运 共同体'))).toEqual(['構建', '人類命運共同體']);
  });

  it('leaves Latin words, numbers and signs to the Latin segmenter', () => {
    expect(words('于2019年GDP增长3.5%。', asWhole)).toEqual(['于', '2019', '年', 'GDP', '增长', '3.5', '%', '。']);
  });

  it('keeps a year in Chinese numerals whole', () => {
    const tokens = segmentChinese('二〇一九年', byCharacter, terms);
    expect(tokens).toEqual([
      { start: 0, end: 4, kind: 'number' },
      { start: 4, end: 5, kind: 'word' },
    ]);
  });

  it('covers every character that is not white space, once and in order', () => {
    const unit = fc.constantFrom(...'一带路西亚马来國際合作𠀀〇年 a1.“”');
    const cuts = fc.constantFrom(byCharacter, asWhole, (run: string) => run.match(/.{1,3}/gu) ?? []);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), cuts, (text, cut) =>
        coveredOnce(text, segmentChinese(text, cut, terms)),
      ),
    );
  });
});
