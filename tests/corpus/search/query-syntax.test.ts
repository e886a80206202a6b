import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { queryErrorReasons } from '../../../corpus/search/query-error';
import { queryExamples } from '../../../corpus/search/query-help';
import { parseQuery } from '../../../corpus/search/query-syntax';

function problemOf(query: string): readonly [unknown, unknown] | null {
  try {
    parseQuery(query);
    return null;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return [error.facts['reason'], error.facts['position']];
  }
}

describe('parseQuery', () => {
  it.each([
    ['', 'query-empty', 1],
    ['   ', 'query-empty', 1],
    ['合作'.repeat(5000), 'query-too-long', 4001],
    ['合作 "鼓励', 'quote-unclosed', 4],
    ['(合作', 'parenthesis-unclosed', 1],
    ['合作)', 'parenthesis-unopened', 3],
    ['合作 ()', 'group-empty', 4],
    ['-', 'operand-missing', 2],
    ['合作 OR', 'operand-missing', 6],
    ['AND 合作', 'operand-missing', 1],
    ['合作 NOT', 'operand-missing', 7],
    ['*', 'wildcard-only', 1],
    ['合作 ??', 'wildcard-only', 4],
    ['foo:bar', 'field-unknown', 1],
    ['zh:', 'field-value-missing', 4],
    ['in: 合作', 'field-value-missing', 4],
    ['zh:(en:a)', 'side-nested', 5],
    ['a NEAR/0 b', 'distance-invalid', 8],
    ['a NEAR/1000000000 b', 'distance-invalid', 8],
    ['a NEAR/x b', 'distance-invalid', 8],
    ['a NEAR/3 -b', 'near-operand', 10],
    ['zh:a NEAR/3 en:b', 'near-two-sides', 6],
    ['/abc', 'regex-unclosed', 1],
    ['/abc/x', 'regex-trailing', 6],
    ['//', 'regex-empty', 1],
    ['🙂🙂 (', 'operand-missing', 5],
    ['('.repeat(60) + 'a' + ')'.repeat(60), 'query-too-complex', 51],
  ])('says what is wrong with %j and where', (query, reason, position) => {
    expect(problemOf(query)).toEqual([reason, position]);
  });

  it.each([
    '第三方 -市场',
    'a-b',
    '（一）',
    'Annex:',
    '议程：',
    '“一带',
    '一带”一路',
    'and or',
    'NEARBY',
    '\ud800',
    '。',
  ])('reads %j without complaint', query => {
    expect(problemOf(query)).toBeNull();
  });

  it('binds AND closer than OR and NEAR closer than AND', () => {
    expect(parseQuery('a b OR c AND d NEAR/2 e')).toMatchObject({
      kind: 'or',
      parts: [
        { kind: 'and', parts: [{ text: 'a' }, { text: 'b' }] },
        { kind: 'and', parts: [{ text: 'c' }, { kind: 'near', distance: 2, unit: 'word', ordered: false }] },
      ],
    });
  });

  it('reads quotation marks of both kinds as an exact phrase, and a backslash as the next character itself', () => {
    expect(parseQuery('“一带一路 倡议”')).toMatchObject({ kind: 'text', text: '一带一路 倡议', isPhrase: true });
    expect(parseQuery(String.raw`"say \"yes\""`)).toMatchObject({ text: 'say "yes"', isPhrase: true });
  });

  it('binds a side to all terms of a group', () => {
    expect(parseQuery('zh：(鼓励 -支持) en:-encourage')).toMatchObject({
      parts: [
        { parts: [{ side: 'zh' }, { kind: 'not', part: { side: 'zh' } }] },
        { kind: 'not', part: { side: 'en', text: 'encourage' } },
      ],
    });
  });

  it('measures in characters when told so', () => {
    expect(parseQuery('合作 THEN/5字 发展')).toMatchObject({ distance: 5, unit: 'character', ordered: true });
  });

  it('either parses or points into the query, whatever is typed', () => {
    const pieces = [
      'a',
      '合作',
      ' ',
      '(',
      ')',
      '"',
      '“',
      '”',
      '-',
      '/',
      '*',
      '?',
      ':',
      'zh:',
      'in:',
      'OR ',
      ' NEAR/2 ',
      '\\',
      '[',
      '🙂',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), parts => {
        const query = parts.join('');
        const problem = problemOf(query);
        if (problem === null) return;
        expect(Object.keys(queryErrorReasons)).toContain(problem[0]);
        expect(problem[1]).toBeGreaterThanOrEqual(1);
        expect(problem[1]).toBeLessThanOrEqual([...query].length + 1);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('queryExamples', () => {
  it('are all queries that parse', () => {
    for (const { examples } of queryExamples) {
      expect(problemOf(examples.zh)).toBeNull();
      expect(problemOf(examples.en)).toBeNull();
    }
  });
});
