import { describe, expect, test } from 'vitest';
import { isFrameWord } from '../../../corpus/compare/frame-words';
import { shingleWeight, shinglesOf } from '../../../corpus/compare/shingles';
import { compared } from './compared';

describe('shinglesOf', () => {
  test('makes no pair or run with words of the frame', () => {
    const shingles = [...shinglesOf(compared('双方同意湿地保护'), 'zh').keys()];
    expect(shingles).toContain('双方');
    expect(shingles).toContain('湿地 保护');
    expect(shingles.filter(shingle => shingle.includes(' '))).toEqual(['湿地 保护']);
    expect(shingles.some(shingle => shingle.includes('意湿'))).toBe(false);
  });

  test('counts a word that stands twice', () => {
    expect(shinglesOf(compared('wetlands and wetland birds', 'en'), 'en').get('wetland')).toBe(2);
  });

  test('keeps something of a text of nothing but frame, and of one without words', () => {
    expect(shinglesOf(compared('我们鼓励'), 'zh').size).toBeGreaterThan(0);
    expect([...shinglesOf(compared('——'), 'zh').keys()]).toEqual(['-']);
    expect(shinglesOf(compared(' '), 'zh').size).toBe(0);
  });

  test('weighs matter above frame', () => {
    expect(shingleWeight('湿地', 'zh')).toBeGreaterThan(shingleWeight('双方', 'zh'));
    expect(shingleWeight('wetland', 'en')).toBeGreaterThan(shingleWeight('encourag', 'en'));
  });
});

describe('isFrameWord', () => {
  test.each(['应当', '鼓励', '双方', '的'])('knows %s', word => {
    expect(isFrameWord(word, 'zh')).toBe(true);
  });
  test.each(['shall', 'countri', 'encourag', 'strengthen', 'the'])('knows %s', word => {
    expect(isFrameWord(word, 'en')).toBe(true);
  });
  test('leaves the matter alone', () => {
    expect(isFrameWord('湿地', 'zh')).toBe(false);
    expect(isFrameWord('wetland', 'en')).toBe(false);
  });
});
