import type { Command } from 'commander';
import { type SlotTable, isVague } from '../../../corpus/compare/slot-pattern';
import type { Language } from '../../../corpus/model/language';
import type { Bilingual } from '../../../corpus/model/work';
import { languageOfPhrase } from '../../../corpus/structure/language-share';
import { languageOption } from '../language-option';
import { parseWords } from '../parse-words';
import { collectWorks, inDescription, inquire } from '../study-command';

/** `duidu pattern '加强 * 合作'`: what fills the open slot. */
export function addPatternCommand(program: Command): void {
  program
    .command('pattern')
    .description('句式填空 · what fills the slot of a pattern')
    .argument('<pattern>', '词语，空位写作 * · words with * for the open slot', parseWords)
    .addOption(languageOption('句式的语言 · language of the pattern'))
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
        remark: remarkOn,
      });
    });
}

function remarkOn(table: SlotTable): Bilingual | null {
  if (table.placeCount === 0) return { zh: '没有一处合这个句式。', en: 'Nothing fits this pattern.' };
  if (!isVague(table)) return null;
  return {
    zh: `这个句式几乎处处都合（${table.placeCount} 处），结果意义不大：请在 * 两边多写几个字。`,
    en: `This pattern fits almost anything (${table.placeCount} places) and says little: add words on both sides of the *.`,
  };
}
