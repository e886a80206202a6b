import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../corpus/formats/docx';
import { packDocx, type DocxParts } from '../../helpers/docx-parts';
import { emphasisOf, outlineOf } from './outline-of';

const read = (parts: DocxParts) => readDocx(packDocx(parts), { fileName: 'a.docx' });
const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const t = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inList = (text: string, level = 0, list = 1) =>
  p(t(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (ordinal: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${ordinal}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
const list = (...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
const markers = (parts: DocxParts) => read(parts).parts.map(part => part.marker);

describe('readDocx', () => {
  it('reads paragraphs, line breaks and tabs', () => {
    const body =
      p(t('第一条')) +
      p(`${t('one')}<w:r><w:tab/></w:r>${t('two')}`) +
      p('<w:r><w:t>甲。</w:t><w:br/><w:t>乙。</w:t></w:r>');
    expect(outlineOf(read({ body }))).toEqual([
      'paragraph "第一条"',
      'paragraph "one two"',
      'paragraph "甲。"',
      'paragraph "乙。"',
    ]);
  });

  it('knows headings by outline level, by a style that inherits it, and by the name of the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Mine"/><w:basedOn w:val="a"/></w:style>';
    const body =
      p(t('A'), '<w:pStyle w:val="1"/>') +
      p(t('B'), '<w:pStyle w:val="b"/>') +
      p(t('C'), '<w:outlineLvl w:val="2"/>') +
      p(t('D'), '<w:outlineLvl w:val="9"/>');
    expect(outlineOf(read({ styles, body }))).toEqual([
      'heading1 "A"',
      'heading2 "B"',
      'heading3 "C"',
      'paragraph "D"',
    ]);
  });

  it.each([
    ['articles in Chinese numbers', [level(0, 'chineseCounting', '第%1条')], 3, ['第一条', '第二条', '第三条']],
    [
      'past ten',
      [level(0, 'chineseCountingThousand', '第%1条')],
      12,
      [
        '第一条',
        '第二条',
        '第三条',
        '第四条',
        '第五条',
        '第六条',
        '第七条',
        '第八条',
        '第九条',
        '第十条',
        '第十一条',
        '第十二条',
      ],
    ],
    ['items in brackets', [level(0, 'japaneseCounting', '（%1）')], 2, ['（一）', '（二）']],
    ['letters', [level(0, 'lowerLetter', '(%1)')], 2, ['(a)', '(b)']],
    ['circles', [level(0, 'decimalEnclosedCircleChinese', '%1')], 2, ['①', '②']],
    ['bullets of a symbol font', [level(0, 'bullet', '\uF0B7')], 1, ['•']],
    ['dashes', [level(0, 'bullet', '——')], 1, ['——']],
  ])('prints the numbers of a list: %s', (_name, levels, count, expected) => {
    const body = Array.from({ length: count }, () => inList('x')).join('');
    expect(markers({ numbering: list(...levels), body })).toEqual(expected);
  });

  it('counts levels inside each other, starts the inner again, and writes all of them where the pattern says so', () => {
    const numbering = list(
      level(0, 'chineseCounting', '第%1条'),
      level(1, 'chineseCounting', '（%2）'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    );
    const body = [0, 1, 1, 2, 0, 1].map(depth => inList('x', depth)).join('');
    expect(markers({ numbering, body })).toEqual(['第一条', '（一）', '（二）', '1.2.1', '第二条', '（一）']);
  });

  it('goes on counting through the chapters where a level never starts again', () => {
    const numbering = list(
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
    );
    expect(markers({ numbering, body: [0, 1, 1, 0, 1].map(depth => inList('x', depth)).join('') })).toEqual([
      '第一章',
      '第一条',
      '第二条',
      '第二章',
      '第三条',
    ]);
  });

  it('starts a list again where a number overrides its start, and shares the count where it does not', () => {
    const numbering =
      list(level(0, 'decimal', '%1.')) +
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const body = inList('x') + inList('x', 0, 3) + inList('x', 0, 2) + inList('x', 0, 2);
    expect(markers({ numbering, body })).toEqual(['1.', '2.', '5.', '6.']);
  });

  it('numbers by paragraph style, and not where the paragraph takes itself out', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list(level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="h"/>'));
    const body =
      p(t('总则'), '<w:pStyle w:val="h"/>') +
      p(t('附则'), '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(outlineOf(read({ styles, numbering, body }))).toEqual(['heading1 [第一章] "总则"', 'heading1 "附则"']);
  });

  it('keeps what was inserted, leaves out what was deleted, and joins paragraphs whose mark was deleted', () => {
    const body =
      p(
        `${t('我们')}<w:ins>${t('将')}</w:ins><w:del><w:r><w:delText>应</w:delText></w:r></w:del>${t('加强')}`,
        '<w:rPr><w:del/></w:rPr>',
      ) + p(t('合作。'));
    const source = read({ body });
    expect(outlineOf(source)).toEqual(['paragraph "我们将加强合作。"']);
    expect(source.omitted).toEqual({ deletions: 1 });
  });

  it('reads tables as cells with spans counted, and a table of one column as text', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('甲')}${cell('a')}</w:tr><w:tr>${cell('乙', '<w:gridSpan w:val="2"/>')}${cell('b')}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell('丙')}</w:tr></w:tbl>`;
    expect(outlineOf(read({ body }))).toEqual([
      'cell 0/0 "甲"',
      'cell 0/1 "a"',
      'cell 1/0 "乙"',
      'cell 1/2 "b"',
      'paragraph "丙"',
    ]);
  });

  it('reads notes last with their numbers, and counts comments', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="1">${p(t('注一'))}</w:footnote><w:footnote w:id="2">${p(t('注二'))}</w:footnote>`;
    const comments = `<w:comment w:id="0">${p(t('why?'))}</w:comment>`;
    const source = read({ footnotes, comments, body: p(t('正文')) });
    expect(outlineOf(source)).toEqual(['paragraph "正文"', 'note [1] "注一"', 'note [2] "注二"']);
    expect(source.omitted).toEqual({ comments: 1 });
  });

  it('reads the result of a field and not its instruction', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p(
      `${mark('begin')}<w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r>${mark('separate')}${t('here')}${mark('end')}${t(' we go')}`,
    );
    const source = read({ body });
    expect(outlineOf(source)).toEqual(['paragraph "here we go"']);
    expect(emphasisOf(source)).toEqual(['link:here → https://example.org/']);
  });

  it('keeps emphasis, links and raised figures as ranges, joined over runs', () => {
    const body = p(
      `${t('重', '<w:b/>')}${t('申', '<w:b/>')}${t('2', '<w:vertAlign w:val="superscript"/>')}<w:hyperlink r:id="x">${t('全文')}</w:hyperlink>${t('不', '<w:b w:val="0"/>')}`,
    );
    expect(emphasisOf(read({ body, links: { x: 'https://example.org/' } }))).toEqual([
      'strong:重申',
      'superscript:2',
      'link:全文 → https://example.org/',
    ]);
  });

  it('reads a text box after its paragraph, once, and counts pictures and hidden text', () => {
    const box = `<w:txbxContent>${p(t('框内'))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = p(`<w:r>${drawing}</w:r>${t('正文')}<w:r><w:drawing/></w:r>${t('隐', '<w:vanish/>')}`);
    const source = read({ body });
    expect(outlineOf(source)).toEqual(['paragraph "正文"', 'paragraph "框内"']);
    expect(source.omitted).toEqual({ images: 1, hidden: 1 });
  });

  it('marks the table of contents as furniture', () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(t('第一章 1'))}</w:sdtContent></w:sdt>`;
    expect(outlineOf(read({ body: control + p(t('正文')) }))).toEqual(['furniture "第一章 1"', 'paragraph "正文"']);
  });

  it('knows the lines of a contents field that have no style of their own, and the text that comes after it', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (instruction: string) =>
      `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}`;
    const page = `${field(' PAGEREF _Toc1 \\h ')}${t('1')}${mark('end')}`;
    const body =
      p(t('某法')) +
      p(`${field(' TOC \\o "1-3" ')}${t('第一章　总则')}<w:r><w:tab/></w:r>${page}`) +
      p(`${t('第二章　附则')}<w:r><w:tab/></w:r>${page}`) +
      p(`${mark('end')}${t('第一章　总则')}`) +
      p(t('正文'));
    expect(outlineOf(read({ body }))).toEqual([
      'paragraph "某法"',
      'furniture "第一章　总则 1"',
      'furniture "第二章　附则 1"',
      'paragraph "第一章　总则"',
      'paragraph "正文"',
    ]);
  });

  it('leaves out the numbers of printed pages', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText> PAGE </w:instrText></w:r>';
    const body =
      p(t('甲') + mark('begin') + instruction + mark('separate') + t('3') + mark('end')) +
      p(`${t('乙')}<w:fldSimple w:instr=" NUMPAGES ">${t('9')}</w:fldSimple>`);
    expect(outlineOf(read({ body }))).toEqual(['paragraph "甲"', 'paragraph "乙"']);
  });

  it.each<[string, number[], string]>([
    ['a file that is no archive', [1, 2, 3, 4], 'file-damaged'],
    ['a Word file of before 2007', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'format-unknown'],
    [
      'a Word file with a password',
      [0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap(c => [c.charCodeAt(0), 0])],
      'file-encrypted',
    ],
  ])('refuses %s', (_name, bytes, code) => {
    expect(() => readDocx(Uint8Array.from(bytes), { fileName: 'a.docx' })).toThrow(expect.objectContaining({ code }));
  });
});
