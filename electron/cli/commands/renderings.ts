import type { Command } from 'commander';
import type { Language } from '../../../corpus/model/language';
import { languageOfTitle } from '../../engine/import/text-language';
import { languageOption } from '../language-option';
import { collectWorks, inDescription, inquire } from '../study-command';

/** `duidu renderings PHRASE`: how the other language says it, clause by clause. */
export function addRenderingsCommand(program: Command): void {
  program
    .command('renderings <phrase>')
    .description('一个短语的各种译法 · how a phrase is rendered')
    .addOption(languageOption('短语的语言 · language of the phrase'))
    .option('--in <works>', inDescription, collectWorks)
    .action(async (phrase: string, options: { lang?: Language; in?: string[] }, command: Command) => {
      await inquire(command, {
        method: 'renderings',
        request: { phrase, language: options.lang ?? languageOfTitle(phrase), works: options.in ?? null },
        toRows: ({ renderings, unrendered }) => [
          ...renderings.map(({ text, units, dice }) => [String(units.length), dice.toFixed(2), text]),
          ...(unrendered.length > 0 ? [[String(unrendered.length), '–', '–']] : []),
        ],
      });
    });
}
