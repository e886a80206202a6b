import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import type { WorkOrder } from './listed-works';
import styles from './library.module.css';

interface WorkToolsProps {
  readonly wanted: string;
  readonly onWant: (wanted: string) => void;
  readonly order: WorkOrder;
  readonly onOrder: (order: WorkOrder) => void;
}

/** Which works are listed, and in which order. */
export function WorkTools({ wanted, onWant, order, onOrder }: WorkToolsProps) {
  const t = useMessages(libraryMessages);
  return (
    <div className={styles['finding']}>
      <input
        type="text"
        className={styles['field']}
        aria-label={t('find')}
        placeholder={t('find')}
        value={wanted}
        onChange={event => onWant(event.target.value)}
      />
      <Choice
        label={t('order')}
        value={order}
        onChoose={onOrder}
        options={[
          { value: 'added', label: t('byAdded') },
          { value: 'title', label: t('byTitle') },
          { value: 'date', label: t('byDate') },
          { value: 'size', label: t('bySize') },
          { value: 'notes', label: t('byNotes') },
        ]}
      />
    </div>
  );
}
