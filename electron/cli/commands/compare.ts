import type { Command } from 'commander';
import { memberLimits } from '../../../corpus/compare/compare-members';
import type { Comparison, ComparisonSide } from '../../../corpus/compare/compare-members';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import type { IgnoredDifferences } from '../../../corpus/compare/compared-text';
import type { DiffSpan } from '../../../corpus/compare/diff-spans';
import type { Bilingual } from '../../../corpus/model/work';
import { UsageError } from '../cli-error';
import { collectClauseIds } from '../parse-words';
import { inquire } from '../study-command';

interface CompareOptions {
  readonly ignorePunctuation?: boolean;
  readonly ignoreNumbers?: boolean;
  readonly heedQuotes?: boolean;
  readonly heedCase?: boolean;
  readonly heedScript?: boolean;
}

/** `duidu compare CLAUSE CLAUSE…`: the first clause against each of the others, in both languages. */
export function addCompareCommand(program: Command): void {
  program
    .command('compare')
    .description('逐词比较二至六条 · compare two to six clauses word by word')
    .argument('<clause...>', '条文的编号 · ids of clauses', collectClauseIds)
    .option('--ignore-punctuation', '不计标点 · pass over punctuation')
    .option('--ignore-numbers', '不计数字 · pass over numbers')
    .option('--heed-quotes', '区分引号 · heed quotation marks')
    .option('--heed-case', '区分大小写 · heed upper and lower case')
    .option('--heed-script', '区分简繁与全半角 · heed script and width')
    .action(async (clauseIds: readonly string[], options: CompareOptions, command: Command) => {
      if (clauseIds.length < memberLimits.least || clauseIds.length > memberLimits.most) {
        throw new UsageError('请给出二至六条。', 'Give two to six clauses.');
      }
      const members = clauseIds.map(clauseId => ({ clauseId, range: null }));
      await inquire(command, {
        method: 'compare',
        request: { members, ignored: toIgnored(options) },
        toRows,
        remark: remarkOn,
      });
    });
}

function toIgnored(options: CompareOptions): IgnoredDifferences {
  return {
    punctuation: options.ignorePunctuation ?? defaultIgnored.punctuation,
    numbers: options.ignoreNumbers ?? defaultIgnored.numbers,
    quotes: !options.heedQuotes,
    case: !options.heedCase,
    script: !options.heedScript,
  };
}

/** The first member, then each other one with its changes marked `[-…-]`, `[+…+]`, `[n←…]` and `[n→…]` for moves. */
function toRows({ sides }: Comparison): string[][] {
  return sides.flatMap(sideRows);
}

function sideRows({ members, diffs }: ComparisonSide): string[][] {
  const [first, ...others] = members;
  const rows = others.map((member, ordinal) => {
    const { spans = [], likeness = 0 } = diffs[ordinal] ?? {};
    const marked = spans.map(span => markSpan(span, first?.text ?? '', member.text)).join('');
    return [member.label || '·', likeness.toFixed(2), marked];
  });
  return [[first?.label || '·', '', first?.text ?? ''], ...rows];
}

function markSpan({ operation, left, right, move }: DiffSpan, from: string, to: string): string {
  const gone = from.slice(left.start, left.end);
  const come = to.slice(right.start, right.end);
  if (operation === 'equal') return come;
  if (operation === 'deleted') return `[-${gone}-]`;
  if (operation === 'inserted') return `[+${come}+]`;
  return come === '' ? `[${move}←${gone}]` : `[${move}→${come}]`;
}

function remarkOn({ sides }: Comparison): Bilingual | null {
  const diffs = sides.flatMap(side => side.diffs);
  const leftOut = Math.max(0, ...diffs.flatMap(diff => [diff.leftOut.left, diff.leftOut.right]));
  if (leftOut > 0) {
    return {
      zh: `文字太长，末尾 ${leftOut} 个字符没有比对。`,
      en: `The text is very long: its last ${leftOut} characters were not compared.`,
    };
  }
  const isAlike = diffs.every(({ spans }) => spans.every(({ operation }) => operation === 'equal'));
  return isAlike ? { zh: '文字完全相同。', en: 'The wording is the same.' } : null;
}
