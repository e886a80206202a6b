import { fileMessages } from '../messages/file-messages';
import { useMessages } from '../messages/use-messages';
import { DialogFrame } from './DialogFrame';
import { exportFormats, exportOpenWork } from './export-work';
import { useServices } from './services';
import { useOpenWork } from './state/desk-state';
import styles from './dialogs.module.css';

/** In which format the opened work leaves the library; choosing one asks for the place at once. */
export function ExportDialog() {
  const t = useMessages(fileMessages);
  const services = useServices();
  const titles = useOpenWork()?.work.titles;
  return (
    <DialogFrame name="export" title={t('exportTitle')} size="md">
      {titles !== undefined && <p className={styles['subject']}>{titles.zh || titles.en}</p>}
      <ul className={styles['formats']}>
        {exportFormats.map((format, ordinal) => (
          <li key={format}>
            <button
              type="button"
              data-autofocus={ordinal === 0 || undefined}
              onClick={() => void exportOpenWork(services, format)}
            >
              <strong>{t(`${format}Name`)}</strong>
              <span>{t(`${format}Use`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
