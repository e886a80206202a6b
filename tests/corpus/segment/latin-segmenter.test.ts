import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentLatin } from '../../../corpus/segment/latin-segmenter';
import { coveredOnce } from './covered-once';

const words = (text: string): string[] => segmentLatin(text).map(token => text.slice(token.start, token.end));

describe('segmentLatin', () => {
  it.each([
    ['keeps hyphens and inner apostrophes inside a word', 'people’s well-being', ['people’s', 'well-being']],
    ['parts a closing apostrophe from a plural', 'Leaders’ Roundtable', ['Leaders', '’', 'Roundtable']],
    ['parts names joined by a dash', 'China–Laos', ['China', '–', 'Laos']],
    ['keeps names with digits whole', 'COVID-19 and G20', ['COVID-19', 'and', 'G20']],
    ['keeps abbreviations with their stops', 'the U.S. side', ['the', 'U.S.', 'side']],
    ['keeps thousands and decimals in a number', '1,000.5 km, 3.5%', ['1,000.5', 'km', ',', '3.5', '%']],
    ['keeps a full stop apart from the number before it', 'in 2019. We', ['in', '2019', '.', 'We']],
    ['takes a run of one sign as one token', '—— “……”', ['——', '“', '……', '”']],
    ['takes each Han character as a word', 'the 公报', ['the', '公', '报']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells words, numbers and punctuation apart', () => {
    expect(segmentLatin('by 2030, 27th').map(token => token.kind)).toEqual(['word', 'number', 'punctuation', 'word']);
  });

  it('covers every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => coveredOnce(text, segmentLatin(text))),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => coveredOnce(text, segmentLatin(text))));
  });
});
