import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldQuery, foldToString, toReadingRange } from '../../../corpus/fold/fold';

const pieces = [
  ...[
    '一',
    '带',
    '路',
    '2019',
    '２０１９',
    '年',
    ' ',
    '  ',
    '\n',
    '\u00ad',
    '\u200b',
    '“',
    '”',
    '‚',
    '—',
    '——',
    '--',
    '–',
  ],
  ...[
    '…',
    '㈠',
    'ﬁ',
    'Ⅱ',
    'Türkiye',
    'İ',
    'ß',
    'ẞ',
    'é',
    'e\u0301',
    'ς',
    '⺠',
    '⼈',
    '○',
    '後',
    '麼',
    '𠮷',
    '🙂',
    '𝐀',
    '\ud800',
  ],
  ...['The', 'a', '.', '，', '（', '\ufeff', '薴', '´', '가'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('foldToString', () => {
  it.each([
    ['２０１９ 年 4月 27 日', '2019年4月27日'],
    ['共建‚一带一路’', '共建"一带一路"'],
    ['互聯互通', '互联互通'],
    ['⺠⻓⻅⻔⼈', '民长见门人'],
    ['二○一九', '二〇一九'],
    ['2013–2017, 2013—2017, 2013--2017', '2013-2017, 2013-2017, 2013-2017'],
    ['㈠ … Ⅱ ﬁ', '(一) ... ii fi'],
    ['co\u00adoperation \u200bTürkiye', 'cooperation turkiye'],
    ['我们 使用 App 和 API', '我们使用 app 和 api'],
    ['a \n\t b', 'a b'],
    ['don’t "do" it', 'don"t "do" it'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldToString(text)).toBe(folded);
  });

  it('keeps capitals when asked to', () => {
    expect(foldToString('Türkiye ＡＢＣ 後', { keepCase: true })).toBe('Turkiye ABC 后');
  });

  it.each([
    ['互聯互通', { keepScript: true }, '互聯互通'],
    ['２０１９ 年 ＡＢ，', { keepWidth: true }, '２０１９年 ａｂ，'],
    ['２０１９ 年 ＡＢ', { keepWidth: true, keepCase: true }, '２０１９年 ＡＢ'],
    ['－－“後”', { keepWidth: true, keepScript: true }, '-"後"'],
  ])('folds %j but for %j to %j', (text, kept, folded) => {
    expect(foldToString(text, kept)).toBe(folded);
  });

  it('gives as many units with script and width kept as without', () => {
    fc.assert(
      fc.property(texts, text => {
        const { length } = foldToString(text);
        expect(foldToString(text, { keepScript: true, keepWidth: true })).toHaveLength(length);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, keepCase) => {
        const once = foldToString(text, { keepCase });
        expect(foldToString(once, { keepCase })).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('fold', () => {
  it('gives the text of foldToString with every unit leading back to where it came from', () => {
    fc.assert(
      fc.property(texts, text => {
        const folded = fold(text);
        expect(folded.text).toBe(foldToString(text));
        expect(folded.map.derivedLength).toBe(folded.text.length);
        for (let at = 0; at < folded.text.length; at++) {
          const range = toReadingRange(text, folded, { start: at, end: at + 1 });
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(foldToString(text.slice(range.start, range.end))).toContain(folded.text.charAt(at));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lets every part of a text be found in it', () => {
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (text, from, length) => {
        const characters = [...text];
        const part = characters.slice(from, from + length).join('');
        expect(foldToString(text)).toContain(foldQuery(part));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('toReadingRange', () => {
  it.each([
    ['《㈠》', '一', '㈠'],
    ['甲——乙', '-', '——'],
    ['甲——乙', '甲-', '甲——'],
    ['2019 年', '2019年', '2019 年'],
    ['第 2019 年度', '2019', '2019'],
    ['cafe\u0301 au', 'cafe', 'cafe\u0301'],
    ['x𝐀y', 'a', '𝐀'],
    ['on\u00ad the', 'on', 'on'],
    ['on  the', 'n t', 'n  t'],
  ])('in %j leads %j back to %j', (reading, sought, expected) => {
    const folded = fold(reading);
    const start = folded.text.indexOf(sought);
    const range = toReadingRange(reading, folded, { start, end: start + sought.length });
    expect(reading.slice(range.start, range.end)).toBe(expected);
  });
});

describe('foldQuery', () => {
  it.each([
    [' 合作 ', '合作'],
    ['2019 ', '2019'],
    ['the ', 'the '],
    [' ', ''],
  ])('folds %j to %j', (query, folded) => {
    expect(foldQuery(query)).toBe(folded);
  });
});
