import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { readDocuments } from '../../../corpus/structure/read-documents';

const outlineOf = (text: string): string[] =>
  (readDocuments(readTxt(text), { workId: 'w' })[0]?.clauses ?? []).map(
    clause => `${'  '.repeat(clause.level - 1)}${clause.kind} ${clause.label || clause.text.slice(0, 12)}`,
  );

describe('the parts of a standard, which have numbers without a point', () => {
  it('are headings with their parts below them, in Chinese', () => {
    const outline = outlineOf(`前    言
本文件由标准化技术委员会提出。

1 范围
本文件规定了标识的要求。

2 术语和定义
下列术语和定义适用于本文件。
2.1
标识 label
贴在产品上的说明文字。

3 要求
3.1 总则
3.1.1 内容
标识应当清楚。

附 录 A
（资料性）
标识示例
A.1 概述
本附录给出了示例。

参 考 文 献
[1] 国民经济行业分类`);
    expect(outline).toEqual([
      'heading 前言',
      '  paragraph 本文件由标准化技术委员会',
      'heading 1',
      '  paragraph 本文件规定了标识的要求。',
      'heading 2',
      '  paragraph 下列术语和定义适用于本文',
      '  heading 2.1',
      '    paragraph 贴在产品上的说明文字。',
      'heading 3',
      '  heading 3.1',
      '    heading 3.1.1',
      '      paragraph 标识应当清楚。',
      'heading 附录 A',
      '  paragraph （资料性）',
      '  heading 标识示例',
      '  heading A.1',
      '    paragraph 本附录给出了示例。',
      'heading 参考文献',
      '  paragraph [1] 国民经济行业分类',
    ]);
  });

  it('are headings in English, where each has prose under it', () => {
    expect(
      outlineOf(`1 Scope
This document gives rules for labels.

2 Normative references
There are none.

3 Requirements
Labels shall be legible.

Bibliography
[1] A book of labels`),
    ).toEqual([
      'heading 1',
      '  paragraph This documen',
      'heading 2',
      '  paragraph There are no',
      'heading 3',
      '  paragraph Labels shall',
      'heading Bibliography',
      '  paragraph [1] A book o',
    ]);
  });

  it.each([
    ['days of a month', '1 March 2023\nThe talks began.\n\n2 March 2023\nThey went on.\n\n3 March 2023\nThey ended.'],
    ['a list', '1 Apples\n2 Pears\n3 Plums\nAll of these are fruits.'],
    [
      'figures at the head of a line',
      '1 Member was absent.\nThe others voted.\n\n2 Members abstained.\nThe rest did not.',
    ],
  ])('are not found in %s', (_name, text) => {
    expect(outlineOf(text).filter(line => /heading \d/.test(line))).toEqual([]);
  });
});

describe('what follows all numbered parts', () => {
  it('does not stand under the last of them', () => {
    expect(
      outlineOf(
        '前言\n绿色是生命的象征。\n\n一、道路\n走绿色发展之路。\n\n二、格局\n空间格局基本形成。\n\n结束语\n建设现代化。',
      ),
    ).toEqual([
      'heading 前言',
      '  paragraph 绿色是生命的象征。',
      'heading 一',
      '  paragraph 走绿色发展之路。',
      'heading 二',
      '  paragraph 空间格局基本形成。',
      'heading 结束语',
      '  paragraph 建设现代化。',
    ]);
  });
});
