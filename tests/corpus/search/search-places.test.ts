import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toReadingRange } from '../../../corpus/fold/fold';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { AnnotatedClause } from '../../../corpus/search/annotated-clause';
import type { SearchToggles } from '../../../corpus/search/search-answer';
import { stemEnglish } from '../../../corpus/segment/english-stem';
import { alignment, ask, en, engineOf, off, tokensOf, zh } from '../../helpers/search-fixture';
import {
  NaivePlaceSearch,
  naiveText,
  placedNear,
  placedPattern,
  placedWord,
  writeTree,
  type NaiveRules,
  type PlacedTree,
  type PlaceTree,
} from '../../helpers/naive-places';

const words = [
  '鼓励',
  '鼓勵',
  '合作',
  '我们',
  '2019',
  '二〇一九',
  '２０１９',
  '一',
  '人人',
  'co',
  'Cooperation',
].concat(['connected', 'connectivity', 'the', 'part', 'e', '—', 'market', 'support the belts']);

const plain: NaiveRules = { keep: {}, wholeWord: false, ways: () => [] };
const mindings: readonly (readonly [Partial<SearchToggles>, NaiveRules])[] = [
  [{}, plain],
  [{ matchCase: true }, { ...plain, keep: { keepCase: true } }],
  [{ matchScript: true }, { ...plain, keep: { keepScript: true } }],
  [{ matchWidth: true }, { ...plain, keep: { keepWidth: true } }],
  [
    { matchCase: true, matchScript: true, matchWidth: true },
    { ...plain, keep: { keepCase: true, keepScript: true, keepWidth: true } },
  ],
  [{ wholeWord: true }, { ...plain, wholeWord: true }],
  [{ digits: true }, { ...plain, ways: sameDigits }],
  [{ stem: true }, { ...plain, ways: sameStems }],
  [
    { stem: true, wholeWord: true, digits: true },
    { keep: {}, wholeWord: true, ways: text => [...sameDigits(text), ...sameStems(text)] },
  ],
];

/** The years of these texts in either kind of digits. */
function sameDigits(folded: string): RegExp[] {
  return /^(?:2019|二〇一九)$/.test(folded) ? [/2019|二〇一九|二零一九/g] : [];
}

/** Words of these texts with the same stem, in the place of every word of the string. */
function sameStems(folded: string): RegExp[] {
  if (!/[a-z]{2}/.test(folded)) return [];
  const known = [...zh, ...en].flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
  const written = folded.replace(/[a-z]{2,}/g, word => {
    const alike = known.filter(one => one.length > 1 && stemEnglish(one) === stemEnglish(word));
    return `(?:${[...new Set([word, ...alike])].join('|')})`;
  });
  return [new RegExp(`(?<![a-z0-9])${written}(?![a-z0-9])`, 'g')];
}

const annotated: readonly AnnotatedClause[] = [
  { clauseId: 'w.zh.0', tags: ['trade/services', '待查'], notes: ['See Article 3'], colours: ['gamboge'] },
  { clauseId: 'w.en.1', tags: ['trade'], notes: [], colours: ['indigo', 'gamboge'] },
  { clauseId: 'w.en.5', tags: ['trades'], notes: ['已核对', 'see also'], colours: [] },
];

function isAnnotated(test: (clause: AnnotatedClause) => boolean): ({ id }: { readonly id: string }) => boolean {
  return ({ id }) => annotated.some(one => one.clauseId === id && test(one));
}

const conditions: readonly PlaceTree[] = [
  { where: 'in:paragraph', holds: ({ kind }) => kind === 'paragraph' },
  { where: 'in:¶2-4', holds: ({ label, text }) => between(label || text, 2, 4) },
  { where: 'in:w', holds: () => true },
  { where: 'in:heading', holds: ({ kind }) => kind === 'heading' },
  { where: 'tag:trade', holds: isAnnotated(({ tags }) => tags.some(tag => /^trade(?:\/|$)/.test(tag))) },
  { where: 'tag:待查', holds: isAnnotated(({ tags }) => tags.includes('待查')) },
  { where: 'note:SEE', holds: isAnnotated(({ notes }) => notes.some(note => /see/i.test(note))) },
  { where: 'colour:gamboge', holds: isAnnotated(({ colours }) => colours.includes('gamboge')) },
];

/** Queries of every operator, for one way of minding. */
function treesFor(rules: NaiveRules): fc.Arbitrary<PlaceTree> {
  const flags = rules.keep.keepCase === true ? 'gu' : 'giu';
  const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
  const pattern = (written: string, expression: RegExp) => placedPattern(written, expression, rules);
  const patterns = [
    pattern('/第.方|合作/', /第.方|合作/gu),
    pattern('/c[a-z]+/', new RegExp('c[a-z]+', flags)),
    pattern('/[0-9]{4}年/', /[0-9]{4}年/gu),
    pattern('/(?:人|和)+参?/', /(?:人|和)+参?/gu),
    pattern('en*', new RegExp(`(?<!${letter})en${letter}*(?!${letter})`, 'gu')),
    pattern('第?方', /第[\p{L}\p{N}]方/gu),
  ];
  const word = fc.constantFrom(...words).map(one => placedWord(one, rules));
  const placed = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...patterns) });
  const gap = fc.record({
    distance: fc.integer({ min: 1, max: 40 }),
    isOrdered: fc.boolean(),
    unit: fc.constantFrom('character' as const, 'word' as const),
  });
  const near = fc.tuple(placed, placed, gap).map(([one, other, apart]) => placedNear(one, other, apart));
  const leaf = fc.oneof({ weight: 3, arbitrary: placed }, { weight: 1, arbitrary: near }) as fc.Arbitrary<PlacedTree>;
  const language = fc.constantFrom('zh' as const, 'en' as const);
  const loose = fc.record({ leaf, side: fc.constant(null) });
  const group = fc.array(fc.oneof(loose, fc.record({ not: loose })), { minLength: 2, maxLength: 3 });
  return fc.letrec<{ tree: PlaceTree }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ leaf, side: fc.option(language) }),
      fc.constantFrom(...conditions),
      fc.record({ bound: fc.oneof(fc.record({ all: group }), fc.record({ any: group })), side: language }),
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

/** Two clauses to one, one to two, and one alone. */
const unequal: readonly AlignmentLink[] = [
  [[0, 1], [0]],
  [[2], [1, 2]],
  [[3], [4]],
].map(([own = [], other = []]) => ({
  zh: own.map(at => `w.zh.${at}`),
  en: other.map(at => `w.en.${at}`),
  sentences: [],
  score: 1,
  origin: 'length',
  locked: false,
}));

describe('SearchEngine.search, places included', () => {
  const clauses = [...zh, ...en];
  const cases = mindings.flatMap(([toggles, rules]) => [
    { toggles, rules, links: alignment, of: 'one to one' },
    { toggles, rules, links: unequal, of: 'several to one' },
  ]);

  it.each(cases)('finds what a look at every text finds, minding $toggles, linked $of', ({ toggles, rules, links }) => {
    const engine = engineOf();
    engine.setAlignment('w', links);
    const tokens = [...tokensOf(zh), ...tokensOf(en)];
    const texts = clauses.map((clause, at) => naiveText(clause, tokens[at] ?? [], rules.keep));
    const naive = new NaivePlaceSearch(clauses, links, texts);
    fc.assert(
      fc.property(treesFor(rules), tree => {
        const query = writeTree(tree);
        const answer = ask(engine, query, { toggles: { ...off, ...toggles }, annotated });
        const expected = naive.search(tree);
        const ranges = expected.map(({ clauseId, places }) => ({ clauseId, ranges: inReading(clauseId, places) }));
        expect([query, answer.hits.map(({ clauseId, ranges: found }) => ({ clauseId, ranges: found }))]).toEqual([
          query,
          ranges,
        ]);
        expect(answer.total).toBe(expected.length);
        expect(answer.placeCount).toBe(expected.reduce((sum, { places }) => sum + places.length, 0));
      }),
      { numRuns: 200 },
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
