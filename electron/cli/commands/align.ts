import type { Command } from 'commander';
import type { AlignmentLink, SentenceReference } from '../../../corpus/model/alignment-link';
import { print, printJson } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { textTable } from '../text-table';

/** `duidu align WORK`: its alignment links. */
export function addAlignCommand(program: Command): void {
  program
    .command('align <work>')
    .description('列出中英条文的对应 · show which clauses translate each other')
    .action(async (workId: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const { alignment } = await Session.use(options, session => session.ask('openWork', { workId }));
      if (options.json) printJson(alignment.map(toLinkRow));
      else print(textTable(alignment.map(toCells)));
    });
}

function toLinkRow({ sentences, ...link }: AlignmentLink): object {
  return { ...link, sentences: sentences.map(({ zh, en }) => ({ zh: zh.map(toPair), en: en.map(toPair) })) };
}

function toPair({ clauseId, range }: SentenceReference): object {
  return { clauseId, range: [range.start, range.end] };
}

function toCells({ zh, en, score, origin, locked }: AlignmentLink): string[] {
  return [zh.join(' ') || '–', en.join(' ') || '–', score.toFixed(2), locked ? `${origin} ✓` : origin];
}
