import type { Command } from 'commander';
import { parseCount } from '../parse-count';
import { collectWorks, inDescription, inquire } from '../study-command';
import { excerpt } from '../text-table';

/** `duidu similar CLAUSE`: clauses like this one, best first. */
export function addSimilarCommand(program: Command): void {
  program
    .command('similar <clause>')
    .description('相似的条文 · clauses like this one')
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几条 · at most so many', parseCount, 20)
    .action(async (clauseId: string, options: { in?: string[]; limit: number }, command: Command) => {
      const limit = Math.min(200, Math.max(1, options.limit));
      await inquire(command, {
        method: 'similar',
        request: { member: { clauseId, range: null }, works: options.in ?? null, limit },
        toRows: (found, citations) =>
          found.map(({ score, clauseId: id, text }) => [score.toFixed(2), id, citations.label(id), excerpt(text, 60)]),
      });
    });
}
