import { Option } from 'commander';
import type { Command } from 'commander';
import type { PartKind } from '../../../corpus/statistics/text-part';
import { noToggles } from '../no-toggles';
import { collectWorks, inDescription, inquire } from '../study-command';

interface DispersionCommandOptions {
  readonly by: PartKind;
  readonly in?: string[];
}

/** `duidu dispersion NODE`: how evenly a node word is spread, by DP, DPnorm, Juilland’s D and ARF. */
export function addDispersionCommand(program: Command): void {
  program
    .command('dispersion <node>')
    .description('分布 · how evenly a node word is spread (DP, DPnorm, Juilland’s D, ARF)')
    .addOption(new Option('--by <part>', '按什么分 · parts').choices(['section', 'work', 'clause']).default('section'))
    .option('--in <works>', inDescription, collectWorks)
    .action(async (query: string, options: DispersionCommandOptions, command: Command) => {
      await inquire(command, {
        method: 'dispersion',
        request: { query, works: options.in ?? null, toggles: noToggles, partOf: options.by },
        toRows: ({ parts, dp, dpNorm, juillandD, arf, frequency }) => [
          ...parts.map(part => [String(part.frequency), String(part.size), part.name]),
          [String(frequency), '', `DP ${show(dp)}  DPnorm ${show(dpNorm)}  D ${show(juillandD)}  ARF ${show(arf)}`],
        ],
      });
    });
}

function show(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
