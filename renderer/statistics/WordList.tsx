import { useState } from 'react';
import type { ExportedTable } from '../../corpus/exchange/exported-table';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import type { DrawFigure } from './draw-figure';
import type { Explanation } from './explanation';
import { ExplanationCard } from './ExplanationCard';
import { Figure } from './Figure';
import { FigureTable, type FigureColumn } from './FigureTable';
import { useListSettings } from './list-settings';
import { showForm } from './show-form';
import styles from './statistics.module.css';

interface WordListProps<Row> {
  /** Of the files that leave the page, without their endings. */
  readonly name: string;
  readonly label: string;
  /** What was counted, in words. */
  readonly status: string;
  readonly exported: () => ExportedTable;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  /** Rows there are in all; `rows` may be the first of them. */
  readonly total: number;
  readonly figure: { readonly title: string; readonly hint: string; readonly draw: DrawFigure };
  /** Where the lines of a row are looked for; by default where the list was counted. */
  readonly scope?: 'library';
  /** Few columns: the table may be narrow. */
  readonly hasFewColumns?: boolean;
}

/** A list of words or rows of words with its figure, each row a door to its lines and each figure explained on click. */
export function WordList<Row extends { readonly form: string }>(props: WordListProps<Row>) {
  const { name, label, status, exported, columns, rows, total, figure, scope, hasFewColumns = false } = props;
  const t = useMessages(countMessages);
  const { language, numbers } = useListSettings();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  return (
    <>
      <div className={styles['summary']}>
        <p role="status">{status}</p>
        <TableExportMenu name={name} table={exported} />
      </div>
      <div className={styles['split']} data-few={hasFewColumns ? '' : undefined}>
        <FigureTable
          label={label}
          columns={columns}
          rows={rows}
          keyOf={row => row.form}
          language={language === 'zh' ? 'zh-Hans' : 'en'}
          onOpen={row => showForm({ language, form: row.form, numbers }, scope)}
          openLabel={row => t('linesOf', { form: row.form })}
          onExplain={setExplanation}
        />
        <aside className={styles['side']}>
          <ExplanationCard explanation={explanation} onClose={() => setExplanation(null)} />
          <Figure name={name} title={figure.title} hint={figure.hint} draw={figure.draw} />
        </aside>
      </div>
      {total > rows.length && <p className={styles['convention']}>{t('firstRows', { count: rows.length })}</p>}
      <p className={styles['convention']}>{t(numbers ? 'listConventionNumbers' : 'listConvention')}</p>
    </>
  );
}
