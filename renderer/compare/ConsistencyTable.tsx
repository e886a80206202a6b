import { useState } from 'react';
import type { PlainConsistency } from '../../corpus/compare/study';
import type { CsvCell } from '../../corpus/exchange/csv';
import { compareMessages } from '../messages/compare-messages';
import { useMessages, type Translate } from '../messages/use-messages';
import { Answer } from './Answer';
import { PlaceList } from './PlaceList';
import { StudyHead } from './StudyHead';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './compare.module.css';

type PlainRendering = PlainConsistency['report']['renderings'][number];

/** Terms with more than one rendering; each rendering opens its clauses. */
export function ConsistencyTable({ view, language }: StudyProps) {
  const t = useMessages(compareMessages);
  const answered = useAnswer('consistency', { works: [view.work.id], language });
  const [chosen, setChosen] = useState<PlainRendering | null>(null);
  const entries = answered.answer ?? [];
  return (
    <>
      <StudyHead hint={t('consistencyHint')} name="consistency" rows={exportedRows(entries, t)} />
      <Answer answered={answered} empty={entries.length === 0} emptyText={t('none')}>
        <table className={styles['list']}>
          <thead>
            <tr>
              <th scope="col">{t('phrase')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('consistent')}</th>
              <th scope="col">{t('violations')}</th>
              <th scope="col">{t('renderings')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ report, violationCount }) => (
              <tr key={report.phrase}>
                <th scope="row">{report.phrase}</th>
                <td className={styles['figure']}>{report.unitCount}</td>
                <td className={styles['figure']}>{percentOf(report.consistency)} %</td>
                <td className={styles['figure']}>{violationCount > 0 ? violationCount : '·'}</td>
                <td>
                  {report.renderings.map(rendering => (
                    <button
                      key={rendering.text}
                      type="button"
                      className={styles['rendering']}
                      onClick={() => setChosen(rendering)}
                    >
                      {rendering.text} <span className={styles['quiet']}>{rendering.units.length}</span>
                    </button>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {chosen !== null && (
          <PlaceList
            onClose={() => setChosen(null)}
            title={t('showPlaces', { phrase: chosen.text })}
            places={chosen.units.map(({ rendering }) => rendering)}
          />
        )}
      </Answer>
    </>
  );
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}

function exportedRows(
  entries: readonly PlainConsistency[],
  t: Translate<keyof typeof compareMessages.zh>,
): readonly (readonly CsvCell[])[] {
  return [
    [t('phrase'), t('count'), t('consistent'), t('violations'), t('renderings')],
    ...entries.map(({ report, violationCount }) => [
      report.phrase,
      report.unitCount,
      percentOf(report.consistency),
      violationCount,
      report.renderings.map(({ text, units }) => `${text} ${units.length}`).join('; '),
    ]),
  ];
}
