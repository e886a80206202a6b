import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { toSourceOffset } from '../../../corpus/model/offset-map';
import type { ReadingText } from '../../../corpus/reflow/reading-text';
import { reflow } from '../../../corpus/reflow/reflow';

/** Source text with the repairs made and the dropped ranges taken out by hand, white space aside. */
function rebuild(source: string, { repairs, dropped }: ReadingText): string {
  const changes = [
    ...repairs.map(({ offset, before, after }) => ({ start: offset, end: offset + before.length, after })),
    ...dropped.map(({ start, end }) => ({ start, end, after: '' })),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
  let text = '';
  let at = 0;
  for (const { start, end, after } of changes) {
    text += source.slice(at, start) + after;
    at = end;
  }
  return bare(text + source.slice(at));
}

const bare = (text: string): string => text.replace(/\s+/g, '');

const piece = fc.constantFrom(
  ...[
    '第一条 ',
    '第二条',
    '为了促进国际合作',
    '，',
    '。',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '　　',
    ' ',
    '- 3 -',
    '4',
    '目录',
  ],
  ...['Article 1', 'op- pression', 'inter-', 'national', 'The Parties', ' shall', '.', ';', '1.We', '(a) ', '‚', '‛'],
  ...[
    '⼈⺠',
    '\u00AD',
    '\u200B',
    '二○一九年',
    '2019 年',
    'ﬁ',
    '……… 3',
    '\uD800',
    '\0',
    '😀',
    '—— ',
    '\u2028',
    '\u00A0',
  ],
);
const messy = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));

describe('reflow, on any text', () => {
  it('has every character of the source, in order, and no other but for listed repairs and dropped ranges', () => {
    fc.assert(
      fc.property(messy, source => {
        const reading = reflow(readTxt(source));
        expect(bare(reading.text)).toBe(rebuild(source, reading));
      }),
      { numRuns: 400 },
    );
  });

  it('says of every repair what stood in the source', () => {
    fc.assert(
      fc.property(messy, source => {
        for (const { offset, before } of reflow(readTxt(source)).repairs) {
          expect(source.slice(offset, offset + before.length)).toBe(before);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leads every unchanged character back to the same character', () => {
    fc.assert(
      fc.property(messy, source => {
        const { text, map, repairs } = reflow(readTxt(source));
        const touched = new Set(repairs.map(({ offset }) => offset));
        expect(map.derivedLength).toBe(text.length);
        for (let offset = 0; offset < text.length; offset++) {
          const from = toSourceOffset(map, offset);
          if (!touched.has(from) && /\S/.test(text.charAt(offset)))
            expect(source.charAt(from)).toBe(text.charAt(offset));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cuts the text into units that hold everything but line ends', () => {
    fc.assert(
      fc.property(messy, source => {
        const { text, units } = reflow(readTxt(source));
        expect(units.map(unit => text.slice(unit.start, unit.end)).join('\n')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
