import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause, EmphasisRange } from '../../../corpus/model/clause';
import { textLeaves } from '../../../renderer/reader/text-leaves';

const clause = (text: string, emphasis: readonly EmphasisRange[], bodyStart = 0): Clause => ({
  id: 'w.en.1',
  kind: 'paragraph',
  language: 'en',
  label: '',
  path: [],
  level: 1,
  text,
  bodyStart,
  sentences: [],
  emphasis,
});

describe('textLeaves', () => {
  test('plain text is one leaf without its printed number', () => {
    expect(textLeaves(clause('3. We note', [], 3))).toEqual([{ start: 3, text: 'We note', styles: [] }]);
  });

  test('a heading keeps its number', () => {
    const heading: Clause = { ...clause('I. Peace', [], 3), kind: 'heading' };
    expect(textLeaves(heading)[0]?.text).toBe('I. Peace');
  });

  test('overlapping emphasis gives a leaf for every combination', () => {
    const leaves = textLeaves(
      clause('abcdef', [
        { start: 1, end: 4, style: 'strong' },
        { start: 3, end: 5, style: 'emphasis' },
      ]),
    );
    expect(leaves.map(({ text, styles }) => `${text}:${styles.join('+')}`)).toEqual([
      'a:',
      'bc:strong',
      'd:strong+emphasis',
      'e:emphasis',
      'f:',
    ]);
  });

  test('leaves together are the text, whatever the emphasis', () => {
    const range = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.array(range, { maxLength: 4 }), (text, ranges) => {
        const leaves = textLeaves(
          clause(
            text,
            ranges.map(place => ({ ...place, style: 'strong' })),
          ),
        );
        expect(leaves.map(leaf => leaf.text).join('')).toBe(text);
        for (const leaf of leaves) expect(text.startsWith(leaf.text, leaf.start)).toBe(true);
      }),
    );
  });
});
