import { describe, expect, it } from 'vitest';
import { findRepeatedPhrases } from '../../../corpus/compare/repeated-phrases';
import { clausesOf } from './compared';

const texts = (list: readonly string[]) => findRepeatedPhrases(clausesOf(list), 'zh').map(({ text }) => text);

describe('findRepeatedPhrases', () => {
  it('counts the places and clauses of a phrase, and says how many no longer one covers', () => {
    const found = findRepeatedPhrases(
      clausesOf(['我们支持绿色金融合作。', '各方支持绿色金融合作，', '发展绿色金融。', '重视绿色金融市场。']),
      'zh',
    );
    const short = found.find(({ text }) => text === '绿色金融');
    expect(short).toMatchObject({ clauseCount: 4, ownCount: 2 });
    expect(short?.places).toHaveLength(4);
  });

  it('leaves out a phrase that stands nowhere but inside a longer one', () => {
    const found = texts(['我们支持绿色金融合作。', '各方支持绿色金融合作，']);
    expect(found).toEqual(['支持绿色金融合作']);
  });

  it('does so also for a phrase far inside a very long one', () => {
    const long = Array.from({ length: 700 }, (_, n) => String.fromCodePoint(0x4e00 + n * 3)).join('');
    const found = findRepeatedPhrases(clausesOf([`甲${long}乙`, `丙${long}丁`]), 'zh');
    expect(found.filter(({ ownCount }) => ownCount === 0)).toEqual([]);
    expect(found.length).toBeLessThan(2);
  });

  it('takes no part of a word at either end', () => {
    expect(texts(['他们在可持续发展方面', '我们在可持续发展问题上'])).not.toContain('持续发展');
  });

  it('finds nothing in one clause, in none and in an empty one', () => {
    expect([texts(['绿色金融绿色金融']), texts([]), texts(['', ''])]).toEqual([[], [], []]);
  });
});
