import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import type { ReadingText } from '../../../corpus/reflow/reading-text';
import { reflow } from '../../../corpus/reflow/reflow';

const read = (source: string): ReadingText => reflow(readTxt(source));

describe('reflow repairs', () => {
  it.each([
    ['spaces inside a date', '会议于 2019 年 4月 27 日在北京举行。', '会议于2019年4月27日在北京举行。'],
    ['spaces inside an ordinal', '第 25届缔约国大会的决定已经公布。', '第25届缔约国大会的决定已经公布。'],
    ['quotation marks that became low marks', '共建‚一带一路‛倡议', '共建“一带一路”倡议'],
    ['radicals that stand for characters', '⼈⺠代表⼤会⻓期⼯作', '人民代表大会长期工作'],
    ['punctuation for vertical lines', '﹁甲方︑乙方﹂︐各执一份︵正本︶︒', '「甲方、乙方」，各执一份（正本）。'],
    ['ligatures', 'The oﬃce shall be notiﬁed.', 'The office shall be notified.'],
    ['a circle for zero among Han digits', '二○一九年四月', '二〇一九年四月'],
    [
      'a word broken inside a line',
      'Freedom from oppression. No op- pression is allowed.',
      'Freedom from oppression. No oppression is allowed.',
    ],
    ['a suspended hyphen, which stays', 'short- and long-term measures', 'short- and long-term measures'],
    ['a missing space after a number', '1.We recall the declaration.', '1. We recall the declaration.'],
    ['invisible characters', 'co\u00ADoper\u200Bation', 'cooperation'],
    ['a space between Han and a Latin name, which stays', '与 UNESCO 合作', '与 UNESCO 合作'],
    ['a space after an article number, which stays', '第一条 为了规范', '第一条 为了规范'],
    ['full-width letters, which stay', '第１条　ＷＴＯ', '第１条　ＷＴＯ'],
    ['a comma-like mark without its partner, which stays', '‚eine Frage', '‚eine Frage'],
  ])('handles %s', (_name, source, text) => {
    expect(read(source).text).toBe(text);
  });

  it('joins words hyphenated at a line end and keeps real hyphens, by the words of the text', () => {
    const source = [
      'The development of inter-',
      'national law depends on long-',
      'term co-operation and on develop-',
      'ment that is sustained by all of us.',
    ].join('\n');
    expect(read(source).text).toBe(
      'The development of international law depends on long-term co-operation and on development that is sustained by all of us.',
    );
  });

  it('drops page numbers that count on, not the numbers of a table', () => {
    const page = (number: number): string =>
      Array.from(
        { length: 12 },
        (_, at) => `${'江河湖海'.charAt(at % 4).repeat(number * 13 + at)}的水位变化由沿岸各地的观测站分别记录`,
      ).join('\n');
    const paged = read([1, 2, 3].map(number => `${page(number)}\n${number}`).join('\n'));
    expect(paged.dropped.map(({ reason }) => reason)).toEqual(['page-number', 'page-number', 'page-number']);
    expect(read('序号\n1\n2\n3\n数量').dropped).toEqual([]);
  });

  it('drops a table of contents, so that headings are not doubled', () => {
    const source =
      '某某法\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 为了保护河流，制定本法。\n第二章 附则\n第二条 本法自公布之日起施行。';
    const { text, dropped } = read(source);
    expect(text.match(/第一章/g)).toHaveLength(1);
    expect(new Set(dropped.map(({ reason }) => reason))).toEqual(new Set(['table-of-contents']));
  });
});
