import type { Command } from 'commander';
import type { StudyAnswers } from '../../../corpus/compare/study';
import type { Bilingual } from '../../../corpus/model/work';
import type { ClauseCitations } from '../clause-citations';
import { languages } from '../../../corpus/model/language';
import { collectWorks, inDescription, inquire } from '../study-command';

/** `duidu formulas`: stance and modal verbs by section, with what renders them. */
export function addFormulasCommand(program: Command): void {
  program
    .command('formulas')
    .description('表态与规范套语 · formulas of stance and obligation')
    .option('--in <works>', inDescription, collectWorks)
    .option('--elided', '也算省略主语的 · also count verbs whose subject is elided')
    .action(async (options: { in?: string[]; elided?: boolean }, command: Command) => {
      const forms = ['explicit', 'initial', ...(options.elided ? (['elided'] as const) : [])] as const;
      const request = { works: options.in ?? null, verbs: null, forms };
      await inquire(command, { method: 'formulas', request, toRows, remark });
    });
}

function remark(tables: StudyAnswers['formulas']): Bilingual | null {
  if (languages.some(language => tables[language].rows.length > 0)) return null;
  return { zh: '没有表态或规范套语。', en: 'There are no formulas of stance or duty here.' };
}

function toRows(tables: StudyAnswers['formulas'], citations: ClauseCitations): string[][] {
  return languages.flatMap(language =>
    tables[language].rows.map(row => [
      language,
      row.family,
      row.lemma,
      String(row.total),
      row.renderings.map(rendering => `${rendering.lemma} ${rendering.count}`).join(', '),
      citations.list(row.cells.flat().map(formula => formula.clauseId)),
    ]),
  );
}
