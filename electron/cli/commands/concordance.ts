import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { foldToString } from '../../../corpus/fold/fold';
import type { ConcordanceSort } from '../../../corpus/statistics/concordance-order';
import { parseCount } from '../parse-count';
import { noToggles } from '../no-toggles';
import { collectWorks, inDescription, inquire } from '../study-command';

interface ConcordanceCommandOptions {
  readonly window: number;
  readonly unit: 'word' | 'character';
  readonly sort?: ConcordanceSort[];
  readonly in?: string[];
  readonly limit: number;
  readonly sample?: number;
  readonly seed: number;
  readonly near?: string;
  readonly aligned?: boolean;
}

const mostLines = 100_000;

/** `duidu concordance NODE`: every place of the node word with its surroundings. */
export function addConcordanceCommand(program: Command): void {
  program
    .command('concordance <node>')
    .description('逐行索引 · the lines of a node word')
    .option('--window <count>', '左右各多少 · how far on each side', parseCount, 5)
    .addOption(new Option('--unit <unit>', '单位 · unit').choices(['word', 'character']).default('word'))
    .option('--sort <key>', '如 1L、2R:strokes，N 为节点词 · such as 1L, 2R:strokes, N for the node word', collectSort)
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几行 · at most so many lines', parseCount, mostLines)
    .option('--sample <count>', '随机抽取几行 · keep so many lines, drawn by chance', parseCount)
    .option('--seed <number>', '抽取的种子 · the seed of the sample', parseCount, 1)
    .option('--near <word>', '窗口内须有此词 · only lines with this word in the window')
    .option('--aligned', '附整条与对应文字 · with the whole clause and its counterpart')
    .action(async (query: string, options: ConcordanceCommandOptions, command: Command) => {
      await inquire(command, {
        method: 'concordance',
        request: { query, works: options.in ?? null, toggles: noToggles, options: toRequest(options) },
        toRows: ({ lines }) => lines.map(line => [line.label || '·', line.left, line.nodeWord, line.right]),
      });
    });
}

function toRequest({ window, unit, sort = [], sample, seed, near, aligned, limit }: ConcordanceCommandOptions) {
  return {
    window,
    unit,
    sort,
    sample: sample === undefined ? null : { size: Math.max(1, sample), seed },
    offset: 0,
    limit: Math.min(limit, mostLines),
    ...(near !== undefined && { near: { form: foldToString(near), left: window, right: window } }),
    ...(aligned === true && { withContext: true }),
  };
}

function collectSort(text: string, before: ConcordanceSort[] = []): ConcordanceSort[] {
  const [found, distance = '1', side = 'N', order = 'pinyin'] =
    /^(?:([1-5])([LR])|N)(?::(pinyin|strokes|code-point|alphabet))?$/.exec(text) ?? [];
  if (found === undefined) throw new InvalidArgumentError('如 1L、N 或 2R:strokes · such as 1L, N or 2R:strokes');
  const sides = { L: 'left', R: 'right', N: 'node' } as const;
  return [...before, { side: sides[side as 'L'], distance: Number(distance), order: order as 'pinyin' }];
}
