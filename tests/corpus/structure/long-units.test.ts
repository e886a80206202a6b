import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { longestClause } from '../../../corpus/structure/long-units';
import { readDocuments } from '../../../corpus/structure/read-documents';

const clausesOf = (text: string) => {
  const [document] = readDocuments(readTxt(text), { workId: 'w' });
  return { texts: document?.clauses.map(clause => clause.text) ?? [], partedCount: document?.report.partedCount };
};

describe('readDocuments of a file that is one line', () => {
  it('parts it after sentences', () => {
    const sentence = '各方同意在平等互利的基础上开展合作，并为此采取措施。';
    const { texts, partedCount } = clausesOf(sentence.repeat(3_000));
    expect(partedCount).toBe(1);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text.endsWith('措施。')).toBe(true);
    expect(texts.join('')).toBe(sentence.repeat(3_000));
  });

  it('parts English after words, where it has no sentences', () => {
    const { texts } = clausesOf('cooperation and development '.repeat(3_000).trim());
    const ends = texts.map(text => [/^\S+/, /\S+$/].map(end => end.exec(text)?.[0]));
    for (const end of ends.flat()) expect(['cooperation', 'and', 'development']).toContain(end);
  });

  it('loses nothing of any line, with or without places to part it, and cuts no character in two', () => {
    const piece = fc.constantFrom('合作', '。', '𠀀', 'road ', 'x', '，', '”');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(4), (pieces, more) => {
        const line = `中${pieces.join('').repeat(longestClause / 4)}${'中'.repeat(more)}`;
        const { texts } = clausesOf(line);
        expect(texts.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
        for (const text of texts) {
          expect(text.length).toBeLessThanOrEqual(longestClause);
          expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads a word of a million letters, which must not be tried at each of them', () => {
    const { texts } = clausesOf('ab'.repeat(500_000));
    expect(texts.join('')).toBe('ab'.repeat(500_000));
  });

  it('leaves paragraphs as they are', () => {
    expect(clausesOf('第一条 合作。\n\n第二条 发展。').partedCount).toBe(0);
  });
});
