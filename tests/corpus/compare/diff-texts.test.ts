import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type IgnoredDifferences, defaultIgnored } from '../../../corpus/compare/compared-text';
import type { TextDiff } from '../../../corpus/compare/diff-spans';
import { diffTexts } from '../../../corpus/compare/diff-texts';
import type { Language } from '../../../corpus/model/language';
import { compared } from './compared';

/** `=same -left +right {moved}`, as a person would mark it. */
function marked(left: string, right: string, ignored = defaultIgnored, language: Language = 'zh'): string {
  return diffTexts(compared(left, language), compared(right, language), ignored)
    .spans.map(({ operation, left: from, right: to, move }) => {
      if (operation === 'equal') return left.slice(from.start, from.end);
      if (operation === 'deleted') return `[-${left.slice(from.start, from.end)}]`;
      if (operation === 'inserted') return `[+${right.slice(to.start, to.end)}]`;
      return from.start < from.end
        ? `{${move}<${left.slice(from.start, from.end)}}`
        : `{${move}>${right.slice(to.start, to.end)}}`;
    })
    .join('');
}

function rebuild(diff: TextDiff, side: 'left' | 'right', text: string): string {
  return diff.spans.map(span => text.slice(span[side].start, span[side].end)).join('');
}

const words = [
  '我们',
  '鼓励',
  '支持',
  '合作',
  '的',
  '，',
  '。',
  '“',
  '”',
  '和',
  ' ',
  '2019',
  '年',
  'WTO',
  '贸易',
  '𠮷',
  '加強',
  '加强',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(list => list.join(''));
const ignored: fc.Arbitrary<IgnoredDifferences> = fc.record({
  punctuation: fc.boolean(),
  quotes: fc.boolean(),
  numbers: fc.boolean(),
  case: fc.boolean(),
  script: fc.boolean(),
});

describe('diffTexts', () => {
  it('gives both texts back, whatever is ignored', () => {
    fc.assert(
      fc.property(text, text, ignored, (left, right, options) => {
        const diff = diffTexts(compared(left), compared(right), options);
        expect(rebuild(diff, 'left', left)).toBe(left);
        expect(rebuild(diff, 'right', right)).toBe(right);
      }),
      { numRuns: 400 },
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(text, ignored, (same, options) => {
        const diff = diffTexts(compared(same), compared(same), options);
        expect(diff.likeness).toBe(1);
        expect(diff.moveCount).toBe(0);
      }),
    );
  });

  it('names each move once on either side, with the same words', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { spans, moveCount } = diffTexts(compared(left), compared(right), defaultIgnored);
        const moved = spans.filter(span => span.operation === 'moved');
        const from = moved.filter(span => span.left.start < span.left.end).map(span => span.move);
        const to = moved.filter(span => span.right.start < span.right.end).map(span => span.move);
        const numbers = Array.from({ length: moveCount }, (_, ordinal) => ordinal + 1);
        expect([...from].sort()).toEqual(numbers.sort());
        expect([...to].sort()).toEqual(numbers.sort());
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['refines a replaced word to its characters', '各方积极参与', '各方进一步参与', '各方[-积极][+进一步]参与'],
    ['keeps an inserted word apart', '我们支持合作', '我们大力支持合作', '我们[+大力]支持合作'],
    [
      'shows a clause that changed places as moved',
      '支持多边贸易体制，欢迎各方参与高质量共建合作。',
      '欢迎各方参与高质量共建合作，支持多边贸易体制。',
      '{1<支持多边贸易体制}[-，]欢迎各方参与高质量共建合作[+，]{1>支持多边贸易体制}。',
    ],
    ['takes nothing for everything', '我们支持', '', '[-我们支持]'],
  ])('%s', (_behaviour, left, right, expected) => {
    expect(marked(left, right)).toBe(expected);
  });

  test.each([
    ['quotes', '“一带一路”倡议', '一带一路倡议', { quotes: true }],
    ['punctuation', '开放、透明。', '开放透明', { punctuation: true }],
    ['numbers', '2019年举行', '2021年举行', { numbers: true }],
    ['script', '加強務實合作', '加强务实合作', { script: true }],
  ])('passes over %s when told to, and not otherwise', (name, left, right, option) => {
    const none: IgnoredDifferences = { punctuation: false, quotes: false, numbers: false, case: false, script: false };
    expect(diffTexts(compared(left), compared(right), { ...none, ...option }).likeness, name).toBe(1);
    expect(diffTexts(compared(left), compared(right), none).likeness, name).toBeLessThan(1);
  });

  it('compares English by whole words', () => {
    expect(marked('We support trade.', 'We encourage trade.', defaultIgnored, 'en')).toBe(
      'We [-support ][+encourage ]trade.',
    );
  });

  it('says what it left out of a text beyond its bounds', () => {
    const long = '我们支持合作。'.repeat(8_000);
    const diff = diffTexts(compared(long), compared(`${long}鼓励`), defaultIgnored);
    expect(diff.leftOut.left).toBeGreaterThan(0);
    expect(rebuild(diff, 'right', `${long}鼓励`)).toBe(`${long}鼓励`);
  });
});

describe('moved passages', () => {
  it('shows at least 98 % of moved clauses as moved', () => {
    const clauses = [
      '我们支持多边贸易体制',
      '欢迎发达国家投资发展中国家的项目',
      '重视项目在财政方面的可持续性',
      '呼吁各国履行企业社会责任',
      '鼓励开展第三方市场合作',
      '期待加强金融市场互联互通',
      '反对保护主义和单边主义',
      '强调法治的重要性',
    ];
    let shown = 0;
    let moved = 0;
    for (let from = 0; from < clauses.length; from += 1) {
      for (let to = 0; to < clauses.length; to += 1) {
        if (Math.abs(from - to) < 2) continue;
        const order = clauses.filter((_, ordinal) => ordinal !== from);
        order.splice(to, 0, clauses[from] ?? '');
        const { spans } = diffTexts(compared(clauses.join('，')), compared(order.join('，')), defaultIgnored);
        const left = clauses.join('，');
        moved += 1;
        if (
          spans.some(
            span =>
              span.operation === 'moved' && left.slice(span.left.start, span.left.end).includes(clauses[from] ?? '?'),
          )
        )
          shown += 1;
      }
    }
    expect(shown / moved).toBeGreaterThanOrEqual(0.98);
  });
});
