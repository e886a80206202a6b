import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { annotationTable } from '../../../corpus/exchange/annotation-table';
import { writeAnnotationsDocx } from '../../../corpus/exchange/annotations-docx';
import { writeAnnotationsHtml } from '../../../corpus/exchange/annotations-html';
import { writeAnnotationsMarkdown } from '../../../corpus/exchange/annotations-markdown';
import { writeCsv } from '../../../corpus/exchange/csv';
import type { ExchangeWork } from '../../../corpus/exchange/exchange-work';
import { readAnnotations } from '../../../corpus/exchange/read-annotations';
import { importAnnotations } from '../../../corpus/annotate/import-annotations';
import { writeXlsx } from '../../../corpus/exchange/xlsx';
import type { Annotation } from '../../../corpus/model/annotation';
import { en, opened, zh } from '../../helpers/small-contract';

const work: ExchangeWork = { ...opened, work: { ...opened.work, titles: { zh: '合同<一>', en: 'Contract' } } };
const make = (
  id: string,
  clause: number,
  [start, end]: [number, number],
  more: Partial<Annotation> = {},
): Annotation => ({
  id,
  motivation: 'commenting',
  targets: [describeTarget(zh, `w.zh.${clause}`, { start, end })],
  colour: 'carmine',
  style: 'highlight',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  deleted: null,
  ...more,
});
const annotations = [
  make('late', 1, [3, 5], { note: '=SUM(A1) <script>alert(1)</script>', tags: ['义务/交货'] }),
  make('wide', 0, [3, 9]),
  make('inner', 0, [5, 7], { note: '义务\n第二行' }),
];

describe('annotationTable', () => {
  it('tells clause, both languages and the sentence of each, in reading order', () => {
    const [header = [], first, , last] = annotationTable(annotations, [work]);
    const cell = (row: readonly unknown[] | undefined, name: string) => row?.[header.indexOf(name)];
    expect([cell(first, 'id'), cell(first, 'clause'), cell(first, 'quote')]).toEqual(['wide', '1', '甲方应当付款']);
    expect([cell(last, 'sentence'), cell(last, 'counterpart')]).toEqual([
      '乙方应当交货。',
      '2. Party B shall deliver.',
    ]);
  });

  it('holds no formula as CSV', () => {
    expect(writeCsv(annotationTable(annotations, [work]))).toContain("'=SUM(A1)");
  });

  it('opens as a workbook with the same cells', async () => {
    const table = annotationTable(annotations, [work]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(writeXlsx(table).buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    for (const [row, cells] of table.entries()) {
      for (const [column, cell] of cells.entries()) {
        expect(sheet?.getCell(row + 1, column + 1).text).toBe(String(cell));
      }
    }
  });
});

describe('writeXlsx', () => {
  it('numbers columns beyond Z and drops what XML cannot hold', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      writeXlsx([Array.from({ length: 30 }, (_unused, n) => n), ['a\u0001b\ud800']]).buffer as ArrayBuffer,
    );
    expect(workbook.worksheets[0]?.getCell('AD1').value).toBe(29);
    expect(workbook.worksheets[0]?.getCell('A2').text).toBe('ab');
  });
});

describe('writeAnnotationsHtml', () => {
  it('marks the quoted words and shows notes as text', () => {
    const { document } = parseHTML(writeAnnotationsHtml(annotations, [work]));
    expect([...document.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual([
      '甲方应当付款',
      '应当',
      '乙方',
    ]);
    expect(document.querySelectorAll('script, img, link')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe('合同<一>');
    expect(
      document.querySelector('.note')?.textContent + (document.querySelectorAll('.note')[1]?.textContent ?? ''),
    ).toContain('<script>alert(1)</script>');
  });
});

describe('writeAnnotationsMarkdown', () => {
  it('quotes the sentence with the words marked, then note and tags', () => {
    const text = writeAnnotationsMarkdown(annotations, [work]);
    expect(text).toContain('> ==乙方==应当交货。');
    expect(text).toContain('> 2. Party B shall deliver.');
    expect(text).toContain('#义务/交货');
    expect(text.indexOf('^wide')).toBeLessThan(text.indexOf('^late'));
  });
});

/** The words that a comment of a Word document spans, by the order of its XML. */
function commentedWords(xml: string, id: string): string {
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"`);
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"`);
  return [...xml.slice(from, to).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
}

describe('writeAnnotationsDocx', () => {
  it('puts real comments on the quoted words, also where they overlap', async () => {
    const files = unzipSync(await writeAnnotationsDocx(annotations, [work]));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array());
    const found = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs)].map(
      ([, id = '', content = '']) => [
        commentedWords(body, id),
        [...content.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words),
      ],
    );
    expect(found).toEqual([
      ['甲方应当付款', ['¶1 · carmine']],
      ['应当', ['义务', '第二行', '¶1 · carmine']],
      ['乙方', ['=SUM(A1) &lt;script&gt;alert(1)&lt;/script&gt;', '#义务/交货', '¶2 · carmine']],
    ]);
    expect(body).toContain('Party B shall deliver.');
  });

  it('keeps at the end what is no longer in the text', async () => {
    const [annotation] = annotations as [Annotation];
    const gone = {
      ...annotation,
      targets: annotation.targets.map(target => ({ ...target, state: 'orphan' as const, clauseId: 'x' })),
    };
    const files = unzipSync(await writeAnnotationsDocx([gone], [work]));
    expect(commentedWords(strFromU8(files['word/document.xml'] ?? new Uint8Array()), '0')).toBe('乙方');
  });
});

describe('readAnnotations', () => {
  const quote = { type: 'TextQuoteSelector', exact: '乙方', prefix: '2. ', suffix: '应当' };
  const placed = (json: unknown) => importAnnotations(readAnnotations(JSON.stringify(json)), [zh, en], []);

  it('reads what Hypothesis exports', () => {
    const row = {
      id: 'abc',
      uri: 'https://example.org/',
      text: 'a note',
      tags: ['duty'],
      created: '2024-05-01T10:00:00.123456+00:00',
      target: [
        {
          source: 'https://example.org/',
          selector: [{ type: 'RangeSelector' }, { type: 'TextPositionSelector', start: 99, end: 101 }, quote],
        },
      ],
    };
    for (const json of [[row], { rows: [row], total: 1 }]) {
      const {
        annotations: [found],
        items,
      } = placed(json);
      expect(found).toMatchObject({
        id: 'hypothesis:abc',
        note: 'a note',
        tags: ['duty'],
        created: '2024-05-01T10:00:00.123Z',
      });
      expect(found?.targets).toMatchObject([{ clauseId: 'w.zh.1', range: { start: 3, end: 5 } }]);
      expect(items).toHaveLength(1);
    }
  });

  it('passes over a Hypothesis reply, which quotes nothing, and says so', () => {
    const reply = { id: 'r', uri: 'u', text: 'a reply', target: [{ source: 'u' }] };
    expect(placed([reply]).items).toMatchObject([{ outcome: 'refused' }]);
  });

  it('reads a Readium annotation set', () => {
    const item = {
      id: 'urn:uuid:123',
      type: 'Annotation',
      created: '2024-05-01T10:00:00Z',
      body: { type: 'TextualBody', value: 'note', color: 'green', highlight: 'underline', tag: 'duty' },
      target: { source: 'chapter.xhtml', selector: [{ type: 'ProgressionSelector', value: 0.1 }, quote] },
    };
    expect(placed({ type: 'AnnotationSet', items: [item] }).annotations).toMatchObject([
      {
        id: '123',
        colour: 'malachite',
        style: 'underline',
        note: 'note',
        tags: ['duty'],
        targets: [{ clauseId: 'w.zh.1' }],
      },
    ]);
  });

  it.each([['{'], ['"text"'], ['{"type":"AnnotationSet"}']])('refuses %s', text => {
    expect(() => readAnnotations(text)).toThrow(expect.objectContaining({ code: 'annotation-format' }));
  });
});
