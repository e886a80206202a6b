import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diffWorks } from '../../../corpus/compare/diff-works';
import { heaviestChain } from '../../../corpus/compare/heaviest-chain';
import { clausesOf } from './compared';

const texts = [
  '国家保护公民的合法权益，维护社会秩序。',
  '缔约各方应当遵守本协定的各项规定。',
  '委员会每年至少举行一次会议，由主席召集。',
  '经营者应当依法缴纳税款，接受有关部门的监督检查。',
  '任何单位和个人不得侵占、挪用专项资金。',
  '本法自公布之日起施行，原有规定同时废止。',
  '主管机关收到申请后三十日内作出是否准予的决定。',
  '争端应当通过友好协商解决，协商不成的提交仲裁。',
];

const changesOf = (left: readonly string[], right: readonly string[]): string[] =>
  diffWorks(clausesOf(left), clausesOf(right)).pairs.map(pair => pair.change);

describe('diffWorks', () => {
  it('finds a document the same as itself', () => {
    expect(changesOf(texts, texts)).toEqual(texts.map(() => 'same'));
  });

  test.each([
    ['changed', texts, texts.map((text, ordinal) => (ordinal === 3 ? text.replace('依法', '按照规定') : text))],
    ['new', texts, [...texts.slice(0, 4), '国务院可以根据本法制定实施细则。', ...texts.slice(4)]],
    ['gone', texts, texts.filter((_, ordinal) => ordinal !== 4)],
    ['moved', texts, [...texts.slice(1, 7), texts[0] ?? '', ...texts.slice(7)]],
    ['split', texts, texts.flatMap((text, ordinal) => (ordinal === 7 ? text.split('，') : [text]))],
    ['merged', texts, [...texts.slice(0, 6), `${texts[6]}${texts[7]}`]],
  ])('calls a clause %s', (change, left, right) => {
    const { pairs, counts } = diffWorks(clausesOf(left), clausesOf(right));
    expect(counts[change as keyof typeof counts]).toBe(1);
    expect(pairs.filter(pair => pair.change !== 'same')).toHaveLength(1);
  });

  it('puts every clause of both documents in exactly one pair', () => {
    const document = fc.array(fc.constantFrom(...texts, '合作', ''), { maxLength: 12 });
    fc.assert(
      fc.property(document, document, (left, right) => {
        const { pairs } = diffWorks(clausesOf(left), clausesOf(right));
        expect(pairs.flatMap(pair => pair.left).sort()).toEqual(left.map((_, ordinal) => `c${ordinal}`).sort());
        expect(pairs.flatMap(pair => pair.right).sort()).toEqual(right.map((_, ordinal) => `c${ordinal}`).sort());
      }),
    );
  });

  it('calls new what is gone the other way round', () => {
    const document = fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 8 });
    fc.assert(
      fc.property(document, document, (left, right) => {
        const forth = diffWorks(clausesOf(left), clausesOf(right)).counts;
        const back = diffWorks(clausesOf(right), clausesOf(left)).counts;
        expect([forth.new, forth.gone]).toEqual([back.gone, back.new]);
      }),
    );
  });
});

describe('heaviestChain', () => {
  it('weighs as much as the best of all ascending subsequences', () => {
    const member = fc.record({ place: fc.nat(8), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 10 }), members => {
        let best = 0;
        for (let subset = 0; subset < 1 << members.length; subset += 1) {
          const chosen = members.filter((_, ordinal) => subset & (1 << ordinal));
          const ascends = chosen.every(
            (entry, ordinal) => ordinal === 0 || (chosen[ordinal - 1]?.place ?? 0) < entry.place,
          );
          if (ascends)
            best = Math.max(
              best,
              chosen.reduce((sum, { weight }) => sum + weight, 0),
            );
        }
        const chain = [...heaviestChain(members)].map(ordinal => members[ordinal]?.weight ?? 0);
        expect(chain.reduce((sum, weight) => sum + weight, 0)).toBe(best);
      }),
    );
  });
});
