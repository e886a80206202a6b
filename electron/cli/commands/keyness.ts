import { Option } from 'commander';
import type { Command } from 'commander';
import type { Language } from '../../../corpus/model/language';
import { languageOption } from '../language-option';
import { parseCount } from '../parse-count';
import { collectWorks, inquire } from '../study-command';

interface KeynessCommandOptions {
  readonly lang: Language;
  readonly against?: string[];
  readonly length: number;
  readonly numbers?: boolean;
  readonly minFrequency: number;
  readonly direction: 'both' | 'more' | 'less';
  readonly sort: keyof typeof measures;
  readonly limit: number;
}

const measures = {
  ll: 'logLikelihoodTwoTerm',
  ll4: 'logLikelihoodFourTerm',
  'log-ratio': 'logRatio',
  'simple-maths': 'simpleMaths',
} as const;
const mostRows = 100_000;

/** `duidu keyness WORK…`: the words that set some works apart from others, or from the rest of the library. */
export function addKeynessCommand(program: Command): void {
  program
    .command('keyness <works...>')
    .description('关键词 · the words that set these works apart (log-likelihood, log ratio)')
    .addOption(languageOption('语言 · language').default('zh'))
    .option('--against <works>', '与哪些作品比，默认书库其余 · against these works; default: the rest', collectWorks)
    .option('--length <count>', '几词相连，1 至 10 · words in a row, 1 to 10', parseCount, 1)
    .option('--numbers', '数字也计 · count numbers too')
    .option('--min-frequency <count>', '两边合计最少几次 · least frequency in both together', parseCount, 1)
    .addOption(
      new Option('--direction <way>', '只要偏多或偏少的 · only what is more, or less, frequent here')
        .choices(['both', 'more', 'less'])
        .default('both'),
    )
    .addOption(new Option('--sort <measure>', '排序 · order').choices(Object.keys(measures)).default('ll'))
    .option('--limit <count>', '最多几行 · at most so many rows', parseCount, mostRows)
    .action(async (works: string[], options: KeynessCommandOptions, command: Command) => {
      const { lang, against, length, numbers = false, minFrequency, direction, sort, limit } = options;
      await inquire(command, {
        method: 'keyness',
        request: {
          language: lang,
          works,
          against: against ?? null,
          length,
          numbers,
          least: Math.max(1, minFrequency),
          direction,
          sort: measures[sort],
          limit: Math.max(1, Math.min(limit, mostRows)),
        },
        toRows: ({ rows }) =>
          rows.map(row => [
            row.logLikelihoodTwoTerm.toFixed(2),
            row.logRatio.toFixed(2),
            String(row.frequency),
            String(row.otherFrequency),
            row.form,
          ]),
      });
    });
}
