import { useState } from 'react';
import type { SlotFiller } from '../../corpus/compare/slot-pattern';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Answer } from './Answer';
import { PlaceList } from './PlaceList';
import { StudyHead } from './StudyHead';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './compare.module.css';

/** What fills the open slot of a pattern, most frequent first. */
export function PatternTable({ view, language }: StudyProps) {
  const t = useMessages(compareMessages);
  const example = t(language === 'zh' ? 'patternExampleZh' : 'patternExampleEn');
  const [pattern, setPattern] = useState(example);
  const answered = useAnswer('slot', pattern === '' ? null : { pattern, language, works: [view.work.id] });
  const [chosen, setChosen] = useState<SlotFiller | null>(null);
  const fillers = answered.answer?.fillers ?? [];
  const exported = [[t('filler'), t('count')], ...fillers.map(({ text, places }) => [text, places.length])];
  return (
    <>
      <StudyHead hint={t('patternsHint')} name="pattern" rows={exported} />
      <form
        className={styles['ask']}
        onSubmit={event => {
          event.preventDefault();
          setChosen(null);
          const words = new FormData(event.currentTarget).get('pattern');
          setPattern(typeof words === 'string' ? words.trim() : '');
        }}
      >
        <input name="pattern" aria-label={t('pattern')} defaultValue={example} maxLength={200} />
        <button type="submit" className={styles['primary']}>
          {t('show')}
        </button>
      </form>
      <Answer answered={answered} empty={fillers.length === 0} emptyText={t('none')}>
        <table className={styles['list']}>
          <thead>
            <tr>
              <th scope="col">{t('filler')}</th>
              <th scope="col">{t('count')}</th>
            </tr>
          </thead>
          <tbody>
            {fillers.map(filler => (
              <tr key={filler.text} data-chosen={filler === chosen || undefined}>
                <td>
                  <button type="button" lang={language === 'zh' ? 'zh-Hans' : 'en'} onClick={() => setChosen(filler)}>
                    {filler.text}
                  </button>
                </td>
                <td className={styles['figure']}>{filler.places.length}</td>
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
