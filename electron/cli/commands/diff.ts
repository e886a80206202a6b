import type { Command } from 'commander';
import { shortLabel } from '../../../corpus/structure/citation-label';
import { inquire } from '../study-command';
import { excerpt } from '../text-table';

/** `duidu diff WORK WORK`: two works, or two editions, clause by clause. */
export function addDiffCommand(program: Command): void {
  program
    .command('diff <left> <right>')
    .description(
      '逐条比较两部作品或两个版本（作品@previous 指上一版）· compare two works clause by clause, or two editions: WORK@previous is the one before',
    )
    .action(async (left: string, right: string, _options, command: Command) => {
      await inquire(command, {
        method: 'diffWorks',
        request: { left, right },
        toRows: diffs =>
          diffs.flatMap(({ language, pairs }) =>
            pairs
              .filter(pair => pair.change !== 'same')
              .map(pair => [
                language,
                pair.change,
                pair.likeness.toFixed(2),
                cited(left, pair.leftLabels, pair.leftText),
                cited(right, pair.rightLabels, pair.rightText),
              ]),
          ),
        remark: diffs =>
          diffs.every(({ pairs }) => pairs.every(({ change }) => change === 'same'))
            ? { zh: '两个文本的每一条都相同。', en: 'Every clause of the two is the same.' }
            : null,
      });
    });
}

/** The clauses of one side by their numbers, by their first words where they have none: `law 第十二条`. */
function cited(work: string, labels: readonly string[], text: string): string {
  if (labels.length === 0) return '–';
  return `${work} ${labels.map(label => shortLabel(label) || excerpt(text, 12)).join(' ')}`;
}
