import type { Command } from 'commander';
import { toClauseRow } from '../../../corpus/exchange/write-jsonl';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { Clause } from '../../../corpus/model/clause';
import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { OpenedWork } from '../../engine/protocol';
import { languageOption } from '../language-option';
import { print, printJson } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';

/** `duidu show WORK`: its clauses in order, Chinese first. */
export function addShowCommand(program: Command): void {
  program
    .command('show <work>')
    .description('按顺序列出作品的条文 · show the clauses of a work in order')
    .addOption(languageOption('只要一种语言 · one language only'))
    .action(async (workId: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { lang?: Language }>();
      const opened = await Session.use(options, session => session.ask('openWork', { workId }));
      const clauses = wantedClauses(opened, options.lang);
      if (options.json) printJson(clauses.map(toClauseRow));
      else print(clauses.map(clause => `${'  '.repeat(clause.level - 1)}${clause.text}\n`).join(''));
    });
}

function wantedClauses({ work, documents }: OpenedWork, wanted: Language | undefined): Clause[] {
  if (wanted !== undefined && documents[wanted] === undefined) {
    throw new CorpusError('document-unknown', 'no such language version', { work: work.id, language: wanted });
  }
  return languages
    .filter(language => wanted === undefined || wanted === language)
    .flatMap(language => documents[language]?.clauses ?? []);
}
