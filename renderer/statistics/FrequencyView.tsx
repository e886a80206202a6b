import { useMemo } from 'react';
import type { FrequencyRow } from '../../corpus/statistics/frequency-list';
import type { EngineResponses } from '../../electron/engine/protocol';
import { useAnswer } from '../app/use-answer';
import { countMessages } from '../messages/count-messages';
import { measureMessages } from '../messages/measure-messages';
import { useMessages } from '../messages/use-messages';
import { CountAnswer } from './CountAnswer';
import { drawBars } from './draw-figure';
import { explainFrequency } from './explain-frequency';
import type { FigureColumn } from './FigureTable';
import { frequencyTable } from './frequency-table';
import { ListControls } from './ListControls';
import { mostRows, useListSettings } from './list-settings';
import { StartHint } from './StartHint';
import { useCountedWorks } from './use-node-request';
import { WordList } from './WordList';
import styles from './statistics.module.css';

/** Rows drawn in the figure. */
const topCount = 20;

/** Words, or rows of words, by frequency. */
export function FrequencyView() {
  const works = useCountedWorks();
  const { language, length, numbers, filter } = useListSettings();
  const request = works === undefined ? null : { language, works, length, numbers, filter, limit: mostRows };
  const answered = useAnswer('frequency', request);
  if (request === null) return <StartHint />;
  const list = answered.answer;
  return (
    <>
      <div className={styles['controls']}>
        <ListControls />
      </div>
      <CountAnswer answered={answered} query={filter} empty={list?.rows.length === 0}>
        {list !== null && <Frequencies list={list} exported={() => frequencyTable(list, request)} />}
      </CountAnswer>
    </>
  );
}

interface FrequenciesProps {
  readonly list: EngineResponses['frequency'];
  readonly exported: () => ReturnType<typeof frequencyTable>;
}

function Frequencies({ list, exported }: FrequenciesProps) {
  const t = useMessages(countMessages);
  const draw = useMemo(() => {
    const top = list.rows.slice(0, topCount);
    return drawBars(
      top.map(row => ({ name: row.form, value: row.frequency, label: String(row.frequency) })),
      t('count'),
    );
  }, [list, t]);
  return (
    <WordList
      name="frequency"
      label={t('frequency')}
      status={`${t('rowCount', { count: list.total })} · ${t('formCount', { count: list.formCount })} · ${t('corpusWords', { count: list.size })}`}
      exported={exported}
      columns={useFrequencyColumns(list.size)}
      rows={list.rows}
      total={list.total}
      figure={{
        title: t('top', { count: Math.min(topCount, list.rows.length), measure: t('count') }),
        hint: '',
        draw,
      }}
      hasFewColumns
    />
  );
}

function useFrequencyColumns(size: number): readonly FigureColumn<FrequencyRow>[] {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const explain = (figure: Parameters<typeof explainFrequency>[0]) => (row: FrequencyRow) =>
    explainFrequency(figure, row, size);
  return [
    { key: 'form', title: t('form'), text: row => row.form, isWord: true },
    {
      key: 'count',
      title: t('count'),
      hint: measure('frequencyMore'),
      text: row => String(row.frequency),
      explain: explain('frequency'),
      sorted: true,
    },
    {
      key: 'perMillion',
      title: t('perMillion'),
      hint: measure('perMillionMore'),
      text: row => row.perMillion.toFixed(0),
      explain: explain('perMillion'),
    },
    {
      key: 'clauses',
      title: t('clauses'),
      hint: measure('clausesMore'),
      text: row => String(row.clauseCount),
      explain: explain('clauses'),
    },
  ];
}
