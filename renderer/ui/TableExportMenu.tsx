import type { ExportedTable } from '../../corpus/exchange/exported-table';
import { tableFormats, writeTable } from '../../corpus/exchange/write-table';
import { useServices } from '../app/services';
import { libraryFacts } from '../app/state/export-facts';
import { exportMessages } from '../messages/export-messages';
import { useMessages } from '../messages/use-messages';
import { ExportMenu } from './ExportMenu';
import { saveFile } from './save-file';

interface TableExportMenuProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Made when it is wanted; its facts say what was asked, and date and library state are added to them. */
  readonly table: () => ExportedTable | Promise<ExportedTable>;
  readonly disabled?: boolean;
}

/** Hand a table over as CSV, Excel, Markdown or a web page, with what it rests on. */
export function TableExportMenu({ name, table, disabled = false }: TableExportMenuProps) {
  const t = useMessages(exportMessages);
  const { desktop, engine } = useServices();
  return (
    <ExportMenu
      label={t('exportTable')}
      disabled={disabled}
      formats={tableFormats}
      nameOf={t}
      onChoose={format =>
        void saveFile(desktop, `${name}.${format}`, async () => {
          const made = await table();
          const facts = [...made.facts, ...(await libraryFacts(await engine.works({})))];
          return writeTable({ ...made, facts }, format);
        })
      }
    />
  );
}
