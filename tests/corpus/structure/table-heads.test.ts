import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../corpus/formats/html';
import type { SourceText } from '../../../corpus/formats/source-text';
import { readTxt } from '../../../corpus/formats/txt';
import { readDocuments } from '../../../corpus/structure/read-documents';

const rows = [
  ['第一条　制定本法。', 'Article 1 This Law is enacted.'],
  ['第二条　保护样品。', 'Article 2 Samples are protected.'],
  ['第三条　自公布之日起施行。', 'Article 3 It comes into force on promulgation.'],
];
const [zh, en] = [0, 1].map(column => rows.map(row => row[column]));

const documentsOf = (source: SourceText) =>
  readDocuments(source, { workId: 'w' }).map(({ title, clauses }) => [title, clauses.map(({ text }) => text)]);
const table = (...cells: readonly (readonly string[])[]): string =>
  `<table>${cells.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const page = (body: string): SourceText => readHtml(body, { fileName: 'a.html' });
const numbered = rows.map((row, at) => [String(at + 1), ...row]);

describe('a table that sets two languages side by side', () => {
  it.each([
    ['heads', table(['中文文本', 'English Text'], ...rows)],
    ['numbered rows', table(...numbered)],
    ['heads and numbered rows', table(['序号', '中文', '英文'], ...numbered)],
  ])('gives its text without %s', (_name, body) => {
    expect(documentsOf(page(body))).toEqual([
      [null, zh],
      [null, en],
    ]);
  });

  it('gives the numbers of clauses to both languages of their rows', () => {
    const clauses = [
      ['1.1', '卖方应当交货。', 'The Seller shall deliver the goods.'],
      ['1.2', '买方应当付款。', 'The Buyer shall pay the price.'],
    ];
    const labels = readDocuments(page(table(...clauses)), { workId: 'w' }).map(document =>
      document.clauses.map(({ label, text }) => `${label} ${text}`),
    );
    expect(labels).toEqual([
      clauses.map(([n, chinese]) => `${n} ${chinese}`),
      clauses.map(([n, , english]) => `${n} ${english}`),
    ]);
  });

  it('parts a title above it and a heading over its whole width', () => {
    const over = '<tr><td colspan="3">第二章　附则 Chapter II Supplementary Provisions</td></tr>';
    const body = `<h1>样品法<br>Sample Law</h1>${table(...numbered).replace('</table>', over)}`;
    const last = ['4', '第四条　另行规定。', 'Article 4 More shall be provided.'];
    const [chinese, english] = documentsOf(page(`${body}${table(last).replace('<table>', '')}`));
    expect(chinese).toEqual(['样品法', ['样品法', ...(zh ?? []), '第二章　附则', last[1]]]);
    expect(english).toEqual([
      'Sample Law',
      ['Sample Law', ...(en ?? []), 'Chapter II Supplementary Provisions', last[2]],
    ]);
  });

  it('is known in tab-separated values with quotes, heads and a row without a translation', () => {
    const text = [
      'id\tzh\ten',
      `1\t${rows[0]?.join('\t')}`,
      '2\t"第二条　保护""样品""。"\t"Article 2 ""Samples"" are protected."',
      '3\t第三条　没有译文。\t',
      `4\t${rows[2]?.join('\t')}`,
    ];
    expect(documentsOf(readTxt(text.join('\n')))).toEqual([
      [null, [zh?.[0], '第二条　保护"样品"。', '第三条　没有译文。', zh?.[2]]],
      [null, [en?.[0], 'Article 2 "Samples" are protected.', en?.[2]]],
    ]);
  });
});

describe('a table in one language', () => {
  it('keeps its heads and numbers', () => {
    const body = table(['序号', '备注'], ['1', '甲'], ['2', '乙']);
    expect(documentsOf(page(body))).toEqual([[null, ['序号', '备注', '1', '甲', '2', '乙']]]);
  });
});
