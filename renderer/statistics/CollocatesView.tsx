import { useMemo, useState } from 'react';
import type { Collocate, CollocateTable, CollocationMeasure } from '../../corpus/statistics/collocates';
import { useCounts } from '../app/state/count-state';
import { useAnswer } from '../app/use-answer';
import { countMessages } from '../messages/count-messages';
import { measureMessages } from '../messages/measure-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import { collocateTable } from './collocate-table';
import { useCollocateSettings, reachOf } from './collocate-settings';
import { CountAnswer } from './CountAnswer';
import { drawBars } from './draw-figure';
import { explainCollocate, type CollocateFigure } from './explain-collocate';
import { shown, type Explanation } from './explanation';
import { ExplanationCard } from './ExplanationCard';
import { Figure } from './Figure';
import { FigureTable, type FigureColumn } from './FigureTable';
import { NumberField } from './NumberField';
import { StartHint } from './StartHint';
import { useNodeName, useNodeRequest } from './use-node-request';
import styles from './statistics.module.css';

/** Rows drawn in the figure. */
const topCount = 20;

/** The words that keep company with the node word. */
export function CollocatesView() {
  const node = useNodeRequest();
  const name = useNodeName();
  const settings = useCollocateSettings();
  const reach = reachOf(settings);
  const options = {
    ...reach,
    leastJoint: settings.leastJoint ?? 1,
    leastFrequency: settings.leastFrequency ?? 1,
    sort: settings.sort,
  };
  const answered = useAnswer('collocates', node === null ? null : { ...node, options });
  if (node === null) return <StartHint />;
  const table = answered.answer;
  return (
    <>
      <CollocateControls />
      <CountAnswer answered={answered} query={name} empty={(table?.rows.length ?? 0) === 0}>
        {table !== null && <Collocates table={table} name={name} exported={() => collocateTable(table, node, reach)} />}
      </CountAnswer>
    </>
  );
}

function CollocateControls() {
  const t = useMessages(countMessages);
  const settings = useCollocateSettings();
  const { change } = settings;
  return (
    <div className={styles['controls']}>
      <fieldset className={styles['group']}>
        <legend>{t('reach')}</legend>
        <NumberField
          label={t('leftReach')}
          value={settings.left}
          least={0}
          most={50}
          onChange={left => change({ left })}
        />
        <NumberField
          label={t('rightReach')}
          value={settings.right}
          least={0}
          most={50}
          onChange={right => change({ right })}
        />
      </fieldset>
      <label className={styles['field']}>
        {t('within')}
        <select
          value={settings.within}
          onChange={event => change({ within: event.target.value as 'clause' | 'sentence' })}
        >
          <option value="clause">{t('clause')}</option>
          <option value="sentence">{t('sentence')}</option>
        </select>
      </label>
      <NumberField
        label={t('leastJoint')}
        value={settings.leastJoint}
        least={1}
        most={1_000_000}
        onChange={leastJoint => change({ leastJoint })}
      />
      <NumberField
        label={t('leastFrequency')}
        value={settings.leastFrequency}
        least={1}
        most={1_000_000}
        onChange={leastFrequency => change({ leastFrequency })}
      />
    </div>
  );
}

interface CollocatesProps {
  readonly table: CollocateTable;
  readonly name: string;
  readonly exported: () => ReturnType<typeof collocateTable>;
}

function Collocates({ table, name, exported }: CollocatesProps) {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const settings = useCollocateSettings();
  const { sort } = settings;
  const columns = useCollocateColumns(table);
  const draw = useMemo(() => {
    const top = table.rows.slice(0, topCount).flatMap(row => {
      const value = row[sort];
      return value === null ? [] : [{ name: row.form, value, label: shown(value) }];
    });
    return drawBars(top, measure(sort));
  }, [table, sort, measure]);
  const open = (row: Collocate) => {
    const { query, form } = useCounts.getState();
    useCounts.getState().turnTo('concordance');
    useCounts.getState().ask({ query, form, near: { form: row.form, ...reachOf(settings) } });
  };
  return (
    <>
      <div className={styles['summary']}>
        <p role="status">
          {t('rowCount', { count: table.rows.length })} · {t('nodeCount', { count: table.nodeFrequency })} ·{' '}
          {t('windowWords', { count: table.windowSize })} · {t('corpusWords', { count: table.size })}
        </p>
        <TableExportMenu name="collocates" table={exported} />
      </div>
      <div className={styles['split']}>
        <FigureTable
          label={`${t('collocates')}: ${name}`}
          columns={columns}
          rows={table.rows}
          keyOf={row => row.form}
          language={/\p{Script=Han}/u.test(name) ? 'zh-Hans' : undefined}
          onOpen={open}
          openLabel={row => t('linesOf', { form: row.form })}
          onExplain={setExplanation}
        />
        <aside className={styles['side']}>
          <ExplanationCard explanation={explanation} onClose={() => setExplanation(null)} />
          <Figure
            name="collocates"
            title={t('top', { count: Math.min(topCount, table.rows.length), measure: measure(sort) })}
            hint={measure(`${sort}More`)}
            draw={draw}
          />
        </aside>
      </div>
      <p className={styles['convention']}>{t('convention')}</p>
    </>
  );
}

const measures: readonly CollocationMeasure[] = ['logDice', 'logLikelihood', 'mi', 'mi3', 't'];

function useCollocateColumns(table: CollocateTable): readonly FigureColumn<Collocate>[] {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const { sort, change } = useCollocateSettings();
  const explain = (figure: CollocateFigure) => (row: Collocate) => explainCollocate(figure, row, table);
  return [
    { key: 'form', title: t('collocate'), text: row => row.form, isWord: true },
    {
      key: 'joint',
      title: t('joint'),
      hint: measure('jointMore'),
      text: row => String(row.joint),
      explain: explain('joint'),
    },
    {
      key: 'sides',
      title: t('jointSides'),
      hint: measure('jointMore'),
      text: row => `${row.jointLeft} + ${row.jointRight}`,
      explain: explain('joint'),
    },
    {
      key: 'frequency',
      title: t('count'),
      hint: measure('frequencyMore'),
      text: row => String(row.frequency),
      explain: explain('frequency'),
    },
    ...measures.map(name => ({
      key: name,
      title: name === 'logLikelihood' ? 'LL' : measure(name),
      hint: measure(`${name}More`),
      text: (row: Collocate) => {
        const value = row[name];
        return value === null ? '–' : value.toFixed(2);
      },
      explain: explain(name),
      sorted: sort === name,
      onSort: () => change({ sort: name }),
    })),
    {
      key: 'fisher',
      title: 'p',
      hint: measure('fisherMore'),
      text: row => (row.fisherP === null ? '' : shown(row.fisherP, 3)),
      explain: explain('fisher'),
    },
  ];
}
