import type { Command } from 'commander';
import { inquire } from '../study-command';

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
        toRows: (diffs, citations) =>
          diffs.flatMap(({ language, pairs }) =>
            pairs
              .filter(pair => pair.change !== 'same')
              .map(pair => [
                language,
                pair.change,
                pair.likeness.toFixed(2),
                citations.list(pair.left) || '–',
                citations.list(pair.right) || '–',
              ]),
          ),
      });
    });
}
