import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../corpus/formats/markdown';
import type { SourceText } from '../../../corpus/formats/source-text';
import { readTxt } from '../../../corpus/formats/txt';
import { readDocuments } from '../../../corpus/structure/read-documents';

const zh = [
  '第一条 缔约双方应当保护边境河流。',
  '第二条 缔约双方每年举行一次会晤。',
  '第三条 本协定自签字之日起生效。',
];
const en = [
  'Article 1. The Parties shall protect the border rivers.',
  'Article 2. The Parties shall meet once a year.',
  'Article 3. This Agreement enters into force upon signature.',
];
const interleaved = zh.flatMap((line, at) => [line, en[at] ?? '']);

const layoutOf = (source: SourceText): unknown[] =>
  readDocuments(source, { workId: 'w' }).map(({ language, clauses, units, report }) => [
    language,
    clauses.map(({ text }) => text),
    units,
    report.layout,
  ]);

describe('readDocuments of a file in two languages', () => {
  const paired = (layout: string): unknown[] => [
    ['zh', zh, [0, 1, 2], layout],
    ['en', en, [0, 1, 2], layout],
  ];

  it('splits lines that take turns, and pairs them', () => {
    expect(layoutOf(readTxt(interleaved.join('\n')))).toEqual(paired('interleaved'));
  });

  it('splits paragraphs that take turns, and pairs them', () => {
    expect(layoutOf(readTxt(interleaved.join('\n\n')))).toEqual(paired('interleaved'));
  });

  it('splits the columns of a table, and pairs the rows', () => {
    const [head, ...rows] = zh.map((line, at) => `| ${line} | ${en[at]} |`);
    const [left, right] = layoutOf(readMarkdown([head, '|---|---|', ...rows].join('\n')));
    expect([left, right]).toEqual(paired('columns'));
  });

  it('splits one language after the other, without pairs', () => {
    expect(layoutOf(readTxt([...zh, ...en].join('\n')))).toEqual([
      ['zh', zh, null, 'consecutive'],
      ['en', en, null, 'consecutive'],
    ]);
  });

  it('leaves a Chinese text with an English name in it whole', () => {
    expect(layoutOf(readTxt([...zh, 'Border Rivers'].join('\n')))).toEqual([
      ['zh', [...zh, 'Border Rivers'], null, null],
    ]);
  });

  it('tells traditional from simplified', () => {
    const script = (text: string): unknown => readDocuments(readTxt(text), { workId: 'w' })[0]?.script;
    expect(script('國務院有關部門應當依照本法執行。')).toBe('traditional');
    expect(script('国务院有关部门应当依照本法执行。')).toBe('simplified');
    expect(script('The Parties agree.')).toBeNull();
  });
});

describe('a text of two columns with tabs', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['湖泊公约', 'Convention on Lakes'],
    ['第一条 双方共同保护湖水。', 'Article 1 The Parties shall protect the waters of the lake together.'],
    ['第二条 本公约自签字之日起生效。', 'Article 2 This Convention enters into force on signature.'],
  ];

  it.each([
    ['Chinese first', (zh: string, en: string) => `${zh}\t${en}`],
    ['English first, with more tabs and spaces', (zh: string, en: string) => `${en} \t\t ${zh}`],
  ])('is two documents in pairs (%s)', (_name, print) => {
    const text = pairs.map(([zh, en]) => print(zh, en)).join('\r\n');
    const documents = readDocuments(readTxt(text), { workId: 'w' });
    const textsOf = (language: string) =>
      documents.find(document => document.language === language)?.clauses.map(clause => clause.text);
    expect(textsOf('zh')).toEqual(pairs.map(([zh]) => zh));
    expect(textsOf('en')).toEqual(pairs.map(([, en]) => en));
    expect(documents.map(document => document.units)).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('leaves a text alone that only indents with tabs', () => {
    const [document] = readDocuments(readTxt('\t第一条 双方合作。\n\t第二条 双方互利。'), { workId: 'w' });
    expect(document?.clauses.map(clause => clause.text)).toEqual(['第一条 双方合作。', '第二条 双方互利。']);
  });
});

describe('a text of two columns without tabs', () => {
  const quote = (cell: string): string => `"${cell}"`;
  const wide = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 0);
  const cut = (text: string, size: number): string[] =>
    text.match(new RegExp(`.{1,${size}}(?= |$)|.{1,${size}}`, 'gu')) ?? [];
  const sideBySide = (left: readonly string[], right: readonly string[]): string =>
    left
      .flatMap((text, at) => {
        const [one, two] = [text.match(/.{1,15}[，。]?/gu) ?? [], cut(right[at] ?? '', 40).map(line => line.trim())];
        return Array.from({ length: Math.max(one.length, two.length) }, (_, row) => {
          const start = (one[row] ?? '').trim();
          return `${start}${' '.repeat(34 - wide(start))}${two[row] ?? ''}`.trimEnd();
        });
      })
      .join('\n');
  const rows = (print: (zh: string, en: string, at: number) => string): string =>
    zh.map((line, at) => print(line, en[at] ?? '', at)).join('\n');

  it.each<[string, string]>([
    ['spaces', rows((one, two) => `${one}   ${two}`)],
    ['ideographic spaces, English first', rows((one, two) => `${two}\u3000\u3000${one}`)],
    ['bars', rows((one, two) => `${one} | ${two}`)],
    ['a table drawn with bars', `| 中文 | English |\n|---|:--|\n${rows((one, two) => `| ${one} | ${two} |`)}`],
    ['comma-separated values', rows((one, two) => `${quote(one)},${quote(two)}`)],
    [
      'numbered values with heads',
      `No.;中文;English\n${rows((one, two, at) => `${at + 1};${quote(one)};${quote(two)}`)}`,
    ],
  ])('is two documents in pairs: %s', (_name, text) => {
    const read = layoutOf(readTxt(text)) as [string, string[], number[], string][];
    expect(read.map(([language, texts, units, layout]) => [language, texts, units.length, layout])).toEqual([
      ['zh', zh, 3, 'columns'],
      ['en', en, 3, 'columns'],
    ]);
    expect(read[0]?.[2]).toEqual(read[1]?.[2]);
  });

  it('is two documents where lines of print stand side by side', () => {
    const [left, right] = [zh, en].map((texts, side) =>
      texts.map(
        text =>
          text + (side === 0 ? '河流两岸的居民可以查阅会晤的记录。' : ' Those who live there may read the minutes.'),
      ),
    );
    expect(layoutOf(readTxt(sideBySide(left ?? [], right ?? [])))).toEqual([
      ['zh', left, null, 'consecutive'],
      ['en', right, null, 'consecutive'],
    ]);
  });

  it('has the headings that it would have without the table', () => {
    const [left, right] = readDocuments(
      readTxt('第一章 总则 | Chapter I General\n第一条 互利。 | Article 1 Both gain.'),
      {
        workId: 'w',
      },
    );
    expect([left, right].map(document => document?.clauses.map(({ kind }) => kind))).toEqual([
      ['heading', 'paragraph'],
      ['heading', 'paragraph'],
    ]);
  });

  it.each([
    ['prose with commas', '双方欢迎，并支持, and welcome, this.\n第二条 双方互利, too.\n第三条 生效, now, here.'],
    ['signatures set apart', '第一条 双方互利。\n第二条 本协定生效。\n甲方代表：    乙方代表：\n（签字）    （签字）'],
  ])('is left alone: %s', (_name, text) => {
    expect(readDocuments(readTxt(text), { workId: 'w' })).toHaveLength(1);
  });
});
