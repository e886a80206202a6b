import type { Work } from '../../corpus/model/work';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { ListControls } from './ListControls';
import { useListSettings } from './list-settings';
import { NumberField } from './NumberField';
import { useWorkTitles } from './use-work-titles';
import styles from './statistics.module.css';

interface KeynessControlsProps {
  readonly others: readonly Work[];
  readonly against: string | null;
}

/** What the opened work is compared with, and which keywords are listed. */
export function KeynessControls({ others, against }: KeynessControlsProps) {
  const t = useMessages(countMessages);
  const titles = useWorkTitles();
  const { least, direction, change } = useListSettings();
  return (
    <div className={styles['controls']}>
      <label className={styles['field']}>
        {t('against')}
        <select value={against ?? ''} onChange={event => change({ against: event.target.value || null })}>
          <option value="">{t('restOfLibrary')}</option>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {titles.get(id) ?? id}
            </option>
          ))}
        </select>
      </label>
      <ListControls />
      <label className={styles['field']}>
        {t('direction')}
        <select
          value={direction}
          onChange={event => change({ direction: event.target.value as 'both' | 'more' | 'less' })}
        >
          {(['both', 'more', 'less'] as const).map(way => (
            <option key={way} value={way}>
              {t(way)}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={t('leastBoth')}
        value={least}
        least={1}
        most={1_000_000}
        onChange={value => change({ least: value })}
      />
    </div>
  );
}
