import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import type { Clause } from '../../../corpus/model/clause';
import { readDocuments } from '../../../corpus/structure/read-documents';

const clausesOf = (text: string): readonly Clause[] => readDocuments(readTxt(text), { workId: 'w' })[0]?.clauses ?? [];
const outlineOf = (text: string): string[] =>
  clausesOf(text).map(({ kind, level, label }) => `${'  '.repeat(level - 1)}${kind}${label === '' ? '' : ` ${label}`}`);

const law = `边境河流保护法
第一编 总则
第一章 一般规定
第一条 【目的】为了保护边境河流，制定本法。
第二条 下列行为应当报告：
（一）在河道内施工；
（二）其他行为：
1. 采砂；
2. 捕捞。
前款规定的报告，应当以书面形式提出。
第二章 监督
第一节 机关
第三条 水行政主管部门负责监督，依照本法第二条的规定处理报告。
附件一：
河流名录
（1）甲河
（2）乙河`;

const treaty = `Convention on Lighthouses
The States Parties,
Recalling their friendship,
Have agreed as follows:
PART I
General Provisions
Article 1
Definitions
1. For the purposes of this Convention:
(a) "light" means a lamp that is shown to ships, including:
(i) fixed lamps;
(ii) turning lamps;
(b) "keeper" means a person in charge of a light.
2. Article 3 shall apply to every light.
Article 2
Each Party shall maintain its lights.
Annex
I. Lights of the North
(1) North Point
(2) Grey Rock
II. Lights of the South
(1) South Point`;

describe('structure', () => {
  it('outlines a Chinese law: 编 章 节 条, unnumbered 款, 项, annex', () => {
    expect(outlineOf(law)).toEqual([
      'heading',
      'heading 第一编',
      '  heading 第一章',
      '    paragraph 第一条',
      '    paragraph 第二条',
      '      item （一）',
      '      item （二）',
      '        item 1',
      '        item 2',
      '      paragraph',
      '  heading 第二章',
      '    heading 第一节',
      '      paragraph 第三条',
      'heading 附件一',
      '  heading',
      '  item （1）',
      '  item （2）',
    ]);
  });

  it('outlines an English treaty: preamble, parts, articles with titles, letters and Roman numbers, annex', () => {
    expect(outlineOf(treaty)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading PART I',
      '  heading',
      '  heading Article 1',
      '    heading',
      '    paragraph 1',
      '      subclause (a)',
      '        subclause (i)',
      '        subclause (ii)',
      '      subclause (b)',
      '    paragraph 2',
      '  heading Article 2',
      '    paragraph',
      'heading Annex',
      '  heading I',
      '    item (1)',
      '    item (2)',
      '  heading II',
      '    item (1)',
    ]);
  });

  it('gives paths of labels, and of the words of headings without one', () => {
    const paths = clausesOf(
      '联合公报\n1. 我们同意下列各点。\n加强合作\n2. 我们决心加强合作，并为此采取行动。\n——我们将坚持开放。',
    );
    expect(paths[paths.length - 1]?.path).toEqual(['加强合作', '2', '——']);
  });

  it('takes a reference at the start of a paragraph for no number', () => {
    const labels = clausesOf(
      '第一条 为了保护河流，制定本法。\n第二条 下列行为应当报告。\n第一条第二款规定的情形，不适用本法的规定。\nArticle 5 of the Convention shall not apply here.',
    ).map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['第一条', '第二条']);
    expect(labels[3]).toBe('');
  });

  it('keeps (h) and (i) in one run of letters', () => {
    const letters = 'abcdefghij'
      .split('')
      .map(letter => `(${letter}) the lights of the coast ${letter} and its islands;`);
    const clauses = clausesOf(['1. The lights are:', ...letters].join('\n'));
    expect(new Set(clauses.slice(1).map(({ level }) => level))).toEqual(new Set([2]));
  });

  it('names equal clauses apart and the same text always alike', () => {
    const text = '第一条 本法自公布之日起施行。\n其他规定。\n其他规定。';
    const ids = clausesOf(text).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[2]).toBe(`${ids[1]}-2`);
    expect(clausesOf(text).map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^w\.zh\.[0-9a-f]{10}(-\d+)?$/);
  });

  it('covers the body of every clause with sentences, but for white space', () => {
    const piece = fc.constantFrom(
      '第一条 ',
      '我们同意。',
      '（一）',
      '\n',
      '"Yes." ',
      'No. 5 ',
      'Mr. Wu said so. ',
      '他说：“好。”',
      '；',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        for (const { text, bodyStart, sentences } of clausesOf(pieces.join(''))) {
          let at = bodyStart;
          for (const { start, end } of sentences) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('numbers of clauses', () => {
  it('count on beyond 999', () => {
    const lines = Array.from({ length: 1200 }, (_, ordinal) => `${ordinal + 1}. 第${ordinal + 1}句话写在这里。`);
    expect(clausesOf(lines.join('\n')).map(clause => clause.label)).toEqual(
      lines.map((_, ordinal) => `${ordinal + 1}`),
    );
  });

  it('are not read from a year that begins a sentence', () => {
    const clauses = clausesOf('我们回顾这次会议。\n2019. 这一年举行了会议。\n会议闭幕。');
    expect(clauses.map(clause => clause.label)).toEqual(['', '', '']);
  });

  it('make entries of a list after the colon of a numbered clause', () => {
    expect(outlineOf('条例\n第一条 下列行为应当报告：\n1. 采砂；\n2. 捕捞。\n第二条 本条例自公布之日起施行。')).toEqual(
      ['heading', 'paragraph 第一条', '  item 1', '  item 2', 'paragraph 第二条'],
    );
  });
});

describe('words of an amendment', () => {
  it('are no headings where a quoted paragraph follows their colon', () => {
    const text = [
      '关于修改《边境河流保护法》的决定',
      '会议决定作如下修改：',
      '1.将第七条修改为：',
      '“沿岸机关每年公布一次水质。”',
      '2.增加一条，作为第三十条：',
      '“国家鼓励节约用水。”',
      '本决定自公布之日起施行。',
    ].join('\n\n');
    expect(clausesOf(text).map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(6).fill('paragraph')]);
  });
});

describe('annexes', () => {
  it('are headed by a number and the name of what they belong to', () => {
    const text = ['Article 1', 'Goods may pass.', 'Annex 1 to the Protocol', 'The first annex lists the goods.'];
    expect(outlineOf(text.join('\n\n')).slice(-2)).toEqual(['heading Annex 1', '  paragraph']);
  });

  it('are not begun by a sentence about one', () => {
    const sentence = 'Annex 1 of the Convention applies to all vessels.';
    expect(clausesOf(`Article 1\n\nGoods may pass.\n\n${sentence}`).at(-1)?.label).toBe('');
  });
});

describe('letters without a space after them', () => {
  it('are numbers where they count on, and nothing else', () => {
    const text = [
      'Article 1',
      'The Parties shall:',
      'a)mark the channel;',
      'b)light the quays.',
      's)it is broken off.',
    ];
    expect(clausesOf(text.join('\n\n')).map(({ label }) => label)).toEqual(['Article 1', '', 'a)', 'b)', '']);
  });
});

describe('headings of numbered sections', () => {
  it('are told from a table of contents that lists them first, questions too', () => {
    const sections = ['1.1. What is a lake?', '1.2. Who owns the shore', '2.1. Fishing by night'];
    const body = sections.flatMap(title => [title, 'The answer is given in a sentence of its own, with a full stop.']);
    const kinds = clausesOf([...sections, ...body].join('\n\n')).map(clause => clause.kind);
    expect(kinds.slice(-6)).toEqual(['heading', 'paragraph', 'heading', 'paragraph', 'heading', 'paragraph']);
  });
});
