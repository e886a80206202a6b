import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { reflow } from '../../../corpus/reflow/reflow';

const law = [
  '边境河流保护法',
  '第一章 总则',
  '第一条 为了保护边境河流的水质和生态，保障沿岸居民的饮水安全，促进沿岸各地区之间的友好往来和共同发展，根据宪法，制定本法。',
  '第二条 在边境河流及其两岸一公里以内从事生产、建设、科研、旅游和其他可能影响水质的活动，应当遵守本法。本法没有规定的，适用其他有关法律、行政法规的规定。',
  '国务院水行政主管部门会同有关部门，每五年编制一次边境河流保护规划，报国务院批准后向社会公布，并接受公众监督。',
  '第三条 任何单位和个人不得有下列行为：',
  '（一）向河道倾倒垃圾、渣土或者排放未经处理的工业废水，或者在河道内清洗装贮过有毒物品的容器；',
  '（二）未经批准在河道内采砂；',
  '（三）法律、行政法规禁止的其他行为。',
  '第二章 附则',
  '第四条 本法自二〇三〇年一月一日起施行。',
];
const treaty = [
  'Agreement on the Common Lighthouses',
  'The Contracting Parties,',
  'Recalling the long friendship between their seafaring peoples and the many ships that have been guided to safety by the lights on either shore,',
  'Desiring to keep those lights burning at shared expense and to train their keepers together,',
  'Have agreed as follows:',
  'Article 1',
  '1. Each Party shall maintain the lighthouses on its own shore in good order and shall inform the other Party at once of any light that fails.',
  '2. The cost of new lamps shall be shared equally, except where the Joint Commission decides otherwise for a particular lighthouse.',
  'Article 2',
  'The Joint Commission shall consist of:',
  '(a) three members appointed by each Party for a term of four years, who may be appointed again once;',
  '(b) a chairperson chosen by the members from among the retired keepers of both shores.',
];

function wrap(text: string, columns: number): string[] {
  const units = /\p{Script=Han}/u.test(text) ? (text.match(/[（《]?.[，。、；：）》]?/gu) ?? []) : text.split(/(?<= )/);
  const lines = [''];
  for (const unit of units) {
    const line = lines[lines.length - 1] ?? '';
    const width = Array.from(line + unit.trimEnd()).reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 0);
    if (width > columns && line !== '') lines.push(unit);
    else lines[lines.length - 1] = line + unit;
  }
  return lines.map(line => line.trimEnd());
}

const pages = (lines: readonly string[], number: (page: number) => string): string[] =>
  lines.flatMap((line, at) => (at % 9 === 8 ? [line, '', number((at + 1) / 9), '\fShared running head', ''] : [line]));

const layouts: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  'one paragraph a line': paragraphs => paragraphs.join('\n'),
  'one paragraph a line, CR LF': paragraphs => paragraphs.join('\r\n'),
  'blank lines between paragraphs, wrapped at 40': paragraphs =>
    paragraphs.map(text => wrap(text, 40).join('\n')).join('\n\n'),
  'wrapped at 60 with indents': paragraphs => paragraphs.map(text => `    ${wrap(text, 60).join('\n')}`).join('\n'),
  'wrapped at 40, a space after each paragraph and a blank line after each line': paragraphs =>
    paragraphs.map(text => `${wrap(text, 40).join('\n\n')} `).join('\n\n'),
  'pages with running heads and numbers, wrapped at 50': paragraphs =>
    pages(
      paragraphs.flatMap(text => ['', ...wrap(text, 50)]),
      page => `- ${page} -`,
    ).join('\n'),
};

describe.each([
  ['a Chinese law', law],
  ['an English agreement', treaty],
])('reflow of %s', (_name, paragraphs) => {
  it.each(Object.entries(layouts))('finds the paragraphs of %s', (_layout, print) => {
    const { text, units } = reflow(readTxt(print(paragraphs)));
    expect(units.map(unit => text.slice(unit.start, unit.end))).toEqual(paragraphs);
  });

  it('changes nothing in text that is reflowed already', () => {
    const once = reflow(readTxt(paragraphs.join('\n'))).text;
    expect(reflow(readTxt(once)).text).toBe(once);
  });
});

describe('reflow of a short text of which few paragraphs were cut', () => {
  const short = [
    '两国关于灯塔合作的条约',
    '两国政府（以下称“双方”），',
    '为促进两国在相互尊重、平等互利基础上的海上合作，',
    '忆及双方于一九九二年五月三日签署的联合声明，',
    '达成协议如下：',
    '第一条　灯塔的维护',
    '一、一方国民在另一方境内维护灯塔，享有与另一方国民同等的保护，有权在与另一方国民同等的条件下使用另一方的港口。',
    '二、本条第一款的规定亦适用于依一方法律在其境内设立的法人。',
    '第二条　联系途径',
    '除本条约另有规定外，双方应当通过各自指定的中央机关进行联系。',
    '第三条　拒绝',
    '如被请求方认为执行请求将损害其主权、安全或者公共秩序，可以拒绝提供协助，但应当将拒绝的理由通知请求方。',
    '本条约于二〇〇五年六月一日在北京签订，一式两份，每份均用中文和英文写成，两种文本同等作准。',
    '甲国代表　　　　　　　　　　　　乙国代表',
    '张三　　　　　　　　　　　　　　李四',
  ];
  it.each(['', '　　'].flatMap(indent => [56, 60, 66, 76].map(columns => [columns, indent] as const)))(
    'finds its paragraphs at a width of %j with the indent %j',
    (columns, indent) => {
      const printed = short.map(text => (/[，。：]$/.test(text) ? indent : '') + text);
      const lines = printed.flatMap(text => (/　{6}/.test(text) ? [text] : wrap(text, columns)));
      const { text, units } = reflow(readTxt(lines.join('\n')));
      expect(units.map(unit => text.slice(unit.start, unit.end))).toEqual(short);
    },
  );
});

describe('reflow of text without a margin', () => {
  const unitsOf = (source: string): string[] => {
    const { text, units } = reflow(readTxt(source));
    return units.map(unit => text.slice(unit.start, unit.end));
  };
  const entries = [
    'lower case begins this entry of a list without a full stop',
    'a second one, which ends with a comma,',
    'and a third that goes on from no other line',
  ];

  it('keeps each line a paragraph where no line breaks off in a sentence, whatever single lines look like', () => {
    const paragraphs = [...treaty, ...entries, ...treaty.map(line => `${line} `.repeat(3).trim())];
    expect(unitsOf(paragraphs.join('\n'))).toEqual(paragraphs);
    expect(unitsOf(paragraphs.join('\n\n'))).toEqual(paragraphs);
  });

  it.each(['\n', '\n\n'])('keeps thousands of short numbered lines apart (%j)', separator => {
    for (const print of [
      (n: number) => `${n}. 短句编号第${n}项内容`,
      (n: number) => `${n}. Short item number ${n} of the list`,
    ]) {
      const lines = Array.from({ length: 3000 }, (_, ordinal) => print(ordinal + 1));
      expect(unitsOf(lines.join(separator))).toEqual(lines);
    }
  });

  it('joins lines too narrow to show a margin where blank lines part the paragraphs', () => {
    const paragraphs = treaty.filter(line => line.length > 60);
    expect(unitsOf(paragraphs.map(text => wrap(text, 28).join('\n')).join('\n\n'))).toEqual(paragraphs);
  });

  it('leaves a date that returns in many places where it is', () => {
    const lines = Array.from({ length: 5 }, (_, n) => [
      ...Array.from(
        { length: 13 },
        (_unused, m) => `第${n}次会议的第${m}项议程经过${'充分'.repeat(m + 1)}讨论后获得通过。`,
      ),
      `最高人民法院审判委员会第一千五百次会议关于第${n}个问题的解释文本`,
      `201${n}年9月9日最高人民法院公告公布`,
    ]).flat();
    expect(unitsOf(lines.join('\n'))).toEqual(lines);
  });

  it('joins a date that the line end cut', () => {
    const lines = [
      '    上诉人：甲公司，住所地北京市朝阳区。',
      '    法定代表人：张三，该公司董事长。',
      '    上诉人甲公司因与被上诉人乙公司买卖合同纠纷一案，不服上海市高级',
      '人民法院民事判决，向本院提起上诉。本院于2022年3月1',
      '日立案后，依法组成合议庭，公开开庭进行了审理。',
    ];
    const joined = lines.slice(2).map(line => line.trim());
    expect(unitsOf(lines.join('\n'))).toEqual([...lines.slice(0, 2).map(line => line.trim()), joined.join('')]);
  });
});
