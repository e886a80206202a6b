import type { Command } from 'commander';
import type { Language } from '../../../corpus/model/language';
import { languageOfPhrase } from '../../../corpus/structure/language-share';
import { languageOption } from '../language-option';
import { collectWorks, inDescription, inquire } from '../study-command';

/** `duidu pattern '加强 * 合作'`: what fills the open slot. */
export function addPatternCommand(program: Command): void {
  program
    .command('pattern <pattern>')
    .description('句型填空 · what fills the slot of a pattern')
    .addOption(languageOption('句型的语言 · language of the pattern'))
    .option('--in <works>', inDescription, collectWorks)
    .action(async (pattern: string, options: { lang?: Language; in?: string[] }, command: Command) => {
      await inquire(command, {
        method: 'slot',
        request: { pattern, language: options.lang ?? languageOfPhrase(pattern), works: options.in ?? null },
        toRows: ({ fillers }, citations) =>
          fillers.map(({ text, places }) => [
            String(places.length),
            text,
            citations.list(places.map(place => place.clauseId)),
          ]),
      });
    });
}
