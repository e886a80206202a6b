import { useCountedWorks } from './use-node-request';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import emptyPage from '../ui/empty-page.module.css';
import styles from './statistics.module.css';

/** What to do where nothing is counted yet. */
export function StartHint({ nowhere: without = false }: { readonly nowhere?: boolean }) {
  const t = useMessages(countMessages);
  const nowhere = useCountedWorks() === undefined || without;
  return (
    <div className={emptyPage['nothing']}>
      <h2>{t(nowhere ? 'openWorkFirst' : 'start')}</h2>
      {!nowhere && <p className={styles['quiet']}>{t('startMore')}</p>}
    </div>
  );
}
