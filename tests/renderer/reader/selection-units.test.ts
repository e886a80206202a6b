import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../corpus/model/clause';
import { grown, shrunk, unitsAt, wordBeside } from '../../../renderer/reader/selection-units';

const clause: Clause = {
  id: 'w.zh.1',
  kind: 'paragraph',
  language: 'zh',
  label: '7',
  path: ['7'],
  level: 1,
  text: '7. 我们鼓励合作。我们支持发展。',
  bodyStart: 3,
  sentences: [
    { start: 3, end: 10 },
    { start: 10, end: 17 },
  ],
  emphasis: [],
};
const tokens = [
  { start: 3, end: 5, kind: 'word' as const },
  { start: 5, end: 7, kind: 'word' as const },
  { start: 7, end: 9, kind: 'word' as const },
  { start: 9, end: 10, kind: 'punctuation' as const },
  { start: 10, end: 12, kind: 'word' as const },
  { start: 12, end: 14, kind: 'word' as const },
  { start: 14, end: 16, kind: 'word' as const },
  { start: 16, end: 17, kind: 'punctuation' as const },
];

describe('grown', () => {
  test('a character grows to its word, sentence and clause, and then no further', () => {
    const steps = [{ start: 5, end: 6 }];
    for (let step = 0; step < 4; step += 1)
      steps.push({ ...grown(clause, tokens, steps.at(-1) ?? { start: 0, end: 0 }) });
    expect(steps.slice(1)).toEqual([
      { start: 5, end: 7 },
      { start: 3, end: 10 },
      { start: 3, end: 17 },
      { start: 3, end: 17 },
    ]);
  });

  test('never gives back less than it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 16 }), fc.integer({ min: 1, max: 14 }), (start, length) => {
        const range = { start, end: Math.min(17, start + length) };
        const larger = grown(clause, tokens, range);
        expect(larger.start).toBeLessThanOrEqual(range.start);
        expect(larger.end).toBeGreaterThanOrEqual(range.end);
      }),
    );
  });
});

describe('shrunk', () => {
  test('a clause shrinks to the sentence, word and character at its start', () => {
    const sentence = shrunk(clause, tokens, { start: 3, end: 17 });
    const word = shrunk(clause, tokens, sentence);
    const character = shrunk(clause, tokens, word);
    expect([sentence, word, character, shrunk(clause, tokens, character)]).toEqual([
      { start: 3, end: 10 },
      { start: 3, end: 5 },
      { start: 3, end: 4 },
      { start: 3, end: 4 },
    ]);
  });
});

describe('unitsAt', () => {
  test('a character outside the basic plane is one character', () => {
    const rare = { ...clause, text: '𠮷野', bodyStart: 0, sentences: [] };
    expect(unitsAt(rare, [], 0)[0]).toEqual({ start: 0, end: 2 });
  });
});

describe('wordBeside', () => {
  test('passes over punctuation in both directions', () => {
    expect(wordBeside(tokens, { start: 7, end: 9 }, 1)).toEqual({ start: 10, end: 12 });
    expect(wordBeside(tokens, { start: 10, end: 12 }, -1)).toEqual({ start: 7, end: 9 });
  });

  test('there is nothing beside the last word', () => {
    expect(wordBeside(tokens, { start: 14, end: 16 }, 1)).toBeNull();
  });
});
