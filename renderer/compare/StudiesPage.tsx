import { useState, type KeyboardEvent } from 'react';
import type { Language } from '../../corpus/model/language';
import { useDesk, useOpenWork } from '../app/state/desk-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { ConsistencyTable } from './ConsistencyTable';
import { FormulaMatrix } from './FormulaMatrix';
import { PatternTable } from './PatternTable';
import { PhraseTable } from './PhraseTable';
import type { StudyProps } from './study-props';
import { useEscape } from '../app/use-escape';
import styles from './compare.module.css';

const studies = {
  tabFormulas: FormulaMatrix,
  tabPhrases: PhraseTable,
  tabConsistency: ConsistencyTable,
  tabPatterns: PatternTable,
} as const satisfies Readonly<Record<string, (props: StudyProps) => React.ReactNode>>;
type StudyName = keyof typeof studies;
const names = Object.keys(studies) as readonly StudyName[];

/** The wording of the opened work as a whole: formulas, repeats, consistency and patterns. */
export function StudiesPage() {
  const t = useMessages(compareMessages);
  const view = useOpenWork();
  const [name, setName] = useState<StudyName>('tabFormulas');
  const [language, setLanguage] = useState<Language>('zh');
  const leave = () => useDesk.getState().turnTo('reader');
  useEscape(leave);
  const Study = studies[name];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = names[(names.indexOf(name) + step + names.length) % names.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    setName(next);
    document.getElementById(`study-${next}`)?.focus();
  };
  return (
    <main className={styles['page']} aria-label={t('studies')}>
      <header className={styles['bar']}>
        <h1>{t('studies')}</h1>
        <div role="tablist" aria-label={t('studies')} className={styles['tabs']} onKeyDown={onKeyDown}>
          {names.map(tab => (
            <button
              key={tab}
              id={`study-${tab}`}
              type="button"
              role="tab"
              aria-selected={tab === name}
              aria-controls="study"
              tabIndex={tab === name ? 0 : -1}
              className={styles['tab']}
              onClick={() => setName(tab)}
            >
              {t(tab)}
            </button>
          ))}
        </div>
        <Choice
          label={t('sides')}
          value={language}
          onChoose={setLanguage}
          options={(['zh', 'en'] as const).map(value => ({ value, label: t(value) }))}
        />
        <div className={styles['barEnd']}>
          <button type="button" className={styles['plain']} onClick={leave}>
            {t('back')} <kbd>Esc</kbd>
          </button>
        </div>
      </header>
      <div id="study" role="tabpanel" aria-labelledby={`study-${name}`} tabIndex={0} className={styles['body']}>
        {view === null ? (
          <p className={styles['quiet']}>{t('openWorkFirst')}</p>
        ) : (
          <Study key={`${name}-${language}`} view={view} language={language} />
        )}
      </div>
    </main>
  );
}
