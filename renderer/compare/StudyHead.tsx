import type { CsvCell } from '../../corpus/exchange/csv';
import { TableExport } from './TableExport';
import styles from './compare.module.css';

interface StudyHeadProps {
  readonly hint: string;
  /** Of the exported file, without its ending. */
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** What a study shows, and its table as a file. */
export function StudyHead({ hint, name, rows }: StudyHeadProps) {
  return (
    <div className={styles['studyHead']}>
      <p className={styles['quiet']}>{hint}</p>
      {rows.length > 1 && (
        <div>
          <TableExport name={name} rows={() => rows} />
        </div>
      )}
    </div>
  );
}
