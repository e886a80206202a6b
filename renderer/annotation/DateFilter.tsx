import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import filters from './filters.module.css';

/** Only what was made between two days; unfolded by whoever wants it. */
export function DateFilter() {
  const t = useMessages(annotationMessages);
  const { filter, narrow } = useAnnotations();
  const isOn = filter.from !== '' || filter.to !== '';
  return (
    <details className={filters['dates']} data-on={isOn || undefined}>
      <summary>{isOn ? `${filter.from || '…'} – ${filter.to || '…'}` : t('allDates')}</summary>
      <label>
        {t('dateFrom')}
        <input
          type="date"
          value={filter.from}
          max={filter.to}
          onChange={event => narrow({ from: event.target.value })}
        />
      </label>
      <label>
        {t('dateTo')}
        <input type="date" value={filter.to} min={filter.from} onChange={event => narrow({ to: event.target.value })} />
      </label>
    </details>
  );
}
