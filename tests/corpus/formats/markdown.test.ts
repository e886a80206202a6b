import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../corpus/formats/markdown';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { emphasisOf, outlineOf } from './outline-of';

describe('readMarkdown', () => {
  it('reads foot notes, whose words are no address of a link', () => {
    const source = readMarkdown('制定本法。[^1] 另见[^x]。\n\n[^1]: 参见《宪法》\n第五条。\n[^2]: **另**注。\n');
    expect(outlineOf(source)).toEqual([
      'paragraph "制定本法。[1] 另见[^x]。"',
      'note [1] "参见《宪法》\\n第五条。"',
      'note [2] "另注。"',
    ]);
    expect(emphasisOf(source)).toEqual(['superscript:[1]', 'strong:另']);
  });

  it('takes no other line between rules for what a tool wrote before the text', () => {
    const matter = '---\ntitle: "示例法"\ntags:\n  - a\n---\n';
    const source = readMarkdown(`${matter}正文。\n`);
    expect([source.title, outlineOf(source).map(line => line.split(' ')[0])]).toEqual([
      '示例法',
      ['furniture', 'paragraph'],
    ]);
    expect(readMarkdown(`${matter}# 某法\n`).title).toBe('某法');
    expect(outlineOf(readMarkdown('---\n\n甲: 乙\n\n---\n'))).toEqual(['paragraph "甲: 乙"']);
  });

  it('parts a paragraph where its author ended the lines, with the emphasis of each', () => {
    const source = readMarkdown('**第一行  \n第二**行\\\n第三行\n');
    expect(outlineOf(source)).toEqual(['paragraph "第一行"', 'paragraph "第二行"', 'paragraph "第三行"']);
    expect(emphasisOf(source)).toEqual(['strong:第一行', 'strong:第二']);
  });

  it('reads lines of one paragraph as plain text: wrapped ones are joined, clauses are not', () => {
    const wrapped =
      'This is a paragraph that an editor wrapped at some seventy columns of\nwidth, and it is one paragraph and not three lines of text, whatever the\nfile says.';
    const [zh, en] = readDocuments(
      readMarkdown(`第一条 为了保障安全，制定本法。\n第二条 国家保护权益：\n（一）公民的权益。\n\n${wrapped}\n`),
      { workId: 'w' },
    );
    expect(zh?.clauses.map(({ label }) => label)).toEqual(['第一条', '第二条', '（一）']);
    expect(en?.clauses.map(({ text }) => text)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });
});
