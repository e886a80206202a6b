import { describe, expect, it } from 'vitest';
import { describeError } from '../../../corpus/errors/error-sentences';
import { queryErrorReasons } from '../../../corpus/search/query-error';

describe('describeError', () => {
  it('puts the facts into both sentences', () => {
    const { zh, en } = describeError('file-missing', { file: '甲.txt' });
    expect([zh.includes('甲.txt'), en.includes('甲.txt')]).toEqual([true, true]);
  });

  it.each(Object.entries(queryErrorReasons))('says in words why a query is refused: %s', (reason, words) => {
    const { zh, en } = describeError('query-syntax', { position: 3, reason });
    expect(zh).toContain(words.zh);
    expect(en).toContain(words.en);
    expect(zh + en).not.toContain(reason);
  });

  it('shows a question mark for a fact that is missing', () => {
    expect(describeError('work-unknown', {}).en).toContain('?');
  });
});
