import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../corpus/search/query-syntax';
import { readRows, writeRows } from '../../../corpus/search/query-rows';
import type { QueryRow, WordRow } from '../../../corpus/search/query-rows';

const word = (kind: WordRow['kind'], words: string, more: Partial<WordRow> = {}): WordRow => ({
  kind,
  side: null,
  words,
  distance: 10,
  unit: 'word',
  ...more,
});

describe('writeRows', () => {
  it.each<[readonly QueryRow[], string]>([
    [[word('all', '绿色 发展')], '绿色 发展'],
    [[word('all', '绿色 发展', { side: 'zh' })], 'zh:(绿色 发展)'],
    [[word('any', '鼓励 "共同 努力"')], '(鼓励 OR "共同 努力")'],
    [[word('exact', 'say "yes"')], String.raw`"say \"yes\""`],
    [[word('none', 'encourage', { side: 'en' })], 'en:-encourage'],
    [[word('none', '经济 金融')], '-(经济 OR 金融)'],
    [[word('near', '加强 合作', { distance: 5, unit: 'character' })], '(加强 NEAR/5c 合作)'],
    [[word('pattern', 'encourag*', { side: 'en' })], 'en:encourag*'],
    [[word('pattern', '/第.届/')], '/第.届/'],
    [[word('all', 'AND -x in:y (a)')], '"AND" "-x" "in:y" "(a)"'],
    [[{ kind: 'in', value: '¶8-21', isRefused: false }, word('all', '鼓励')], 'in:¶8-21 鼓励'],
    [[{ kind: 'tag', value: '译法 存疑', isRefused: true }], '-tag:"译法 存疑"'],
    [[word('all', '  '), { kind: 'note', value: '', isRefused: false }], ''],
  ])('writes %j as %s', (rows, query) => {
    expect(writeRows(rows)).toBe(query);
  });
});

describe('readRows', () => {
  it.each(['a OR b c', '(a b) OR c', '-(a b)', 'a THEN/5 b', 'a NEAR/5 b NEAR/6 c', 'zh:a OR en:b', '-a*', '"'])(
    'says that rows cannot say %s',
    query => {
      expect(readRows(query)).toBeNull();
    },
  );

  it('reads back every row that was written', () => {
    const term = fc.constantFrom('鼓励', 'road', 'a-b', '"two words"', '共建', '2019', '“', 'x:y', 'NOT');
    const words = fc.array(term, { minLength: 1, maxLength: 3 }).map(terms => terms.join(' '));
    const side = fc.constantFrom(null, 'zh' as const, 'en' as const);
    const plain = fc.record({ kind: fc.constantFrom('all', 'any', 'none' as const), side, words });
    const near = fc.record({ side, words: fc.tuple(term, term).map(terms => terms.join(' ')), distance: fc.nat(30) });
    const filter = fc.record({
      kind: fc.constantFrom('in', 'tag', 'note', 'colour' as const),
      value: fc.constantFrom('annex', '¶8-21', 'two words', '译法/存疑', 'say "x"'),
      isRefused: fc.boolean(),
    });
    const row = fc.oneof<fc.Arbitrary<QueryRow>[]>(
      plain.map(({ kind, ...rest }) => word(kind as WordRow['kind'], rest.words, { side: rest.side })),
      near.map(({ words: two, ...rest }) => word('near', two, { ...rest, distance: rest.distance + 1 })),
      fc.tuple(side, fc.constantFrom('encourag*', '第?方', '/a b/')).map(([s, p]) => word('pattern', p, { side: s })),
      fc.tuple(side, fc.constantFrom('one', 'two words', 'a"b')).map(([s, p]) => word('exact', p, { side: s })),
      filter as fc.Arbitrary<QueryRow>,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
        const query = writeRows(rows);
        const read = readRows(query);
        expect([query, read === null]).toEqual([query, false]);
        expect(meaning(writeRows(read ?? []))).toEqual(meaning(query));
      }),
      { numRuns: 500 },
    );
  });
});

/** A query as parsed, without the places and with nested conjunctions laid flat. */
function meaning(query: string): unknown {
  return JSON.parse(JSON.stringify(flat(parseQuery(query)), (key, value: unknown) => (key === 'position' ? 0 : value)));
}

function flat(node: ReturnType<typeof parseQuery>): unknown {
  if (node.kind !== 'and') return [node];
  return node.parts.flatMap(part => flat(part));
}
