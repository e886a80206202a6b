import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../../corpus/lexicon/cedict';
import { withGlossary } from '../../../corpus/lexicon/glossary-overlay';

/** A dictionary as the build writes it: sorted by the bytes of the first column. */
const tableOf = (lines: readonly string[]): Uint8Array => {
  const encoder = new TextEncoder();
  const sorted = lines.map(line => Buffer.from(encoder.encode(`${line}\n`))).sort(Buffer.compare);
  return new Uint8Array(Buffer.concat(sorted));
};
const lexicon = parseLexicon(
  tableOf([
    '中国\t中國\tZhong1 guo2\tChina',
    '中\t\tzhong1\twithin/among/in',
    '中\t\tzhong4\tto hit (the mark)',
    '国际\t國際\tguo2 ji4\tinternational',
    '国际法\t國際法\tguo2 ji4 fa3\tinternational law',
    '中国人\t中國人\tZhong1 guo2 ren2\tChinese person',
  ]),
);

describe('parseLexicon', () => {
  it('gives every entry of a word, with tone marks', () => {
    expect(lexicon.lookUp('中').map(entry => [entry.pinyin, entry.english])).toEqual([
      ['zhōng', ['within', 'among', 'in']],
      ['zhòng', ['to hit (the mark)']],
    ]);
  });

  it('finds a word written in traditional characters', () => {
    expect(lexicon.lookUp('國際法')).toEqual([
      {
        source: 'cc-cedict',
        simplified: '国际法',
        traditional: '國際法',
        pinyin: 'guó jì fǎ',
        english: ['international law'],
      },
    ]);
  });

  it.each(['国', '中国人民', '际', '', 'x'])('knows no entry for “%s”', word => {
    expect(lexicon.lookUp(word)).toEqual([]);
  });

  it.each([
    ['中国际', 0, 2],
    ['在中国人民', 1, 3],
    ['国际法院', 0, 3],
    ['国家', 0, 0],
    ['', 0, 0],
  ])('measures the longest word of %s at %i as %i', (text, offset, length) => {
    expect(lexicon.longestAt(text, offset)).toBe(length);
  });

  it('finds exactly the words that a table holds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'一丁七𠀀中a国'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, asked) => {
        const table = parseLexicon(tableOf(words.map(entry => `${entry}\t\tx1\tmeaning of ${entry}`)));
        expect(table.lookUp(asked).map(entry => entry.simplified)).toEqual(words.filter(entry => entry === asked));
        const longest = Math.max(0, ...words.filter(entry => asked.startsWith(entry)).map(entry => entry.length));
        expect(table.longestAt(asked, 0)).toBe(longest);
      }),
    );
  });
});

describe('withGlossary', () => {
  const overlaid = withGlossary(lexicon, {
    entries: [
      { zh: '国际法', en: ['international law', 'law of nations'], domain: 'law' },
      { zh: '中国人民银行', en: ['People’s Bank of China'], domain: 'economy' },
    ],
  });

  it('puts the accepted renderings before the dictionary', () => {
    expect(overlaid.lookUp('國際法').map(entry => [entry.source, entry.english[0]])).toEqual([
      ['glossary', 'international law'],
      ['cc-cedict', 'international law'],
    ]);
  });

  it('takes the longer of term and word', () => {
    expect([overlaid.longestAt('中国人民银行', 0), overlaid.longestAt('中国人名', 0)]).toEqual([6, 3]);
  });

  it('works without a dictionary', () => {
    const alone = withGlossary(null, { entries: [{ zh: '共商', en: ['consultation'], domain: '' }] });
    expect([alone.longestAt('共商共建', 0), alone.longestAt('共建', 0), alone.lookUp('共建').length]).toEqual([
      2, 0, 0,
    ]);
  });
});
