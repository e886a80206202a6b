import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { useViewFlag } from './state/settings-state';
import buttons from '../ui/buttons.module.css';
import styles from './first-hints.module.css';

const jobs = [
  ['guideRead', 'guideReadMore'],
  ['guideNote', 'guideNoteMore'],
  ['guideCompare', 'guideCompareMore'],
] as const;

/** A hint of each of the three jobs, until the person has seen enough of it. */
export function Guide() {
  const t = useMessages(appMessages);
  const [done, setDone] = useViewFlag('guideDone', false);
  if (done) return null;
  return (
    <section className={styles['guide']} aria-label={t('guideTitle')}>
      <h2>{t('guideTitle')}</h2>
      <dl>
        {jobs.map(([name, more]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(more)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className={buttons['plain']} onClick={() => setDone(true)}>
        {t('guideDone')}
      </button>
    </section>
  );
}
