import type { Command } from 'commander';
import type { StudyAnswers } from '../../engine/study/study-question';
import { languages } from '../../../corpus/model/language';
import { collectWorks, inDescription, inquire } from '../study-command';

/** `duidu formulas`: stance and modal verbs by section, with what renders them. */
export function addFormulasCommand(program: Command): void {
  program
    .command('formulas')
    .description('表态与规范套语 · formulas of stance and obligation')
    .option('--in <works>', inDescription, collectWorks)
    .action(async (options: { in?: string[] }, command: Command) => {
      await inquire(command, { method: 'formulas', request: { works: options.in ?? null }, toRows });
    });
}

function toRows(tables: StudyAnswers['formulas']): string[][] {
  return languages.flatMap(language =>
    tables[language].rows.map(row => [
      language,
      row.family,
      row.lemma,
      String(row.total),
      row.renderings.map(rendering => `${rendering.lemma} ${rendering.count}`).join(', '),
    ]),
  );
}
