import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../corpus/formats/pdf';
import type { SourceText } from '../../../corpus/formats/source-text';
import { reflow } from '../../../corpus/reflow/reflow';
import { pdfResources } from '../../helpers/pdf-resources';
import { writePdf, wrapText, type PdfString } from '../../helpers/pdf-writer';

const line = (text: string, left: number, baseline: number, size = 12): PdfString => ({ text, left, baseline, size });
const read = (pages: PdfString[][], trailer = '') =>
  readPdf(writePdf(pages, trailer), { fileName: 'a.pdf', pdf: pdfResources });
const printed = ({ text, parts }: SourceText): string[] =>
  parts.flatMap(part => part.lines ?? []).map(({ start, end }) => text.slice(start, end));

describe('readPdf', () => {
  it('reads one part of lines, each with its page and place', async () => {
    const source = await read([
      [line('第一条 总则', 72, 100), line('Second line', 90, 120)],
      [line('next page', 72, 100)],
    ]);
    expect(source.parts.map(part => part.kind)).toEqual(['lines']);
    const lines = source.parts.flatMap(part => part.lines ?? []);
    expect(lines[0]).toMatchObject({ left: 72, fontSize: 12, column: 0, bold: false });
    expect(lines.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(lines.map(({ left }) => left)).toEqual([72, 90, 72]);
    expect(lines.map(({ top }) => Math.round(top))).toEqual([90, 110, 90]);
  });

  it.each<[string, PdfString[], string[]]>([
    [
      'words in pieces are one line with their spaces',
      [line('peace and', 72, 100), line('security', 131, 100)],
      ['peace and security'],
    ],
    ['a word in pieces stays a word', [line('secu', 72, 100), line('rity', 97.35, 100)], ['security']],
    ['Han characters in pieces get no space', [line('共同', 72, 100), line('发展', 99, 100)], ['共同发展']],
    ['a wide gap between Han characters is a space', [line('外长', 72, 100), line('张三', 108, 100)], ['外长 张三']],
    [
      'lines come top to bottom whatever their order in the file',
      [line('two', 72, 140), line('one', 72, 120)],
      ['one', 'two'],
    ],
    ['a hyphen at the end of a line is kept', [line('co-', 72, 100), line('operate', 72, 114)], ['co-', 'operate']],
    ['doubled printing for boldness is read once', [line('总则', 72, 100), line('总则', 72.3, 100)], ['总则']],
    [
      'turned text comes after the text it crosses',
      [line('main text of the page', 72, 100), { ...line('DRAFT', 100, 300), turn: 45 }],
      ['main text of the page', 'DRAFT'],
    ],
    [
      'a page set sideways is read upright',
      [
        { ...line('one', 300, 100), turn: 90 },
        { ...line('two', 280, 100), turn: 90 },
      ],
      ['one', 'two'],
    ],
  ])('%s', async (_name, strings, expected) => {
    expect(printed(await read([strings]))).toEqual(expected);
  });

  it('marks raised small figures as superscript and keeps them in their line', async () => {
    const source = await read([[line('the Convention', 72, 100), line('3', 156, 95, 7), line(' entered', 160, 100)]]);
    const [note] = source.emphasis;
    expect(source.parts[0]?.lines).toHaveLength(1);
    expect(note && [note.style, source.text.slice(note.start, note.end)]).toEqual(['superscript', '3']);
  });

  it('tells bold lines', async () => {
    const source = await read([[{ ...line('Chapter', 72, 100), bold: true }, line('text', 72, 130)]]);
    expect(source.parts[0]?.lines?.map(({ bold }) => bold)).toEqual([true, false]);
  });

  it('reads two columns one after the other, under a title that crosses both', async () => {
    const left = wrapText('左栏的文字一直写下去'.repeat(12), 34);
    const right = wrapText('右栏的文字一直写下去'.repeat(12), 34);
    const page = [
      line('联合国大会关于灯塔建设与航行安全的决议（第一部分）的全文', 100, 80, 14),
      ...left.map((text, at) => line(text, 72, 120 + at * 16, 12)),
      ...right.map((text, at) => line(text, 310, 120 + at * 16, 12)),
    ];
    const source = await read([page]);
    const lines = source.parts[0]?.lines ?? [];
    expect(lines.map(({ start, end }) => source.text.slice(start, end))).toEqual([page[0]?.text, ...left, ...right]);
    expect(lines.map(({ column }) => column)).toEqual([0, ...left.map(() => 0), ...right.map(() => 1)]);
  });

  it('reads two columns of short lines that stand beside nothing, and drops what stands in the corners below', async () => {
    const entries = (side: string, page: number, count: number): string[] =>
      Array.from({ length: count }, (_unused, n) =>
        n % 6 === 5
          ? `Each keeper of gate ${side}${page}${n} shall write down all ships.`
          : `Gate ${side}${page}${n} of the lock`,
      );
    const side = (texts: readonly string[], left: number, from: number): PdfString[] =>
      texts.map((text, at) => line(text, left, from + at * 22, 9));
    const corners = (page: number, pageCount: number): PdfString[] => [
      line('Rules of the lock', 72, 800, 8),
      line(`${page}/${pageCount}`, 500, 800, 8),
    ];
    const pages = [1, 2].map(page => [
      ...side(entries('A', page, 30), 72, 80),
      ...side(entries('B', page, 30), 320, 91),
      ...corners(page, 3),
    ]);
    const source = await read([...pages, [line('End of the rules of all locks.', 72, 80, 9), ...corners(3, 3)]]);
    const { text, units, dropped } = reflow(source);
    const names = units.map(unit => text.slice(unit.start, unit.end)).join(' ');
    const order = Array.from(names.matchAll(/[AB]\d+/g), ([name]) => name);
    const wanted = [1, 2].flatMap(page =>
      ['A', 'B'].flatMap(letter => Array.from({ length: 30 }, (_unused, n) => `${letter}${page}${n}`)),
    );
    expect(order).toEqual(wanted);
    expect(names).not.toContain('Rules of the lock');
    expect(dropped.filter(({ reason }) => reason === 'running-foot')).toHaveLength(3);
  });

  it('reads columns a narrow gutter apart whose lines do not stand level', async () => {
    const words =
      'the parties shall take all measures that are needed to keep the lights burning at night and in fog. ';
    const left = wrapText(`Left ${words.repeat(5)}`, 40);
    const right = wrapText(`Right ${words.repeat(5)}`, 40);
    const size = 10;
    const page = [
      ...left.map((text, at) => line(text, 72, 100 + at * 14, size)),
      ...right.map((text, at) => line(text, 285, 102 + at * 14, size)),
    ];
    expect(printed(await read([page]))).toEqual([...left, ...right]);
  });

  it('keeps the cells of a table row on one line', async () => {
    const rows = Array.from({ length: 14 }, (_row, at) => [
      line(`第${at}项`, 72, 100 + at * 16),
      line('100', 300, 100 + at * 16),
    ]);
    const lines = printed(await read([rows.flat()]));
    expect(lines).toHaveLength(14);
    expect(lines[3]).toBe('第3项\t100');
  });

  it('says so when every page is a picture', async () => {
    await expect(read([[], []])).rejects.toMatchObject({ code: 'file-without-text' });
  });

  it('counts pages without text beside pages with it', async () => {
    expect((await read([[line('text', 72, 100)], []])).omitted).toEqual({ images: 1 });
  });

  it.each([
    ['bytes that are no PDF', new Uint8Array([1, 2, 3])],
    ['a PDF cut in half', writePdf([[line('text', 72, 100)]]).subarray(0, 400)],
  ])('refuses %s as damaged', async (_name, bytes) => {
    await expect(readPdf(bytes, { fileName: 'a.pdf' })).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('refuses a PDF with a password', async () => {
    const filler = '0'.repeat(64);
    const encrypted = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${filler}> /U <${filler}> /P -1 >>`;
    await expect(read([[line('text', 72, 100)]], encrypted)).rejects.toMatchObject({ code: 'file-encrypted' });
  });

  it('stops when cancelled', async () => {
    const bytes = writePdf([[line('text', 72, 100)]]);
    await expect(readPdf(bytes, { fileName: 'a.pdf', signal: { aborted: true } })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = writePdf([[line('text', 72, 100)]]);
    const before = bytes.slice();
    await readPdf(bytes, { fileName: 'a.pdf' });
    expect(bytes).toEqual(before);
  });

  it('takes the title that the file gives itself, but not a file name', async () => {
    const titled = (title: string) => read([[line('text', 72, 100)]], `/Info << /Title (${title}) >>`);
    expect((await titled('Joint Statement')).title).toBe('Joint Statement');
    expect((await titled('Microsoft Word - final.doc')).title).toBeNull();
  });
});
