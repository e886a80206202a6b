import { useMemo } from 'react';
import type { KeynessMeasure } from '../../corpus/statistics/count-question';
import type { KeywordRow } from '../../corpus/statistics/keyword-list';
import type { EngineResponses } from '../../electron/engine/protocol';
import { useOpenWork } from '../app/state/desk-state';
import { useAnswer } from '../app/use-answer';
import { countMessages } from '../messages/count-messages';
import { measureMessages } from '../messages/measure-messages';
import { useMessages } from '../messages/use-messages';
import { CountAnswer } from './CountAnswer';
import { drawBars } from './draw-figure';
import { explainKeyword, stars, type KeywordFigure } from './explain-keyword';
import { shown } from './explanation';
import type { FigureColumn } from './FigureTable';
import { keywordTable } from './frequency-table';
import { KeynessControls } from './KeynessControls';
import { mostRows, useListSettings } from './list-settings';
import { StartHint } from './StartHint';
import { useLibraryWorks } from './use-work-titles';
import { WordList } from './WordList';
import emptyPage from '../ui/empty-page.module.css';

/** Rows drawn in the figure. */
const topCount = 20;

/** The words that set the opened work apart from another one, or from the rest of the library. */
export function KeynessView() {
  const t = useMessages(countMessages);
  const workId = useOpenWork()?.work.id;
  const works = useLibraryWorks();
  const { filter, against: wanted } = useListSettings();
  const others = (works ?? []).filter(({ id }) => id !== workId);
  const against = others.some(({ id }) => id === wanted) ? wanted : null;
  const request = useKeynessRequest(workId, others.length, against);
  const answered = useAnswer('keyness', request);
  if (workId === undefined) return <StartHint nowhere />;
  if (works !== null && others.length === 0) return <p className={emptyPage['nothing']}>{t('onlyWork')}</p>;
  const list = answered.answer;
  return (
    <>
      <KeynessControls others={others} against={against} />
      <CountAnswer answered={answered} query={filter} empty={list?.rows.length === 0}>
        {list !== null && request !== null && <Keywords list={list} exported={() => keywordTable(list, request)} />}
      </CountAnswer>
    </>
  );
}

/** What is asked; `null` where there is nothing to compare. */
function useKeynessRequest(workId: string | undefined, otherCount: number, against: string | null) {
  const { language, length, numbers, filter, direction, sort, least } = useListSettings();
  if (workId === undefined || otherCount === 0) return null;
  return {
    ...{ language, length, numbers, filter, direction, sort },
    works: [workId],
    against: against === null ? null : [against],
    least: least ?? 1,
    limit: mostRows,
  };
}

interface KeywordsProps {
  readonly list: EngineResponses['keyness'];
  readonly exported: () => ReturnType<typeof keywordTable>;
}

function Keywords({ list, exported }: KeywordsProps) {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const draw = useMemo(() => {
    const top = list.rows.slice(0, topCount);
    return drawBars(
      top.map(row => ({ name: row.form, value: row.logRatio, label: shown(row.logRatio) })),
      measure('logRatio'),
    );
  }, [list, measure]);
  return (
    <WordList
      name="keywords"
      label={t('keyness')}
      status={`${t('rowCount', { count: list.total })} · ${t('corpusWords', { count: list.size })} / ${t('corpusWords', { count: list.otherSize })}`}
      exported={exported}
      columns={useKeywordColumns(list)}
      rows={list.rows}
      total={list.total}
      figure={{ title: measure('logRatio'), hint: measure('logRatioMore'), draw }}
      scope="library"
    />
  );
}

const sortable: Readonly<Partial<Record<KeywordFigure, KeynessMeasure>>> = {
  keynessTwo: 'logLikelihoodTwoTerm',
  keynessFour: 'logLikelihoodFourTerm',
  logRatio: 'logRatio',
  simpleMaths: 'simpleMaths',
};

function useKeywordColumns(list: EngineResponses['keyness']): readonly FigureColumn<KeywordRow>[] {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const { sort, change } = useListSettings();
  const figure = (name: KeywordFigure, title: string, text: (row: KeywordRow) => string): FigureColumn<KeywordRow> => {
    const measureName = sortable[name];
    return {
      key: `${name} ${title}`,
      title,
      hint: measure(`${name}More`),
      text,
      explain: row => explainKeyword(name, row, list),
      ...(measureName !== undefined && {
        sorted: sort === measureName,
        onSort: () => change({ sort: measureName }),
      }),
    };
  };
  return [
    { key: 'form', title: t('form'), text: row => row.form, isWord: true },
    {
      key: 'direction',
      title: t('direction'),
      text: row => `${row.direction === 'less' ? '▽' : '▲'} ${t(row.direction)}`,
    },
    figure('perMillion', t('count'), row => `${row.frequency} : ${row.otherFrequency}`),
    {
      ...figure(
        'perMillion',
        t('perMillion'),
        row => `${row.perMillion.toFixed(0)} : ${row.otherPerMillion.toFixed(0)}`,
      ),
      isWide: true,
    },
    figure('keynessTwo', 'LL (2)', row => row.logLikelihoodTwoTerm.toFixed(2)),
    figure('significance', t('significance'), stars),
    figure('keynessFour', 'LL (4)', row => row.logLikelihoodFourTerm.toFixed(2)),
    figure('logRatio', measure('logRatio'), row => row.logRatio.toFixed(2)),
    figure('simpleMaths', measure('simpleMaths'), row => row.simpleMaths.toFixed(2)),
  ];
}
