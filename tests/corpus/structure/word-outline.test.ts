import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../corpus/formats/docx';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { packDocx } from '../../helpers/docx-parts';

const level = (ordinal: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${ordinal}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const numbering =
  list(1, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'decimal', '%3.')) +
  list(2, level(0, 'decimal', 'Article %1'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)')) +
  [1, 2].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');
const styles = [
  ['T', 'Title'],
  ['H', 'heading 1'],
].map(([id = '', name = '']) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`);

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
const counted = (listId: number, depth: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${listId}"/></w:numPr>`);

/** Title and outline of a Word document: `level kind label words`, the kind by its first letter. */
function read(...paragraphs: readonly string[]) {
  const bytes = packDocx({ numbering, styles: styles.join(''), body: paragraphs.join('') });
  const [document] = readDocuments(readDocx(bytes, { fileName: 'a.docx' }), { workId: 'w' });
  const outline = document?.clauses.map(
    clause => `${clause.level}${clause.kind.charAt(0)} ${clause.label} ${clause.text}`,
  );
  return { title: document?.title, outline };
}

describe('numbers that Word counts', () => {
  it('head parts of the text, as typed ones do', () => {
    const { outline } = read(
      counted(1, 0, '总体要求'),
      counted(1, 1, '指导思想。全面推进各项工作，坚持统筹协调。'),
      counted(1, 0, '主要任务'),
      counted(1, 1, '加强领导'),
      counted(1, 2, '各地区要建立工作机制，明确责任分工。'),
      counted(1, 1, '强化监督'),
      paragraph('各级审计机关要加强监督检查。'),
    );
    expect(outline).toEqual([
      '1h 一 总体要求',
      '2p （一） 指导思想。全面推进各项工作，坚持统筹协调。',
      '1h 二 主要任务',
      '2h （一） 加强领导',
      '3p 1 各地区要建立工作机制，明确责任分工。',
      '2h （二） 强化监督',
      '3p  各级审计机关要加强监督检查。',
    ]);
  });

  it('head articles in English', () => {
    const { outline } = read(
      counted(2, 0, 'Definitions'),
      counted(2, 1, 'For the purposes of this Agreement:'),
      counted(2, 2, '“sample” means any sample;'),
      counted(2, 0, 'Scope'),
      counted(2, 1, 'This Agreement applies to all samples.'),
    );
    expect(outline).toEqual([
      '1h Article 1 Definitions',
      '2p 1.1 For the purposes of this Agreement:',
      '3s (a) “sample” means any sample;',
      '1h Article 2 Scope',
      '2p 2.1 This Agreement applies to all samples.',
    ]);
  });

  it('are those of a list where nothing stands under them', () => {
    const { outline } = read(paragraph('本办法所称样品包括：'), ...['甲', '乙'].map(text => counted(1, 0, text)));
    expect(outline?.map(line => line.slice(0, 2))).toEqual(['1p', '1p', '1p']);
  });
});

describe('the title of a Word document, and no section with the remark under it', () => {
  const remark = paragraph('（2024年3月1日公布）');

  it('is what its style says, whatever rank the chapters have', () => {
    const chapters = [
      styled('H', '总则'),
      paragraph('本办法适用于样品。'),
      styled('H', '附则'),
      paragraph('自公布之日起施行。'),
    ];
    expect(read(styled('T', '样品办法'), remark, ...chapters).title).toBe('样品办法');
    expect(read(styled('T', '某某部'), styled('T', '样品办法'), remark, ...chapters).title).toBe('某某部样品办法');
    expect(read(...chapters).title).toBeNull();
  });

  it('is a heading without a number among chapters that have one, but for a preamble', () => {
    const chapters = [styled('H', '第一章　总则'), paragraph('第一条　本办法适用于样品。')];
    expect(read(styled('H', '样品办法'), remark, ...chapters).title).toBe('样品办法');
    expect(read(styled('H', '序言'), paragraph('样品由来已久。'), ...chapters).title).toBeNull();
  });
});
