import { useEffect, useState } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import { shortWords } from './short-words';
import styles from './annotation.module.css';
import cardsStyles from './cards.module.css';

/** Annotations that were removed, last removed first; each can be put back. */
export function BinView() {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  const desk = useAnnotations(state => state.desk);
  const [binned, setBinned] = useState<readonly Annotation[]>([]);
  useEffect(() => {
    if (desk === null) return undefined;
    const subscription = desk.annotations.bin().subscribe(setBinned);
    return () => subscription.unsubscribe();
  }, [desk]);
  return (
    <div className={styles['plainList']}>
      <p className={styles['hint']}>{t('binHint')}</p>
      {binned.length === 0 && <p className={styles['nothing']}>{t('binNone')}</p>}
      <ul aria-label={t('viewBin')}>
        {binned.map(annotation => (
          <li key={annotation.id} className={cardsStyles['card']} data-colour={annotation.colour}>
            <p className={cardsStyles['words']}>{shortWords(annotation)}</p>
            {annotation.note !== '' && <p className={styles['hint']}>{annotation.note.slice(0, 120)}</p>}
            <div className={cardsStyles['cardFoot']}>
              <span>{t('removedAt', { date: new Date(annotation.deleted ?? '').toLocaleString(language) })}</span>
              <button
                type="button"
                className={styles['plain']}
                onClick={() => void desk?.annotations.restore([annotation.id])}
              >
                {t('restore')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
