import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ConcordanceSort } from '../../../corpus/statistics/concordance';
import { parseCount } from '../parse-count';
import { noToggles } from '../no-toggles';
import { collectWorks, inDescription, inquire } from '../study-command';

interface ConcordanceCommandOptions {
  readonly window: number;
  readonly unit: 'word' | 'character';
  readonly sort?: ConcordanceSort[];
  readonly in?: string[];
  readonly limit: number;
}

const mostLines = 100_000;

/** `duidu concordance NODE`: every place of the node word with its surroundings. */
export function addConcordanceCommand(program: Command): void {
  program
    .command('concordance <node>')
    .description('逐行索引 · the lines of a node word')
    .option('--window <count>', '左右各多少 · how far on each side', parseCount, 5)
    .addOption(new Option('--unit <unit>', '单位 · unit').choices(['word', 'character']).default('word'))
    .option('--sort <key>', '如 1L、2R:strokes · such as 1L, 2R:strokes', collectSort)
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几行 · at most so many lines', parseCount, mostLines)
    .action(async (query: string, options: ConcordanceCommandOptions, command: Command) => {
      const { window, unit, sort = [], limit } = options;
      await inquire(command, {
        method: 'concordance',
        request: {
          query,
          works: options.in ?? null,
          toggles: noToggles,
          options: { window, unit, sort, sample: null, offset: 0, limit: Math.min(limit, mostLines) },
        },
        toRows: ({ lines }) => lines.map(line => [line.label || '·', line.left, line.nodeWord, line.right]),
      });
    });
}

function collectSort(text: string, before: ConcordanceSort[] = []): ConcordanceSort[] {
  const [, distance, side, order = 'pinyin'] =
    /^([1-5])([LR])(?::(pinyin|strokes|code-point|alphabet))?$/.exec(text) ?? [];
  if (distance === undefined) throw new InvalidArgumentError('如 1L 或 2R:strokes · such as 1L or 2R:strokes');
  const key = { side: side === 'L' ? 'left' : 'right', distance: Number(distance), order } as ConcordanceSort;
  return [...before, key];
}
