import { useState, type KeyboardEvent } from 'react';
import type { Language } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import { useDesk, useOpenWork } from '../app/state/desk-state';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { ConsistencyTable } from './ConsistencyTable';
import { FormulaMatrix } from './FormulaMatrix';
import { PatternTable } from './PatternTable';
import { PhraseTable } from './PhraseTable';
import { StudyScope, type Scope } from './StudyScope';
import { useWorks, useWorkTitle } from './clause-lookup';
import type { StudyProps } from './study-props';
import { useEscape } from '../app/use-escape';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './studies.module.css';

const studies = {
  tabFormulas: FormulaMatrix,
  tabPhrases: PhraseTable,
  tabConsistency: ConsistencyTable,
  tabPatterns: PatternTable,
} as const satisfies Readonly<Record<string, (props: StudyProps) => React.ReactNode>>;
type StudyName = keyof typeof studies;
const names = Object.keys(studies) as readonly StudyName[];

/** The wording of the opened work, of chosen ones or of the library: formulas, repeats, consistency and patterns. */
export function StudiesPage() {
  const t = useMessages(compareMessages);
  const view = useOpenWork();
  const [name, setName] = useState<StudyName>('tabFormulas');
  const [language, setLanguage] = useState<Language>('zh');
  const [scope, setScope] = useState<Scope>({ kind: 'open', chosen: view === null ? [] : [view.work.id] });
  const works = worksOf(scope, view?.work.id ?? null);
  const scopeName = useScopeName(works);
  const leave = () => useDesk.getState().turnTo('reader');
  useEscape(leave);
  const Study = studies[name];
  return (
    <main className={common['page']} aria-label={t('studies')}>
      <header className={common['bar']}>
        <h1>{t('studies')}</h1>
        <StudyTabs name={name} onName={setName} />
        <Choice
          label={t('sides')}
          value={language}
          onChoose={setLanguage}
          options={(['zh', 'en'] as const).map(value => ({ value, label: t(value) }))}
        />
        <StudyScope scope={scope} onScope={setScope} />
        <div className={common['barEnd']}>
          <button type="button" className={buttons['plain']} onClick={leave}>
            {t('back')} <kbd>Esc</kbd>
          </button>
        </div>
      </header>
      <div
        id="study"
        role="tabpanel"
        aria-labelledby={`study-${name}`}
        tabIndex={0}
        data-study=""
        className={common['body']}
      >
        {works !== null && works.length === 0 ? (
          <p className={common['quiet']}>{t('openWorkFirst')}</p>
        ) : (
          <Study
            key={`${name}-${language}-${works?.join(' ') ?? '*'}`}
            works={works}
            language={language}
            scopeName={scopeName}
          />
        )}
      </div>
    </main>
  );
}

interface StudyTabsProps {
  readonly name: StudyName;
  readonly onName: (name: StudyName) => void;
}

function StudyTabs({ name, onName }: StudyTabsProps) {
  const t = useMessages(compareMessages);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = names[(names.indexOf(name) + step + names.length) % names.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onName(next);
    document.getElementById(`study-${next}`)?.focus();
  };
  return (
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
          onClick={() => onName(tab)}
        >
          {t(tab)}
        </button>
      ))}
    </div>
  );
}

/** `null` for the whole library; empty while no work is opened or chosen. */
function worksOf({ kind, chosen }: Scope, openId: WorkId | null): readonly WorkId[] | null {
  if (kind === 'all') return null;
  return kind === 'chosen' ? chosen : openId === null ? [] : [openId];
}

/** What is counted in, as an exported table says it. */
function useScopeName(ids: readonly WorkId[] | null): string {
  const s = useMessages(studyMessages);
  const works = useWorks();
  const titleOf = useWorkTitle();
  if (ids === null) return s('scopeAll');
  return works
    .filter(({ id }) => ids.includes(id))
    .map(titleOf)
    .join('; ');
}
