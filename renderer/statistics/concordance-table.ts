import type { ExportedTable, TableFact } from '../../corpus/exchange/exported-table';
import type { ConcordanceLine } from '../../corpus/statistics/concordance-line';
import type { EngineCalls } from '../bridge/engine-calls';
import { concordanceMessages } from '../messages/concordance-messages';
import { countMessages } from '../messages/count-messages';
import { translate } from '../messages/use-messages';
import { nodeFacts } from './count-facts';
import type { LinesQuestion } from './use-concordance';

const pageSize = 2_000;

/** All lines of a concordance as a table, with what it rests on. */
export async function concordanceTable(
  { concordance }: Pick<EngineCalls, 'concordance'>,
  { node, options }: LinesQuestion,
  titles: ReadonlyMap<string, string>,
): Promise<ExportedTable> {
  const t = translate(countMessages);
  const told = translate(concordanceMessages);
  const lines = await allLines({ concordance }, { node, options });
  return {
    title: t('concordance'),
    facts: [...nodeFacts(node), ...optionFacts(options)],
    columns: [
      t('workColumn'),
      t('clauseColumn'),
      told('left'),
      t('node'),
      told('right'),
      t('counterpartColumn'),
      t('renderingColumn'),
    ],
    rows: lines.map(line => [
      titles.get(line.workId) ?? line.workId,
      line.label || line.clauseId,
      line.left,
      line.nodeWord,
      line.right,
      (line.context?.counterparts ?? []).map(({ text, range }) => text.slice(range.start, range.end)).join(' '),
      (line.context?.counterparts ?? []).flatMap(renderingOf).join(' '),
    ]),
  };
}

/** Every line, page by page: one answer of a hundred thousand would hold up everything else. */
async function allLines(
  { concordance }: Pick<EngineCalls, 'concordance'>,
  { node, options }: LinesQuestion,
): Promise<readonly ConcordanceLine[]> {
  const lines: ConcordanceLine[] = [];
  let kept = 1;
  while (lines.length < kept) {
    const page = await concordance({ ...node, options: { ...options, offset: lines.length, limit: pageSize } });
    lines.push(...page.lines);
    kept = page.lines.length === 0 ? 0 : page.kept;
  }
  return lines;
}

function renderingOf(counterpart: NonNullable<ConcordanceLine['context']>['counterparts'][number]): string[] {
  const { text, rendering } = counterpart;
  return rendering === null ? [] : [text.slice(rendering.start, rendering.end)];
}

function optionFacts({ window, unit, sort, sample, near, part }: LinesQuestion['options']): TableFact[] {
  const t = translate(countMessages);
  const told = translate(concordanceMessages);
  const keys = sort.map(({ side, distance, order }) => {
    const name = side === 'node' ? told('nodeKey') : told(side === 'left' ? 'leftKey' : 'rightKey', { distance });
    return `${name} (${told(order)})`;
  });
  const conditions = [
    ...(near === undefined ? [] : [told('nearChip', { form: near.form, left: near.left, right: near.right })]),
    ...(part === undefined ? [] : [told('partChip', { part: part.name })]),
  ];
  return [
    [t('windowFact'), `${window} ${told(unit)}`],
    [t('sortFact'), keys.join(' → ') || told('inOrder')],
    ...(sample === null ? [] : [[t('sampleFact'), `${sample.size} · ${told('seed')} ${sample.seed}`] as const]),
    ...(conditions.length === 0 ? [] : [[t('filterFact'), conditions.join(' · ')] as const]),
  ];
}
