import type { Command } from 'commander';
import type { StudyAnswers } from '../../engine/study/study-question';
import { UsageError } from '../cli-error';
import { inquire } from '../study-command';

/** `duidu compare CLAUSE CLAUSE…`: the first clause against each of the others, and all side by side. */
export function addCompareCommand(program: Command): void {
  program
    .command('compare <clause...>')
    .description('逐词比较二至六条 · compare two to six clauses word by word')
    .action(async (clauseIds: string[], _options, command: Command) => {
      if (clauseIds.length < 2 || clauseIds.length > 6) {
        throw new UsageError('请给出二至六条。', 'Give two to six clauses.');
      }
      await inquire(command, { method: 'compare', request: { clauseIds, ignored: null }, toRows });
    });
}

function toRows({ members, diffs }: StudyAnswers['compare']): string[][] {
  const [first, ...others] = members;
  return diffs.flatMap((diff, ordinal) => [
    [`${first?.id} ↔ ${others[ordinal]?.id}`, diff.likeness.toFixed(2)],
    ...diff.spans
      .filter(span => span.operation !== 'equal')
      .map(({ operation, left, right }) => [
        `  ${operation}`,
        `${first?.text.slice(left.start, left.end)} → ${others[ordinal]?.text.slice(right.start, right.end)}`,
      ]),
  ]);
}
