import type { WorkId } from '../../corpus/model/work';
import type { ImportReport, ImportWarning } from '../../electron/engine/import-report';
import { libraryMessages } from '../messages/library-messages';
import { useInterfaceLanguage, useMessages, type Translate } from '../messages/use-messages';
import { useLibrary } from './library-state';
import styles from './library.module.css';

/** What became of each file of the last import. */
export function ImportReports({ onOpen }: { readonly onOpen: (workId: WorkId) => void }) {
  const t = useMessages(libraryMessages);
  const reports = useLibrary(state => state.reports);
  if (reports.length === 0) return null;
  return (
    <section className={styles['reports']} aria-label={t('reportTitle')}>
      <header>
        <h2>{t('reportTitle')}</h2>
        <button type="button" className={styles['tool']} onClick={() => useLibrary.setState({ reports: [] })}>
          {t('reportClose')}
        </button>
      </header>
      <div className={styles['scroller']} tabIndex={0} role="region" aria-label={t('reportTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('clauseCount')}</th>
              <th scope="col">{t('encoding')}</th>
              <th scope="col">{t('repairs')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report, ordinal) => (
              <ReportRow key={`${report.file} ${ordinal}`} report={report} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ReportRow({ report, onOpen }: { readonly report: ImportReport; readonly onOpen: (workId: WorkId) => void }) {
  const t = useMessages(libraryMessages);
  const language = useInterfaceLanguage();
  const { workId } = report;
  const repairs = Object.values(report.repairs).reduce((sum, count) => sum + count, 0);
  return (
    <tr data-status={report.status}>
      <th scope="row">{report.file.split(/[/\\]/).at(-1)}</th>
      <td>
        {t(report.status)}
        {report.error !== undefined && <p>{report.error[language]}</p>}
        {report.warnings.map(warning => (
          <p key={warning.code}>{warningWords(t, warning)}</p>
        ))}
        {workId !== null && (
          <button type="button" className={styles['tool']} onClick={() => onOpen(workId)}>
            {t('open')}
          </button>
        )}
      </td>
      <td>{report.clauseCount || ''}</td>
      <td>{report.encoding ?? '–'}</td>
      <td>{repairs || '–'}</td>
    </tr>
  );
}

function warningWords(t: Translate<keyof typeof libraryMessages.zh>, warning: ImportWarning): string {
  const { code, ...values } = warning;
  return t(code, values);
}
