import type { ExportedTable } from '../../corpus/exchange/exported-table';
import type { NodeDispersion } from '../../corpus/statistics/node-dispersion';
import { countMessages } from '../messages/count-messages';
import { translate } from '../messages/use-messages';
import { nodeFacts } from './count-facts';
import { drawnFigures } from './drawn-figures';
import type { NodeRequest } from './use-node-request';

/** A dispersion as a table of its parts, with the measures among what it rests on. */
export function dispersionTable(
  dispersion: NodeDispersion,
  node: NodeRequest,
  nameOf: (name: string) => string,
): ExportedTable {
  const t = translate(countMessages);
  const { size, frequency } = dispersion;
  return {
    title: t('dispersion'),
    figures: drawnFigures(),
    facts: [
      ...nodeFacts(node),
      ['DP', dispersion.dp ?? ''],
      ['DPnorm', dispersion.dpNorm ?? ''],
      ['Juilland D', dispersion.juillandD ?? ''],
      ['ARF', dispersion.arf ?? ''],
      [t('corpusFact'), size],
    ],
    columns: [t('part'), t('size'), t('count'), t('perMillion'), t('expectedShare'), t('observedShare')],
    rows: dispersion.parts.map(part => [
      nameOf(part.name),
      part.size,
      part.frequency,
      part.size === 0 ? '' : (part.frequency * 1e6) / part.size,
      part.size / size,
      frequency === 0 ? '' : part.frequency / frequency,
    ]),
  };
}
