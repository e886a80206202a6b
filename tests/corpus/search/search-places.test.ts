import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toReadingRange } from '../../../corpus/fold/fold';
import { alignment, ask, en, engineOf, off, zh } from '../../helpers/search-fixture';
import {
  NaivePlaceSearch,
  placedNear,
  placedPattern,
  placedWord,
  writeTree,
  type PlacedTree,
  type PlaceTree,
} from '../../helpers/naive-places';

const words = ['鼓励', '鼓勵', '合作', '我们', '2019', '２０１９', '一', '人人', 'co', 'Cooperation', 'the', 'e', '—'];
const mindings = [
  [{}, {}],
  [{ matchCase: true }, { keepCase: true }],
  [{ matchScript: true }, { keepScript: true }],
  [{ matchWidth: true }, { keepWidth: true }],
  [
    { matchCase: true, matchScript: true, matchWidth: true },
    { keepCase: true, keepScript: true, keepWidth: true },
  ],
] as const;

/** Queries of every operator, for one way of minding case, script and width. */
function treesFor(kept: (typeof mindings)[number][1]): fc.Arbitrary<PlaceTree> {
  const flags = 'keepCase' in kept ? 'gu' : 'giu';
  const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
  const patterns = [
    placedPattern('/第.方|合作/', /第.方|合作/gu),
    placedPattern('/c[a-z]+/', new RegExp('c[a-z]+', flags)),
    placedPattern('/[0-9]{4}年/', /[0-9]{4}年/gu),
    placedPattern('/(?:人|和)+参?/', /(?:人|和)+参?/gu),
    placedPattern('en*', new RegExp(`(?<!${letter})en${letter}*(?!${letter})`, 'gu')),
    placedPattern('第?方', /第[\p{L}\p{N}]方/gu),
  ];
  const word = fc.constantFrom(...words).map(one => placedWord(one, kept));
  const plain = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...patterns) });
  const near = fc
    .tuple(plain, plain, fc.integer({ min: 1, max: 40 }), fc.boolean())
    .map(([one, other, distance, isOrdered]) => placedNear(one, other, distance, isOrdered));
  const leaf = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: near }) as fc.Arbitrary<PlacedTree>;
  const side = fc.constantFrom(null, 'zh' as const, 'en' as const);
  const places = fc.constantFrom<PlaceTree>(
    { where: 'in:paragraph', holds: ({ kind }) => kind === 'paragraph' },
    { where: 'in:¶2-4', holds: ({ label, text }) => between(label || text, 2, 4) },
    { where: 'in:w', holds: () => true },
    { where: 'in:heading', holds: ({ kind }) => kind === 'heading' },
  );
  return fc.letrec<{ tree: PlaceTree }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ leaf, side }),
      places,
      fc.record({ not: tie('tree') }),
      fc.record({ all: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
    ),
  })).tree;
}

function between(text: string, first: number, last: number): boolean {
  const number = Number(/^\d+/.exec(text)?.[0]);
  return number >= first && number <= last;
}

describe('SearchEngine.search, places included', () => {
  const engine = engineOf();
  const clauses = [...zh, ...en];

  it.each(mindings)('finds what a look at every text finds, minding %j', (toggles, kept) => {
    const naive = new NaivePlaceSearch(clauses, alignment, kept);
    fc.assert(
      fc.property(treesFor(kept), tree => {
        const query = writeTree(tree);
        const answer = ask(engine, query, { toggles: { ...off, ...toggles } });
        const expected = naive.search(tree);
        const ranges = expected.map(({ clauseId, places }) => ({ clauseId, ranges: inReading(clauseId, places) }));
        expect([query, answer.hits.map(({ clauseId, ranges: found }) => ({ clauseId, ranges: found }))]).toEqual([
          query,
          ranges,
        ]);
        expect(answer.total).toBe(expected.length);
        expect(answer.placeCount).toBe(expected.reduce((sum, { places }) => sum + places.length, 0));
      }),
      { numRuns: 300 },
    );
  });

  function inReading(clauseId: string, places: readonly (readonly [number, number])[]) {
    const text = clauses.find(clause => clause.id === clauseId)?.text ?? '';
    const folded = fold(text);
    const ranges = places.map(([start, end]) => toReadingRange(text, folded, { start, end }));
    const unique = new Map(ranges.map(range => [`${range.start}-${range.end}`, range]));
    return [...unique.values()].sort((one, other) => one.start - other.start || one.end - other.end);
  }
});
