import { Option } from 'commander';
import type { Command } from 'commander';
import type { CollocationMeasure } from '../../../corpus/statistics/collocates';
import { noToggles } from '../no-toggles';
import { parseCount } from '../parse-count';
import { collectWorks, inDescription, inquire } from '../study-command';

interface CollocatesCommandOptions {
  readonly window: number;
  readonly left?: number;
  readonly right?: number;
  readonly within: 'clause' | 'sentence';
  readonly sort: CollocationMeasure;
  readonly minJoint: number;
  readonly minFrequency: number;
  readonly in?: string[];
}

/** `duidu collocates NODE`: the words that keep company with the node word. */
export function addCollocatesCommand(program: Command): void {
  program
    .command('collocates <node>')
    .description('搭配词 · the words near a node word')
    .option('--window <count>', '左右各几词 · words on each side', parseCount, 5)
    .option('--left <count>', '左侧几词 · words on the left', parseCount)
    .option('--right <count>', '右侧几词 · words on the right', parseCount)
    .addOption(
      new Option('--within <unit>', '窗口不越过 · no window crosses the end of a')
        .choices(['clause', 'sentence'])
        .default('clause'),
    )
    .addOption(
      new Option('--sort <measure>', '排序 · order')
        .choices(['logDice', 'logLikelihood', 'mi', 'mi3', 't'])
        .default('logDice'),
    )
    .option('--min-joint <count>', '最少同现 · least joint count', parseCount, 1)
    .option('--min-frequency <count>', '最少词频 · least frequency', parseCount, 1)
    .option('--in <works>', inDescription, collectWorks)
    .action(async (query: string, options: CollocatesCommandOptions, command: Command) => {
      const { window, left = window, right = window, within, sort, minJoint, minFrequency } = options;
      await inquire(command, {
        method: 'collocates',
        request: {
          query,
          works: options.in ?? null,
          toggles: noToggles,
          options: {
            left,
            right,
            within,
            leastJoint: Math.max(1, minJoint),
            leastFrequency: Math.max(1, minFrequency),
            sort,
          },
        },
        toRows: ({ rows }) =>
          rows.map(row => [row.form, String(row.joint), String(row.frequency), row.logDice.toFixed(2)]),
      });
    });
}
