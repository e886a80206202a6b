import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import styles from './marked-text.module.css';

/** What each mark means. */
export function Legend({ withShared, pair }: { readonly withShared: boolean; readonly pair: boolean }) {
  const t = useMessages(compareMessages);
  return (
    <p className={styles['legend']} data-pair={pair || undefined} aria-label={t('legend')} role="note">
      <ins data-change="inserted">{t('legendInserted')}</ins>
      <del data-change="deleted">{t('legendDeleted')}</del>
      <span data-change="moved">
        <sup className={styles['moveNumber']}>1</sup>
        {t('legendMoved')}
      </span>
      {withShared && <span data-tint="1">{t('legendShared')}</span>}
    </p>
  );
}
