import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { readRegex } from '../../../corpus/search/regex-pattern';
import { RegexMachine } from '../../../corpus/search/regex-machine';
import { compileRegex } from '../../../corpus/search/regex-program';
import { parseRegex } from '../../../corpus/search/regex-syntax';

const machineFor = (source: string) => new RegexMachine(compileRegex(parseRegex(source), false));

function nativePlaces(source: string, text: string): number[] {
  return [...text.matchAll(new RegExp(source, 'giu'))]
    .filter(match => match[0] !== '')
    .flatMap(match => [match.index, match.index + match[0].length]);
}

const atoms = ['a', 'b', 'ab', '[ab]', '[^a]', '.', '\\w', '合', '(?:a|b)', '(a|ab)', '\\b', '🙂'];
const repeats = ['', '', '*', '+', '?', '*?', '+?', '{2}', '{1,2}', '{0,2}?'];
const sourceOf = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...repeats)), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 2,
  })
  .map(choices => choices.map(parts => parts.map(([atom, repeat]) => atom + (atom === '\\b' ? '' : repeat)).join('')))
  .map(choices => choices.join('|'));

describe('RegexMachine.findAll', () => {
  it('finds the places that the engine of JavaScript finds', () => {
    const textOf = fc.array(fc.constantFrom('a', 'b', 'c', 'B', ' ', '合', '作', '🙂'), { maxLength: 10 });
    fc.assert(
      fc.property(sourceOf, textOf, (source, parts) => {
        const text = parts.join('');
        expect([source, machineFor(source).findAll(text)]).toEqual([source, nativePlaces(source, text)]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['(a+)+$', '(a|a)*b', '(.*a){12}', '(\\w+\\s?)+!'])('comes to an end with %s on a long text', source => {
    expect(machineFor(source).findAll('a'.repeat(3000) + 'c')).toBeInstanceOf(Array);
  });
});

describe('readRegex', () => {
  const read = (source: string) => readRegex({ kind: 'regex', source, side: null, position: 3 });

  it.each([
    ['(', 'regex-invalid'],
    ['[b-a]', 'regex-invalid'],
    ['a*', 'regex-matches-nothing-long'],
    ['$', 'regex-matches-nothing-long'],
    ['(a)\\1', 'regex-unsupported'],
    ['(?<=a)b', 'regex-unsupported'],
    ['((a{100}){100}){100}', 'regex-too-large'],
    ['a{5000}', 'regex-too-large'],
  ])('refuses %s as %s', (source, reason) => {
    let refused: unknown;
    try {
      read(source);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(CorpusError);
    expect((refused as CorpusError).facts).toEqual({ position: 3, reason });
  });

  it('reads characters as they are folded', () => {
    expect(read('合作，（一帶）').find('合作,(一带)')).toEqual([0, 7]);
    expect(read('[，—]x').find('a,x-x')).toEqual([1, 3, 3, 5]);
  });

  it('names strings that every match holds', () => {
    expect(read('加强.{0,5}合作(?:a|b)?').fixedParts).toEqual(['加强', '合作']);
    expect(read('a|b').fixedParts).toEqual([]);
  });
});
