import type { Command } from 'commander';
import { defaultPhraseOptions } from '../../../corpus/compare/repeated-phrases';
import type { Language } from '../../../corpus/model/language';
import { languageOption } from '../language-option';
import { parseCount } from '../parse-count';
import { collectWorks, inDescription, inquire } from '../study-command';

interface PhrasesOptions {
  readonly lang: Language;
  readonly in?: string[];
  readonly limit: number;
  readonly minLength?: number;
  readonly minClauses?: number;
}

/** `duidu phrases`: phrases that return, best first. */
export function addPhrasesCommand(program: Command): void {
  program
    .command('phrases')
    .description('反复出现的短语 · phrases that return')
    .addOption(languageOption('语言 · language').default('zh'))
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几条 · at most so many', parseCount, 1_000)
    .option('--min-length <count>', '最少几字或几词 · least characters (zh) or words (en)', parseCount)
    .option('--min-clauses <count>', '最少见于几条 · least clauses', parseCount)
    .action(async (options: PhrasesOptions, command: Command) => {
      const minLength = within(options.minLength, 2, 100);
      const minClauses = within(options.minClauses, 1, 1_000);
      await inquire(command, {
        method: 'phrases',
        request: {
          language: options.lang,
          works: options.in ?? null,
          limit: Math.min(10_000, Math.max(1, options.limit)),
          options: {
            leastCharacters: minLength ?? defaultPhraseOptions.leastCharacters,
            leastWords: minLength ?? defaultPhraseOptions.leastWords,
            leastClauses: minClauses ?? defaultPhraseOptions.leastClauses,
          },
        },
        toRows: ({ phrases }, citations) =>
          phrases.map(phrase => [
            String(phrase.places.length),
            String(phrase.clauseCount),
            phrase.text,
            citations.list(phrase.places.map(place => place.clauseId)),
          ]),
        remark: ({ total }) =>
          total > 0 ? null : { zh: '没有反复出现的短语。', en: 'No phrase returns in this language here.' },
      });
    });
}

/** A figure brought within its bounds; `undefined` where none was given. */
function within(figure: number | undefined, least: number, most: number): number | undefined {
  return figure === undefined ? undefined : Math.min(most, Math.max(least, figure));
}
