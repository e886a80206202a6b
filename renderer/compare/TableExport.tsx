import { notifications } from '@mantine/notifications';
import { writeCsv, type CsvCell } from '../../corpus/exchange/csv';
import { useServices } from '../app/services';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { markdownTable } from '../../corpus/exchange/markdown-table';
import styles from './compare.module.css';

interface TableExportProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** With a heading row. */
  readonly rows: () => readonly (readonly CsvCell[])[];
  /** What the Markdown file holds, if not the table. */
  readonly markdown?: () => string;
}

/** Hand a table over as a file, where the person says. */
export function TableExport({ name, rows, markdown }: TableExportProps) {
  const t = useMessages(compareMessages);
  const { desktop } = useServices();
  const save = async (fileName: string, content: string) => {
    try {
      const path = await desktop.saveExport(fileName, content);
      if (path !== null) notifications.show({ title: t('exported'), message: path });
    } catch {
      notifications.show({ title: t('exportFailed'), message: t('exportFailedMore') });
    }
  };
  return (
    <>
      <button type="button" className={styles['plain']} onClick={() => void save(`${name}.csv`, writeCsv(rows()))}>
        {t('exportCsv')}
      </button>
      <button
        type="button"
        className={styles['plain']}
        onClick={() => void save(`${name}.md`, markdown?.() ?? markdownTable(rows()))}
      >
        {t('exportMarkdown')}
      </button>
    </>
  );
}
