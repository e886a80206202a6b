import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from './built-cli';

const { scratch, run: duidu, json, write } = builtCli();

describe('duidu compare and its like', () => {
  it('cite the number of every clause, in tables and as JSON', () => {
    expect(duidu(['renderings', '绿色金融']).out).toMatch(/green finance\s+second-brf-joint-communique ¶22/i);
    const { renderings } = json<{ renderings: { units: { phrase: { label: string; clauseId: string } }[] }[] }>([
      'renderings',
      '绿色金融',
    ]);
    expect(renderings[0]?.units[0]?.phrase.label).toBe('¶22');
  });
});

describe('duidu compare and its like, asked something odd', () => {
  const short = '我们鼓励开展第三方市场合作。';
  const alone = 'lone-text';
  const idsOf = (work: string) => json<{ id: string }[]>(['show', work]).map(({ id }) => id);
  beforeAll(() => {
    const long = '我们支持多边贸易体制，鼓励各方在平等基础上开展务实合作。'.repeat(4_000);
    write(`${alone}.zh.txt`, `独文\n\n1. ${short}\n\n2. ${long}\n`);
    duidu(['import', join(scratch, `${alone}.zh.txt`)]);
    duidu(['import', write('only.en.txt', 'Statement\n\n1. We urge peace.\n')]);
  });

  it.each([
    ['an empty pattern', ['pattern', ''], '须写出词语', 'must have words'],
    ['an empty phrase', ['renderings', ' '], '须写出词语', 'must have words'],
    ['a phrase longer than any', ['renderings', '合'.repeat(201)], '最多 200 个字符', 'at most 200 characters'],
    ['an empty clause id', ['similar', ''], '须写出条文的编号', 'must be the id of a clause'],
    ['an empty clause id among others', ['compare', 'x', ''], '须写出条文的编号', 'must be the id of a clause'],
    ['one member', ['compare', 'x'], '请给出二至六条', 'Give two to six clauses'],
  ])('says in both languages what is wrong with %s, and exits with 2', (_what, words, zh, en) => {
    const { code, out, messages } = duidu(words);
    expect([code, out]).toEqual([2, '']);
    expect(messages).toContain(zh);
    expect(messages).toContain(en);
  });

  it.each([
    ['a pattern of nothing but the slot', ['pattern', '*'], 1, ['恰好有一个 *', 'exactly one *']],
    ['no edition before', ['diff', alone, `${alone}@previous`], 1, ['没有作品', 'no work']],
    ['works that share no language', ['diff', alone, 'only'], 1, ['没有中文文本', 'no Chinese text']],
    ['a work against itself', ['diff', alone, alone], 0, ['每一条都相同', 'is the same']],
    [
      'a phrase where nothing is aligned',
      ['renderings', '合作', '--in', alone],
      0,
      ['没有这个短语', 'No aligned clause'],
    ],
    ['consistency where nothing is aligned', ['renderings', '--in', alone], 0, ['没有译法不一', 'No term']],
    [
      'phrases of a language that is not there',
      ['phrases', '--lang', 'en', '--in', alone],
      0,
      ['没有反复', 'No phrase'],
    ],
    ['a pattern that nothing fits', ['pattern', '天地*玄黄'], 0, ['没有一处合', 'Nothing fits']],
  ])('has clear words in both languages for %s', (_what, words, expected, [zh, en]) => {
    const { code, out, messages } = duidu(words);
    expect([code, out]).toEqual([expected, '']);
    expect(messages).toContain(zh);
    expect(messages).toContain(en);
  });

  it('finds the same clause given twice, and two without a number, without a difference', () => {
    const [title = '', clause = ''] = idsOf(alone);
    for (const id of [title, clause]) {
      const { code, messages } = duidu(['compare', id, id]);
      expect(code).toBe(0);
      expect(messages).toContain('文字完全相同。\nThe wording is the same.');
    }
  });

  it('answers about clauses of any length, and says what it left out', () => {
    const [, , long = '', next = ''] = idsOf(alone);
    const { code, messages } = duidu(['similar', long]);
    expect(code).toBe(0);
    expect(messages).toMatch(/末尾至多 \d+ 个字符没有看[\s\S]+up to \d+ characters at the end were not/);
    const { sides } = json<{ sides: { diffs: { likeness: number }[] }[] }>(['compare', long, next]);
    expect(sides[0]?.diffs[0]?.likeness).toBeGreaterThan(0.9);
  });
});
