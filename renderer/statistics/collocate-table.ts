import type { ExportedTable } from '../../corpus/exchange/exported-table';
import type { CollocateTable } from '../../corpus/statistics/collocates';
import type { WordReach } from '../../corpus/statistics/word-window';
import { countMessages } from '../messages/count-messages';
import { translate } from '../messages/use-messages';
import { nodeFacts } from './count-facts';
import { drawnFigures } from './drawn-figures';
import type { NodeRequest } from './use-node-request';

/** A table of collocates with every count its measures are made of. */
export function collocateTable(table: CollocateTable, node: NodeRequest, reach: Required<WordReach>): ExportedTable {
  const t = translate(countMessages);
  return {
    title: t('collocates'),
    figures: drawnFigures(),
    facts: [
      ...nodeFacts(node),
      [t('windowFact'), `${reach.left}–${reach.right} · ${t('within')}: ${t(reach.within)}`],
      [t('node'), `f(x) = ${table.nodeFrequency}, R1 = ${table.windowSize}`],
      [t('corpusFact'), table.size],
    ],
    columns: [
      t('collocate'),
      t('joint'),
      t('jointLeft'),
      t('jointRight'),
      t('count'),
      'E11',
      'logDice',
      'LL',
      'MI',
      'MI3',
      't',
      'Fisher p',
    ],
    rows: table.rows.map(row => [
      row.form,
      row.joint,
      row.jointLeft,
      row.jointRight,
      row.frequency,
      row.expected,
      row.logDice,
      row.logLikelihood,
      row.mi ?? '',
      row.mi3,
      row.t,
      row.fisherP ?? '',
    ]),
  };
}
