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

  it('begin anew in each article', () => {
    expect(
      outlineOf(`ARTICLE 1: PUBLICATION

1 Publication

1.1 Each Member shall publish its rules.

2 Enquiry Points

2.1 Each Member shall establish enquiry points.

ARTICLE 2: COMMENTS

1 Opportunity to Comment

1.1 Each Member shall provide opportunities.

2 Consultations

Each Member shall provide for consultations.`),
    ).toEqual([
      'heading ARTICLE 1',
      '  heading 1',
      '    paragraph 1.1',
      '  heading 2',
      '    paragraph 2.1',
      'heading ARTICLE 2',
      '  heading 1',
      '    paragraph 1.1',
      '  heading 2',
      '    paragraph Each Member ',
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

describe('numbers that head the parts of one chapter and begin sentences in another', () => {
  it('are headings only where all of the run are', () => {
    const outline = outlineOf(`一、总体要求
（一）要求。做好工作，要坚持改革。
（二）目标是：就业稳定增长。
二、主要任务
（一）推进产业体系建设
充分发挥创新作用。
（二）实施教育强国战略
坚持优先发展教育。`);
    expect(outline).toEqual([
      'heading 一',
      '  paragraph （一）',
      '  paragraph （二）',
      'heading 二',
      '  heading （一）',
      '    paragraph 充分发挥创新作用。',
      '  heading （二）',
      '    paragraph 坚持优先发展教育。',
    ]);
  });
});

describe('lines beside the text', () => {
  it('head nothing: the number of the document, who speaks, who signs and when', () => {
    const outline = outlineOf(`最高人民法院
民事判决书
（2022）最高法民终123号

上诉人不服判决，提起上诉。
驳回上诉，维持原判。

审判长    王五
审判员    赵六
二〇二二年六月一日
书记员    钱七`);
    expect(outline.filter(line => line.includes('heading'))).toEqual(['heading 最高人民法院', 'heading 民事判决书']);
  });
});

describe('an act of a congress', () => {
  it('has sections headed in capitals, and lists them once in its text', () => {
    const outline = outlineOf(`SECTION 1. SHORT TITLE; TABLE OF CONTENTS.

(a) SHORT TITLE.—This Act may be cited as the "River Act".

(b) TABLE OF CONTENTS.—The table of contents is as follows:

Sec. 1. Short title; table of contents.
Sec. 2. Definitions.
Sec. 3. Grants.

SEC. 2. DEFINITIONS.

In this Act, the term "river" means flowing water.

SEC. 3. GRANTS.

The Administrator may make grants.`);
    expect(outline.filter(line => line.startsWith('heading'))).toEqual([
      'heading SECTION 1',
      'heading SEC. 2',
      'heading SEC. 3',
    ]);
    expect(outline.some(line => line.includes('paragraph Sec. 1 ') || line.endsWith('paragraph Sec. 1'))).toBe(false);
  });
});

describe('signatures', () => {
  it('are no headings, and what is annexed after them is', () => {
    const outline = outlineOf(`Article 1

Subject matter

This Regulation lays down rules.

Done at Strasbourg, 14 June 2023.

For the Council

The President

ANNEX I

LIST OF RIVERS

1. Danube

2. Rhine`);
    expect(outline).toEqual([
      'heading Article 1',
      '  heading Subject matt',
      '  paragraph This Regulat',
      '  paragraph Done at Stra',
      '  paragraph For the Coun',
      '  paragraph The Presiden',
      'heading ANNEX I',
      '  heading LIST OF RIVE',
      '  item 1',
      '  item 2',
    ]);
  });
});

describe('a number that goes on after others', () => {
  it('stands where the one before it did', () => {
    const outline = outlineOf(`一、双方举行了会谈。
二、双方重申坚持多边主义。
1、加强政治互信
两国同意保持交往。
2、推进经贸合作
双方欢迎以下成果：
1）签署航空协议；
2）签署核能协议。
三、双方将加强人文交流。`);
    expect(outline.at(-1)).toBe('paragraph 三');
  });
});
