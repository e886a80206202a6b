import { useState } from 'react';
import type { WorkId } from '../../corpus/model/work';
import type { ImportReport, ImportStatus, ImportWarning } from '../../electron/engine/import-report';
import { libraryMessages } from '../messages/library-messages';
import { useInterfaceLanguage, useMessages, type Translate } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { ShowMore } from '../ui/ShowMore';
import { fileNameOf } from './file-words';
import { useLibrary } from './library-state';
import styles from './library.module.css';

/** Files whose reports are drawn at first, and with each press. */
const pageSize = 200;
const statuses: readonly ImportStatus[] = ['refused', 'imported-with-warnings', 'already-there', 'imported'];

/** What became of each file of the last import: how many of each kind, and then every one, what needs a look first. */
export function ImportReports({ onOpen }: { readonly onOpen: (workId: WorkId) => void }) {
  const t = useMessages(libraryMessages);
  const reports = useLibrary(state => state.reports);
  const [wanted, setWanted] = useState<ImportStatus | 'all'>('all');
  if (reports.length === 0) return null;
  const present = statuses.filter(status => reports.some(report => report.status === status));
  const chosen = present.includes(wanted as ImportStatus) ? wanted : 'all';
  return (
    <section className={styles['reports']} aria-label={t('reportTitle')}>
      <header>
        <h2>{t('reportTitle')}</h2>
        <button type="button" className={styles['tool']} onClick={() => useLibrary.setState({ reports: [] })}>
          {t('reportClose')}
        </button>
      </header>
      {present.length > 1 && (
        <Choice
          label={t('result')}
          value={chosen}
          options={[
            { value: 'all', label: `${t('allFiles')} ${reports.length}` },
            ...present.map(status => ({ value: status, label: `${t(status)} ${countOf(reports, status)}` })),
          ]}
          onChoose={setWanted}
        />
      )}
      <ReportTable key={chosen} reports={listed(reports, chosen)} onOpen={onOpen} />
    </section>
  );
}

function countOf(reports: readonly ImportReport[], status: ImportStatus): number {
  return reports.filter(report => report.status === status).length;
}

/** Of one kind, or all with what needs a look first, else in the order of the files. */
function listed(reports: readonly ImportReport[], wanted: ImportStatus | 'all'): readonly ImportReport[] {
  if (wanted !== 'all') return reports.filter(report => report.status === wanted);
  return [...reports].sort((one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status));
}

interface ReportTableProps {
  readonly reports: readonly ImportReport[];
  readonly onOpen: (workId: WorkId) => void;
}

function ReportTable({ reports, onOpen }: ReportTableProps) {
  const t = useMessages(libraryMessages);
  const [shown, setShown] = useState(pageSize);
  return (
    <>
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
            {reports.slice(0, shown).map((report, ordinal) => (
              <ReportRow key={`${report.file} ${ordinal}`} report={report} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore left={reports.length - shown} step={pageSize} onMore={() => setShown(shown + pageSize)} />
    </>
  );
}

function ReportRow({ report, onOpen }: { readonly report: ImportReport; readonly onOpen: (workId: WorkId) => void }) {
  const t = useMessages(libraryMessages);
  const language = useInterfaceLanguage();
  const { workId } = report;
  const repairs = Object.values(report.repairs).reduce((sum, count) => sum + count, 0);
  return (
    <tr data-status={report.status}>
      <th scope="row" title={report.file}>
        {fileNameOf(report.file)}
      </th>
      <td>
        {t(report.status)}
        {workId !== null && (
          <button type="button" className={styles['tool']} onClick={() => onOpen(workId)}>
            {t('open')}
          </button>
        )}
        {report.error !== undefined && <p>{report.error[language]}</p>}
        {report.warnings.map(warning => (
          <p key={warning.code}>{warningWords(t, warning)}</p>
        ))}
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
