import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMaximalRepeats } from '../../../corpus/compare/maximal-repeats';
import { type SymbolText, toSymbols } from '../../../corpus/compare/symbol-text';
import { clausesOf } from './compared';

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

describe('findMaximalRepeats', () => {
  it('finds exactly what trying every substring finds', () => {
    const clause = fc
      .array(fc.constantFrom('合', '作', '共', '，', '赢'), { minLength: 1, maxLength: 12 })
      .map(list => list.join(''));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 5 }), texts => {
        const text = toSymbols(clausesOf(texts), 'zh');
        const found = findMaximalRepeats(text, 2).map(({ length, offsets }) => `${length}@${offsets.join(',')}`);
        expect(found.sort()).toEqual(bruteForce(text, 2));
      }),
      { numRuns: 300 },
    );
  });
});
