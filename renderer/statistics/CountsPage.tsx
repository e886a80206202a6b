import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useCounts, type CountTab } from '../app/state/count-state';
import { useDesk } from '../app/state/desk-state';
import { useEscape } from '../app/use-escape';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { CollocatesView } from './CollocatesView';
import { ConcordanceView } from './ConcordanceView';
import { DispersionView } from './DispersionView';
import { FrequencyView } from './FrequencyView';
import { KeynessView } from './KeynessView';
import { NodeBox, ScopeChoice } from './NodeBox';
import buttons from '../ui/buttons.module.css';
import styles from './statistics.module.css';

const views = {
  concordance: ConcordanceView,
  collocates: CollocatesView,
  dispersion: DispersionView,
  frequency: FrequencyView,
  keyness: KeynessView,
} as const satisfies Readonly<Record<CountTab, () => React.ReactNode>>;
const tabs = Object.keys(views) as readonly CountTab[];

/** Keys that are commands of the text behind this page: here they must not reach it. */
const textKey = /^(?:[a-z0-9[\]]|Delete|Backspace)$/i;

/** Concordance, collocates, dispersion, frequency lists and keywords. */
export function CountsPage() {
  const t = useMessages(countMessages);
  const tab = useCounts(state => state.tab);
  const turnTo = useCounts(state => state.turnTo);
  const box = useBoxToWriteIn();
  const leave = () => useDesk.getState().turnTo('reader');
  useEscape(leave);
  const View = views[tab];
  const onTabKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    turnTo(next);
    document.getElementById(`count-${next}`)?.focus();
  };
  const isList = tab === 'frequency' || tab === 'keyness';
  return (
    <main
      className={styles['page']}
      aria-label={t('title')}
      onKeyDown={event => {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
        if (plain && textKey.test(event.key)) event.preventDefault();
      }}
    >
      <header className={styles['bar']}>
        <div role="tablist" aria-label={t('title')} className={styles['tabs']} onKeyDown={onTabKey}>
          {tabs.map(name => (
            <button
              key={name}
              id={`count-${name}`}
              type="button"
              role="tab"
              aria-selected={tab === name}
              aria-controls="counts"
              tabIndex={tab === name ? 0 : -1}
              className={styles['tab']}
              onClick={() => turnTo(name)}
            >
              {t(name)}
            </button>
          ))}
        </div>
        {tab !== 'keyness' && (
          <div className={styles['asked']}>
            {!isList && <NodeBox box={box} />}
            <ScopeChoice withToggles={!isList} />
          </div>
        )}
        <button type="button" className={`${buttons['plain']} ${styles['back']}`} onClick={leave}>
          {t('back')} <kbd>Esc</kbd>
        </button>
      </header>
      <div id="counts" role="tabpanel" aria-labelledby={`count-${tab}`} className={styles['body']}>
        <View />
      </div>
    </main>
  );
}

/** The box of the node word; the keyboard is brought to it where there is none yet. */
function useBoxToWriteIn(): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { query, form } = useCounts.getState();
    if (query === '' && form === null) box.current?.focus();
  }, []);
  return box;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}
