import { useEffect, useState } from 'react';
import { annotationMessages } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { RestorePoint } from '../store/safety-port';
import { useAnnotations } from './annotation-state';
import styles from './annotation.module.css';
import cardsStyles from './cards.module.css';

/** The moments that the safety copies reach back to. Going back is one step that can be undone. */
export function SafetyCopiesView() {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  const desk = useAnnotations(state => state.desk);
  const [points, setPoints] = useState<readonly RestorePoint[] | 'failed' | null>(null);
  const [asked, setAsked] = useState<RestorePoint | null>(null);
  useEffect(() => {
    void desk?.safety.restorePoints().then(setPoints, () => setPoints('failed'));
  }, [desk]);
  const dateOf = ({ at }: RestorePoint) => new Date(at).toLocaleString(language);
  const goBack = (point: RestorePoint) => {
    setAsked(null);
    void desk?.restoreTo(point.revision).catch(() => setPoints('failed'));
  };
  return (
    <div className={styles['plainList']}>
      <p className={styles['hint']}>{t('copiesHint')}</p>
      {points === 'failed' && <p role="alert">{t('copiesFailed')}</p>}
      {points !== null && points.length === 0 && <p className={styles['nothing']}>{t('copiesNone')}</p>}
      <ul aria-label={t('viewCopies')}>
        {Array.isArray(points) &&
          (points as readonly RestorePoint[]).map(point => (
            <li key={point.revision} className={cardsStyles['card']}>
              <div className={cardsStyles['cardFoot']}>
                <span>{dateOf(point)}</span>
                <span>{t('copyCount', { count: point.annotationCount })}</span>
                {asked?.revision !== point.revision && desk?.readOnly === false && (
                  <button type="button" className={styles['plain']} onClick={() => setAsked(point)}>
                    {t('goBack')}
                  </button>
                )}
              </div>
              {asked?.revision === point.revision && (
                <div role="alert">
                  <p>{t('goBackAsk', { date: dateOf(point) })}</p>
                  <button type="button" className={styles['primary']} autoFocus onClick={() => goBack(point)}>
                    {t('goBack')}
                  </button>
                  <button type="button" className={styles['plain']} onClick={() => setAsked(null)}>
                    {t('cancel')}
                  </button>
                </div>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
