import type { CsvCell } from '../../corpus/exchange/csv';
import type { ExportedTable } from '../../corpus/exchange/exported-table';
import type { Hit } from '../../corpus/search/search-answer';
import { useSearch } from '../app/state/search-state';
import type { EngineCalls } from '../bridge/engine-calls';
import { searchMessages } from '../messages/search-messages';
import { translate } from '../messages/use-messages';
import { allHits } from './fetch-hits';
import { questionNow } from './question';
import { workTitles } from './work-titles';

/** A table longer than this would not open in a spreadsheet. */
const mostRows = 1_000_000;

/** Everything the question of the moment finds, as a table with what was asked. */
export async function hitTable(engine: EngineCalls): Promise<ExportedTable> {
  const t = translate(searchMessages);
  const state = useSearch.getState();
  const question = questionNow();
  const [hits, titles] = await Promise.all([allHits(engine, question, mostRows), workTitles(engine)]);
  const toggles = Object.entries(state.toggles).filter(([, isOn]) => isOn);
  return {
    title: t('exportName'),
    facts: [
      [t('query'), state.query],
      [t('scope'), t(state.scope === 'work' ? 'thisWork' : 'library')],
      [t('options'), toggles.map(([name]) => t(name as keyof typeof state.toggles)).join(' · ') || '–'],
      [t('clausesAndPlaces'), `${state.answer?.total ?? hits.length} / ${state.answer?.placeCount ?? 0}`],
    ],
    columns: ['ordinal', 'work', 'section', 'label', 'language', 'text', 'places', 'counterpart', 'clauseId'].map(
      name => t(columnNames[name as keyof typeof columnNames]),
    ),
    rows: hits.map((hit, at) => toCells(hit, at, titles.get(hit.workId) ?? hit.workId)),
  };
}

const columnNames = {
  ordinal: 'columnOrdinal',
  work: 'columnWork',
  section: 'columnSection',
  label: 'columnLabel',
  language: 'columnLanguage',
  text: 'columnText',
  places: 'columnPlaces',
  counterpart: 'columnCounterpart',
  clauseId: 'columnClause',
} as const;

function toCells(hit: Hit, at: number, title: string): CsvCell[] {
  const places = hit.ranges.map(({ start, end }) => hit.text.slice(start, end)).join(' | ');
  const section = hit.section.slice(hit.workId.length + 1);
  const counterpart = (hit.counterpartTexts ?? []).join('\n');
  return [at + 1, title, section, hit.label, hit.language, hit.text, places, counterpart, hit.clauseId];
}
