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
