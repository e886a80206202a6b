import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMaximalRepeats } from '../../../corpus/compare/maximal-repeats';
import { type SymbolText, toSymbols } from '../../../corpus/compare/symbol-text';
import { type Language, languages } from '../../../corpus/model/language';
import { shippedWork } from '../../helpers/shipped-work';
import { smallLaw } from '../../helpers/small-law';
import { clausesOf } from './compared';

/** The repeats as `length@offsets`, in a fixed order. */
function foundIn(text: SymbolText, least: number): string[] {
  return findMaximalRepeats(text, least)
    .map(({ length, offsets }) => `${length}@${offsets.join(',')}`)
    .sort();
}

/**
 * The same for a text too long to keep every substring: from each length on only what returned at the length before.
 * Quadratic in the worst case, and written without suffixes or prefixes.
 */
function byGrowing({ symbols, clauseOf }: SymbolText, least: number): string[] {
  let groups: number[][] = [symbols.reduce<number[]>((all, _, at) => [...all, at], [])];
  const found: string[] = [];
  for (let length = 1; groups.length > 0; length += 1) {
    groups = groups.flatMap(offsets => {
      const byNext = new Map<number, number[]>();
      for (const offset of offsets) {
        const next = symbols[offset + length - 1];
        if (next === undefined) continue;
        const same = byNext.get(next);
        if (same === undefined) byNext.set(next, [offset]);
        else same.push(offset);
      }
      return [...byNext.values()].filter(same => same.length > 1);
    });
    if (length < least) continue;
    for (const offsets of groups) {
      const left = new Set(offsets.map(offset => symbols[offset - 1] ?? 'start'));
      const right = new Set(offsets.map(offset => symbols[offset + length] ?? 'end'));
      const clauses = new Set(offsets.map(offset => clauseOf[offset]));
      if (left.size > 1 && right.size > 1 && clauses.size > 1) found.push(`${length}@${offsets.join(',')}`);
    }
  }
  return found.sort();
}

/** Clauses of the communiqué and of a law, up to so many characters in all. */
function realTexts(language: Language, most: number): string[] {
  const communique = shippedWork().documents[language]?.clauses.map(({ text, bodyStart }) => text.slice(bodyStart));
  const all = [...smallLaw.map(({ words }) => words[language]), ...(communique ?? [])];
  let length = 0;
  return all.filter(text => (length += text.length) <= most);
}

/** Every substring, one by one: repeated in two clauses, and not extendable on either side. */
function bruteForce(text: SymbolText, least: number): string[] {
  const { symbols, clauseOf } = text;
  const places = new Map<string, number[]>();
  for (let start = 0; start < symbols.length; start += 1) {
    for (let end = start + least; end <= symbols.length; end += 1) {
      const key = symbols.slice(start, end).join(' ');
      places.set(key, [...(places.get(key) ?? []), start]);
    }
  }
  const found: string[] = [];
  for (const [key, offsets] of places) {
    const length = key.split(' ').length;
    const clauses = new Set(offsets.map(offset => clauseOf[offset]));
    const left = new Set(offsets.map(offset => (offset === 0 ? 'start' : symbols[offset - 1])));
    const right = new Set(offsets.map(offset => symbols[offset + length] ?? 'end'));
    if (clauses.size > 1 && left.size > 1 && right.size > 1) found.push(`${length}@${offsets.join(',')}`);
  }
  return found.sort();
}

const words: Readonly<Record<Language, readonly string[]>> = {
  zh: ['合', '作', '共', '，', '赢', '“', '、'],
  en: ['joint ', 'work ', 'of ', 'peace ', ', ', '“', 'Joint '],
};

describe('findMaximalRepeats', () => {
  it.each(languages)('finds in random texts in %s exactly what trying every substring finds', language => {
    const clause = fc.array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 5 }), lists => {
        const text = toSymbols(
          clausesOf(
            lists.map(list => list.join('')),
            language,
          ),
          language,
        );
        expect(foundIn(text, 2)).toEqual(bruteForce(text, 2));
        expect(byGrowing(text, 2)).toEqual(bruteForce(text, 2));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { language: 'zh', least: 4 },
    { language: 'en', least: 3 },
  ] as const)('finds in real texts in $language exactly what growing every substring finds', ({ language, least }) => {
    const text = toSymbols(clausesOf(realTexts(language, 20_000), language), language);
    const expected = byGrowing(text, least);
    expect(expected.length).toBeGreaterThan(50);
    expect(foundIn(text, least)).toEqual(expected);
  });

  it('finds in random cuts of a real text exactly what trying every substring finds', () => {
    const texts = realTexts('zh', 8_000).filter(text => text.length > 10);
    const cut = fc
      .record({ of: fc.nat(texts.length - 1), from: fc.nat(60), length: fc.integer({ min: 4, max: 30 }) })
      .map(({ of, from, length }) => (texts[of] ?? '').slice(from, from + length));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 2, maxLength: 6 }), cuts => {
        const text = toSymbols(clausesOf([...cuts, ...cuts.slice(0, 1).map(one => one.slice(2))]), 'zh');
        expect(foundIn(text, 2)).toEqual(bruteForce(text, 2));
      }),
      { numRuns: 60 },
    );
  });
});
