import type { ExportedTable, TableFact } from '../../corpus/exchange/exported-table';
import type { EngineRequest, EngineResponses } from '../../electron/engine/protocol';
import { countMessages } from '../messages/count-messages';
import { translate } from '../messages/use-messages';
import { scopeName } from './count-facts';
import { drawnFigures } from './drawn-figures';
import { stars } from './explain-keyword';

/** A frequency list as a table. */
export function frequencyTable(list: EngineResponses['frequency'], request: EngineRequest<'frequency'>): ExportedTable {
  const t = translate(countMessages);
  return {
    title: t('frequency'),
    figures: drawnFigures(),
    facts: [...listFacts(request), [t('corpusFact'), list.size], [t('scopeFact'), scopeName(request.works)]],
    columns: [t('form'), t('count'), t('perMillion'), t('clauses')],
    rows: list.rows.map(row => [row.form, row.frequency, row.perMillion, row.clauseCount]),
  };
}

/** A list of keywords as a table. */
export function keywordTable(list: EngineResponses['keyness'], request: EngineRequest<'keyness'>): ExportedTable {
  const t = translate(countMessages);
  return {
    title: t('keyness'),
    figures: drawnFigures(),
    facts: [
      ...listFacts(request),
      [t('scopeFact'), scopeName(request.works)],
      [t('against'), request.against === null ? t('restOfLibrary') : (request.against ?? []).join(', ')],
      [t('corpusFact'), `${list.size} / ${list.otherSize}`],
      [t('leastBoth'), request.least],
      [t('direction'), t(request.direction ?? 'both')],
    ],
    columns: [
      t('form'),
      t('count'),
      t('perMillion'),
      t('otherCount'),
      t('otherPerMillion'),
      t('direction'),
      'LL (2)',
      'LL (4)',
      t('significance'),
      'Log ratio',
      'Simple maths',
    ],
    rows: list.rows.map(row => [
      row.form,
      row.frequency,
      row.perMillion,
      row.otherFrequency,
      row.otherPerMillion,
      t(row.direction),
      row.logLikelihoodTwoTerm,
      row.logLikelihoodFourTerm,
      stars(row),
      row.logRatio,
      row.simpleMaths,
    ]),
  };
}

function listFacts({
  language,
  length,
  numbers,
  filter,
}: Pick<EngineRequest<'keyness'>, 'language' | 'length' | 'numbers' | 'filter'>): TableFact[] {
  const t = translate(countMessages);
  return [
    [t('language'), t(language)],
    [t('length'), length ?? 1],
    ...(filter === undefined || filter === '' ? [] : [[t('filter'), filter] as const]),
    [t('conventionFact'), t(numbers === true ? 'listConventionNumbers' : 'listConvention')],
  ];
}
