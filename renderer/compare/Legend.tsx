import { compareMessages } from '../messages/compare-messages';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import styles from './marked-text.module.css';

interface LegendProps {
  readonly withShared: boolean;
  /** Two members run into one text. */
  readonly pair: boolean;
  /** Left and right instead of a base and the others. */
  readonly documents?: boolean;
}

/** What each mark means. */
export function Legend({ withShared, pair, documents = false }: LegendProps) {
  const t = useMessages(compareMessages);
  const d = useMessages(documentMessages);
  return (
    <p className={styles['legend']} data-pair={pair || undefined} aria-label={t('legend')} role="note">
      <ins data-change="inserted">{documents ? d('onlyRight') : t('legendInserted')}</ins>
      <del data-change="deleted">{documents ? d('onlyLeft') : t('legendDeleted')}</del>
      <span data-change="moved">
        <sup className={styles['moveNumber']}>1</sup>
        {t('legendMoved')}
      </span>
      {withShared && <span data-tint="1">{t('legendShared')}</span>}
    </p>
  );
}
