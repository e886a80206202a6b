import type { Command } from 'commander';
import type { Language } from '../../../corpus/model/language';
import { languageOption } from '../language-option';
import { parseCount } from '../parse-count';
import { collectWorks, inDescription, inquire } from '../study-command';

interface FrequencyCommandOptions {
  readonly lang: Language;
  readonly length: number;
  readonly numbers?: boolean;
  readonly filter: string;
  readonly limit: number;
  readonly in?: string[];
}

const mostRows = 100_000;

/** `duidu frequency`: word forms, or rows of words, by frequency. */
export function addFrequencyCommand(program: Command): void {
  program
    .command('frequency')
    .description(
      '词频表；标点、数字、条文编号不计 · words by frequency, without punctuation, numbers and clause numbers',
    )
    .addOption(languageOption('语言 · language').default('zh'))
    .option('--length <count>', '几词相连，1 至 10 · words in a row, 1 to 10', parseCount, 1)
    .option('--numbers', '数字也计 · count numbers too')
    .option('--filter <pattern>', '词的一部分，或用 * 和 ? · a part of the word, or * and ?', '')
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几行 · at most so many rows', parseCount, mostRows)
    .action(async (options: FrequencyCommandOptions, command: Command) => {
      const { lang, length, numbers = false, filter, limit } = options;
      await inquire(command, {
        method: 'frequency',
        request: {
          language: lang,
          works: options.in ?? null,
          length,
          numbers,
          filter,
          limit: Math.max(1, Math.min(limit, mostRows)),
        },
        toRows: ({ rows }) =>
          rows.map(row => [String(row.frequency), row.perMillion.toFixed(1), String(row.clauseCount), row.form]),
      });
    });
}
