import { useState } from 'react';
import type { RepeatedPhrase } from '../../corpus/compare/repeated-phrases';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Answer } from './Answer';
import { PlaceList } from './PlaceList';
import { SpreadStrip } from './SpreadStrip';
import { StudyHead } from './StudyHead';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './compare.module.css';

const shownCount = 200;

/** Phrases that return, with how often and where in the document. */
export function PhraseTable({ view, language }: StudyProps) {
  const t = useMessages(compareMessages);
  const request = { language, works: [view.work.id], options: null, limit: shownCount };
  const answered = useAnswer('phrases', request);
  const [chosen, setChosen] = useState<RepeatedPhrase | null>(null);
  const phrases = answered.answer?.phrases ?? [];
  const clauseCount = view.documents[language]?.clauses.length ?? 1;
  const exported = [
    [t('phrase'), t('count'), t('clauseCount')],
    ...phrases.map(({ text, places, clauseCount: clauses }) => [text, places.length, clauses]),
  ];
  return (
    <>
      <StudyHead hint={t('phrasesHint')} name="phrases" rows={exported} />
      <Answer answered={answered} empty={phrases.length === 0} emptyText={t('none')}>
        <table className={styles['list']}>
          <thead>
            <tr>
              <th scope="col">{t('phrase')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('clauseCount')}</th>
              <th scope="col">{t('spread')}</th>
            </tr>
          </thead>
          <tbody>
            {phrases.map(phrase => (
              <tr key={phrase.text} data-chosen={phrase === chosen || undefined}>
                <td>
                  <button type="button" lang={language === 'zh' ? 'zh-Hans' : 'en'} onClick={() => setChosen(phrase)}>
                    {phrase.text}
                  </button>
                </td>
                <td className={styles['figure']}>{phrase.places.length}</td>
                <td className={styles['figure']}>{phrase.clauseCount}</td>
                <td>
                  <SpreadStrip
                    places={phrase.places.map(
                      ({ clauseId }) => (view.ordinalOfClause.get(clauseId) ?? 0) / clauseCount,
                    )}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {chosen !== null && (
          <PlaceList
            onClose={() => setChosen(null)}
            title={t('showPlaces', { phrase: chosen.text })}
            places={chosen.places}
          />
        )}
      </Answer>
    </>
  );
}
