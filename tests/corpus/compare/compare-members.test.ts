import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMembers } from '../../../corpus/compare/align-members';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import { passageFinder } from '../../../corpus/compare/local-alignment';
import { findRepeatedPhrases } from '../../../corpus/compare/repeated-phrases';
import { findSharedWording } from '../../../corpus/compare/shared-wording';
import { SimilarityIndex } from '../../../corpus/compare/similarity-index';
import { clausesOf, compared } from './compared';

const sentence = fc
  .array(fc.constantFrom('我们', '鼓励', '务实', '合作', '，', '可持续', '发展'), { maxLength: 12 })
  .map(list => list.join(''));

describe('findSharedWording', () => {
  it('marks the same words alike in every member that has them', () => {
    const members = ['重视项目的可持续性和平衡', '实现项目可持续性', '以平衡的方式实现'].map(text => compared(text));
    const shared = findSharedWording(members, defaultIgnored);
    const wording = shared.map(({ places }) =>
      places.map((ranges, member) => ranges.map(({ start, end }) => members[member]?.text.slice(start, end))),
    );
    expect(wording).toContainEqual([['平衡'], [], ['平衡']]);
    expect(wording).toContainEqual([[], ['实现'], ['实现']]);
  });

  it('never marks a character twice', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 4 }), texts => {
        const shared = findSharedWording(
          texts.map(text => compared(text)),
          defaultIgnored,
        );
        for (const member of texts.keys()) {
          const ranges = shared.flatMap(({ places }) => places[member] ?? []).sort((a, b) => a.start - b.start);
          for (const [ordinal, range] of ranges.entries()) {
            expect(range.start).toBeGreaterThanOrEqual(ranges[ordinal - 1]?.end ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('alignMembers', () => {
  it('keeps the words of every member, in order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), texts => {
        const columns = alignMembers(
          texts.map(text => compared(text)),
          defaultIgnored,
        );
        for (const [member, text] of texts.entries()) {
          const cells = columns.flatMap(({ cells: row }) => row[member] ?? []);
          expect(cells.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('sets what all share apart from what varies', () => {
    const columns = alignMembers(
      ['我们鼓励合作', '我们支持合作', '我们合作'].map(text => compared(text)),
      defaultIgnored,
    );
    expect(columns.map(column => column.isInvariant)).toEqual([true, false, false, true]);
  });
});

describe('passageFinder', () => {
  it('allows a small difference inside a passage', () => {
    const left = '在遵守各国法律法规的基础上开展合作';
    const { passages } = passageFinder(compared(left))(compared('我们将在遵守本国法律法规的基础上行动'));
    const [passage] = passages;
    expect(left.slice(passage?.left.start, passage?.left.end)).toBe('在遵守各国法律法规的基础上');
  });
});

describe('passageFinder on very long texts', () => {
  const long = '我们鼓励开展第三方市场合作，支持多边贸易体制。'.repeat(1_000);

  it('looks at the beginnings only, and says how much of both it left out', () => {
    const { passages, leftOut } = passageFinder(compared(long))(compared(long));
    expect(leftOut).toBeGreaterThan(long.length);
    expect(leftOut).toBeLessThan(2 * long.length);
    expect(passages.length).toBeGreaterThan(0);
  });

  it('looks at all of a long text beside a short one, and leaves nothing out of two that are not long', () => {
    const find = passageFinder(compared('支持多边贸易体制'));
    expect(find(compared(long)).leftOut).toBe(0);
    expect(find(compared('我们支持多边贸易体制')).leftOut).toBe(0);
  });
});

describe('SimilarityIndex', () => {
  const clauses = clausesOf([
    '我们鼓励发展绿色金融。',
    '我们鼓励发展绿色金融和绿色债券。',
    '我们支持多边贸易体制。',
    '',
  ]);

  it('ranks the clause with the same words first and leaves out the one asked about', () => {
    const index = new SimilarityIndex(clauses, 'zh');
    const [first] = index.similarTo(clauses[0]!, 5, 'c0');
    expect(first?.clauseId).toBe('c1');
    expect(index.similarTo(clauses[0]!, 5).map(hit => hit.clauseId)[0]).toBe('c0');
  });

  it('has nothing to say of an empty text', () => {
    expect(new SimilarityIndex(clauses, 'zh').similarTo(clauses[3]!, 5)).toEqual([]);
  });
});

describe('findRepeatedPhrases', () => {
  it('keeps whole phrases and drops their ragged parts', () => {
    const clauses = clausesOf(['我们重视多边贸易体制。', '各方支持多边贸易体制，', '反对削弱多边贸易体制的做法。']);
    expect(findRepeatedPhrases(clauses, 'zh').map(phrase => [phrase.text, phrase.clauseCount])).toEqual([
      ['多边贸易体制', 3],
    ]);
  });

  it('passes over quotation marks', () => {
    const clauses = clausesOf(['推进“一带一路”合作', '参与一带一路合作', '看一带一路合作。']);
    expect(findRepeatedPhrases(clauses, 'zh')[0]?.clauseCount).toBe(3);
  });

  it('counts English phrases in words', () => {
    const clauses = clausesOf(
      ['We look forward to growth.', 'They look forward to peace.', 'look forward to trade'],
      'en',
    );
    expect(findRepeatedPhrases(clauses, 'en').map(phrase => phrase.text)).toEqual(['look forward to']);
  });
});
