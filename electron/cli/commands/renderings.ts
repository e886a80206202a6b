import type { Command } from 'commander';
import type { PlainRenderings } from '../../../corpus/compare/study';
import type { Language } from '../../../corpus/model/language';
import type { EngineRequest } from '../../engine/protocol';
import { languageOfPhrase } from '../../../corpus/structure/language-share';
import { languageOption } from '../language-option';
import { parseWords } from '../parse-words';
import { collectWorks, inDescription, inquire } from '../study-command';

interface RenderingsOptions {
  readonly lang?: Language;
  readonly in?: string[];
}

/** `duidu renderings PHRASE`: how the other language says it; without a phrase, every term not always rendered alike. */
export function addRenderingsCommand(program: Command): void {
  program
    .command('renderings')
    .description('译法；不给短语则列出译法不一的词 · renderings; without a phrase, the terms not always rendered alike')
    .argument('[phrase]', '短语 · phrase', parseWords)
    .addOption(languageOption('短语的语言 · language of the phrase'))
    .option('--in <works>', inDescription, collectWorks)
    .action(async (phrase: string | undefined, options: RenderingsOptions, command: Command) => {
      const works = options.in ?? null;
      if (phrase === undefined) await inquireConsistency(command, { works, language: options.lang ?? 'zh' });
      else await inquireRenderings(command, { phrase, language: options.lang ?? languageOfPhrase(phrase), works });
    });
}

async function inquireRenderings(command: Command, request: EngineRequest<'renderings'>): Promise<void> {
  await inquire(command, {
    method: 'renderings',
    request,
    toRows: ({ renderings, unrendered }, citations) => [
      ...renderings.map(rendering => [
        String(rendering.units.length),
        rendering.dice.toFixed(2),
        markedText(rendering),
        citations.list(rendering.units.map(unit => unit.phrase.clauseId)),
      ]),
      ...(unrendered.length > 0
        ? [[String(unrendered.length), '–', '–', citations.list(unrendered.map(({ clauseId }) => clauseId))]]
        : []),
    ],
    remark: ({ unitCount }) =>
      unitCount > 0 ? null : { zh: '对齐的条文里没有这个短语。', en: 'No aligned clause has this phrase.' },
  });
}

async function inquireConsistency(command: Command, request: EngineRequest<'consistency'>): Promise<void> {
  await inquire(command, {
    method: 'consistency',
    request,
    toRows: (entries, citations) =>
      entries.map(({ report, violationCount, accepted }) => [
        String(violationCount),
        report.consistency.toFixed(2),
        report.entropy.toFixed(2),
        report.phrase,
        accepted.length > 0 ? `= ${accepted.join(' | ')}` : '·',
        [
          ...report.renderings.map(rendering => {
            const sign = accepted.length > 0 && !rendering.isAccepted ? '≠ ' : '';
            return `${sign}${markedText(rendering)} ×${rendering.units.length}`;
          }),
          ...(report.unrendered.length > 0 ? [`– ×${report.unrendered.length}`] : []),
        ].join(' · '),
        citations.list(departures(report, accepted.length > 0)),
      ]),
    remark: entries =>
      entries.length > 0
        ? null
        : {
            zh: '没有译法不一的词语：或者处处一致，或者这些作品没有对齐的译文。',
            en: 'No term is rendered in more than one way: all are rendered alike, or these works have no aligned translation.',
          },
  });
}

/** A rendering with too little to go by has a question mark. */
function markedText({ text, isUncertain }: { readonly text: string; readonly isUncertain: boolean }): string {
  return isUncertain ? `${text} ?` : text;
}

/** Clauses that do not have the accepted rendering, or the usual one where the glossary has none. */
function departures({ renderings, unrendered }: PlainRenderings, isListed: boolean): string[] {
  const others = isListed ? renderings.filter(({ isAccepted }) => !isAccepted) : renderings.slice(1);
  return [
    ...others.flatMap(({ units }) => units.map(unit => unit.phrase.clauseId)),
    ...unrendered.map(place => place.clauseId),
  ];
}
