import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { readDocuments } from '../../../corpus/structure/read-documents';

/** Title and outline of a text: `level kind words`, the kind by its first letter. */
function read(...paragraphs: readonly string[]) {
  const [document] = readDocuments(readTxt(paragraphs.join('\n\n')), { workId: 'w' });
  const outline = document?.clauses.map(({ level, kind, text }) => `${level}${kind.charAt(0)} ${text}`) ?? [];
  return { title: document?.title, outline };
}

describe('tables', () => {
  it('stand under the annex that has them, each with its title', () => {
    const { outline } = read(
      'TREATY ON RIVERS',
      'Article 1',
      'Table 1 shows the limits that apply.',
      'ANNEX I',
      'STATIONS AND LIMITS',
      'TABLE I',
      'Stations',
      '1. Alpha, on the upper river.',
      'TABLE II',
      'Limits',
      '1. Mercury: 0.01 mg.',
    );
    expect(outline.slice(3)).toEqual([
      '1h ANNEX I',
      '2h STATIONS AND LIMITS',
      '2h TABLE I',
      '3h Stations',
      '3p 1. Alpha, on the upper river.',
      '2h TABLE II',
      '3h Limits',
      '3p 1. Mercury: 0.01 mg.',
    ]);
    expect(outline[2]).toBe('2p Table 1 shows the limits that apply.');
  });

  it('do so in Chinese', () => {
    const { outline } = read(
      '第一条　限值列于表一。',
      '附件一',
      '表一',
      '监测站',
      '1. 甲站，位于上游。',
      '表二　限值',
      '1. 汞。',
    );
    expect(outline.slice(1)).toEqual([
      '1h 附件一',
      '2h 表一',
      '3h 监测站',
      '3p 1. 甲站，位于上游。',
      '2h 表二　限值',
      '3p 1. 汞。',
    ]);
  });

  it('leave the article after them where it was', () => {
    const { outline } = read(
      'Article 1',
      'The limits are these:',
      'Table 1. Limits',
      '1. Lead: none.',
      'Article 2',
      'It ends.',
    );
    expect(outline.slice(2)).toEqual(['2h Table 1. Limits', '3p 1. Lead: none.', '1h Article 2', '2p It ends.']);
  });
});

describe('covers', () => {
  const body = ['Article 1', 'The Parties shall cooperate.', 'Final Clauses', 'It enters into force today.'];

  it('are one title of all their lines', () => {
    const cover = [
      'FRAMEWORK AGREEMENT ON',
      'RIVERS AND LAKES',
      'between',
      'THE REPUBLIC OF ARDENIA',
      'and',
      'THE KINGDOM OF LISOVA',
    ];
    const { title, outline } = read(...cover, 'Done at Lisova on 14 March 2011', ...body);
    expect(title).toBe(cover.join(' '));
    expect(outline.slice(0, cover.length)).toEqual(cover.map(line => `1h ${line}`));
    expect(outline[cover.length]).toBe('1p Done at Lisova on 14 March 2011');
  });

  it('are so in Chinese', () => {
    const cover = ['阿尔丹尼亚共和国', '和', '中华人民共和国', '关于保护河流的协定'];
    const { title } = read(
      ...cover,
      '2011年3月14日订于利索瓦',
      '第一章',
      '总则',
      '第一条　为了保护河流，订立本协定。',
      '附则',
      '本协定自签字之日起生效。',
    );
    expect(title).toBe(cover.join(''));
  });

  it('end before the first section', () => {
    expect(
      read('Joint Communiqué', 'Trade', 'The Parties agreed on trade.', 'Culture', 'They agreed on culture.').title,
    ).toBe('Joint Communiqué');
  });
});

describe('resolutions', () => {
  const masthead = [
    'United Nations A/RES/66/999',
    'General Assembly',
    '12 March 2012',
    'Sixty-sixth session',
    'Agenda item 19 (c)',
  ];

  it('are called by their numbered heading, under which all stands', () => {
    const { title, outline } = read(
      ...masthead,
      'Resolution adopted by the General Assembly on 22 December 2011',
      '[on the report of the Second Committee (A/66/440)]',
      '66/999. Cooperation on inland waters',
      'The General Assembly,',
      '1. Encourages States;',
    );
    expect(title).toBe('Cooperation on inland waters');
    expect(outline.slice(-3)).toEqual([
      '1h 66/999. Cooperation on inland waters',
      '2p The General Assembly,',
      '2p 1. Encourages States;',
    ]);
  });

  it.each([
    [
      [
        '联合国 S/RES/2322(2016)',
        '安全理事会',
        '第2322(2016)号决议',
        '2016年12月12日安全理事会第7831次会议通过',
        '安全理事会，',
        '1. 促请各国；',
      ],
    ],
    [
      [
        'United Nations S/RES/2322 (2016)',
        'Security Council',
        'Resolution 2322 (2016)',
        'Adopted by the Security Council at its 7831st meeting, on 12 December 2016',
        'The Security Council,',
        '1. Calls upon States;',
      ],
    ],
  ])('without a name are called by their number: %s', lines => {
    const { title, outline } = read(...lines);
    expect(title).toBe(lines[2]);
    expect(outline.slice(2)).toEqual([`1h ${lines[2]}`, ...lines.slice(3).map(line => `1p ${line}`)]);
  });
});

describe('lists', () => {
  it('have every entry beside the one before, whether it ends as a sentence or not', () => {
    const { outline } = read(
      '第1条',
      '一、缔约方应：',
      '（a）交换数据；',
      '（b）相互通报：',
      '（1）紧急情况；以及',
      '（2）拟议的工程。',
    );
    expect(outline.slice(-2)).toEqual(['4i （1）紧急情况；以及', '4i （2）拟议的工程。']);
  });

  it('of decimal numbers nest by the numbers', () => {
    const { outline } = read(
      '1.1 It applies to lakes.',
      '1.2 It applies to rivers.',
      '1.2.1 Small ones are out.',
      '1.2.2 Large ones are in.',
      '1.3 It ends.',
    );
    expect(outline.map(line => line.slice(0, 8))).toEqual(
      ['1p 1.1 It', '1p 1.2 It', '2p 1.2.1 ', '2p 1.2.2 ', '1p 1.3 It'].map(line => line.slice(0, 8)),
    );
  });

  it('go on after headings inside them', () => {
    const { outline } = read(
      '一、双方评价两国关系。',
      '（一）政治',
      '双方保持交往。',
      '（二）经贸',
      '双方扩大贸易。',
      '二、双方认为多边主义是基础。',
    );
    expect(outline).toEqual([
      '1p 一、双方评价两国关系。',
      '2h （一）政治',
      '3p 双方保持交往。',
      '2h （二）经贸',
      '3p 双方扩大贸易。',
      '1p 二、双方认为多边主义是基础。',
    ]);
  });
});

describe('contents', () => {
  it('are not doubled where headings print their number on a line of its own', () => {
    const { outline } = read(
      'LAW ON LAKES',
      'Contents',
      'Chapter I General Provisions',
      'Chapter II Final Provisions',
      'Chapter I',
      'General Provisions',
      'Article 1 Lakes are protected.',
      'Chapter II',
      'Final Provisions',
      'Article 2 It enters into force today.',
    );
    expect(outline.map(line => line.slice(3))).toEqual([
      'LAW ON LAKES',
      'Chapter I',
      'General Provisions',
      'Article 1 Lakes are protected.',
      'Chapter II',
      'Final Provisions',
      'Article 2 It enters into force today.',
    ]);
  });
});
