import type { Command } from 'commander';
import { languages } from '../../../corpus/model/language';
import type { Work } from '../../../corpus/model/work';
import { print, printJson } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { textTable } from '../text-table';

/** `duidu works`: what is in the library. */
export function addWorksCommand(program: Command): void {
  program
    .command('works')
    .description('列出书库中的作品 · list the works in the library')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const works = await Session.use(options, session => session.ask('works', {}));
      if (options.json) printJson(works.map(toWorkRow));
      else print(textTable(works.map(toCells)));
    });
}

function workLanguages(work: Work): string[] {
  return languages.filter(language => work.documents[language] !== undefined);
}

function toWorkRow(work: Work): object {
  const documents = languages.flatMap(language => work.documents[language] ?? []);
  const clauseCount = documents.reduce((sum, document) => sum + document.clauseCount, 0);
  return { ...work, languages: workLanguages(work), clauseCount };
}

function toCells(work: Work): string[] {
  const counts = languages.flatMap(language => work.documents[language]?.clauseCount ?? []);
  return [work.id, workLanguages(work).join('+'), counts.join('+'), work.date ?? '', work.titles.zh || work.titles.en];
}
