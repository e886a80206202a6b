import type { Command } from 'commander';
import type { SimilarHit } from '../../../corpus/compare/study';
import type { Bilingual } from '../../../corpus/model/work';
import { parseCount } from '../parse-count';
import { parseClauseId } from '../parse-words';
import { collectWorks, inDescription, inquire } from '../study-command';
import { excerpt } from '../text-table';

/** `duidu similar CLAUSE`: clauses like this one, best first. */
export function addSimilarCommand(program: Command): void {
  program
    .command('similar')
    .description('相似的条文 · clauses like this one')
    .argument('<clause>', '条文的编号 · id of a clause', parseClauseId)
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几条 · at most so many', parseCount, 20)
    .action(async (clauseId: string, options: { in?: string[]; limit: number }, command: Command) => {
      const limit = Math.min(200, Math.max(1, options.limit));
      await inquire(command, {
        method: 'similar',
        request: { member: { clauseId, range: null }, works: options.in ?? null, limit },
        toRows: (found, citations) =>
          found.map(({ score, clauseId: id, text }) => [score.toFixed(2), id, citations.label(id), excerpt(text, 60)]),
        remark: remarkOn,
      });
    });
}

function remarkOn(found: readonly SimilarHit[]): Bilingual | null {
  if (found.length === 0) return { zh: '没有措辞相近的条文。', en: 'No clause has wording like this one.' };
  const leftOut = Math.max(...found.map(hit => hit.leftOut));
  if (leftOut === 0) return null;
  return {
    zh: `条文太长：共有段落只在开头找过，末尾至多 ${leftOut} 个字符没有看。`,
    en: `The clause is very long: shared passages were looked for at its beginning, up to ${leftOut} characters at the end were not.`,
  };
}
