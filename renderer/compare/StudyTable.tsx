import { useState, type ReactNode } from 'react';
import type { CsvCell } from '../../corpus/exchange/csv';
import type { ClauseId } from '../../corpus/model/clause';
import type { TableFigure } from '../../corpus/exchange/exported-table';
import { useServices } from '../app/services';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import { ShowMore } from '../ui/ShowMore';
import { TableExportMenu } from '../ui/TableExportMenu';
import { Answer } from './Answer';
import { clauseCitations } from './clause-lookup';
import { PlaceList } from './PlaceList';
import type { ChosenPlaces } from './study-props';
import type { Answered } from '../app/use-answer';
import common from './page.module.css';
import styles from './studies.module.css';

/** Shows the places behind something. */
export type ShowPlaces = (chosen: ChosenPlaces) => void;

/** One column of a study: how a row is shown in it, and what goes into an exported table. */
export interface StudyColumn<Row> {
  readonly heading: string;
  readonly isFigure?: boolean;
  /** Shown; the value itself when left out. */
  readonly cell?: (row: Row, show: ShowPlaces) => ReactNode;
  readonly value: (row: Row) => CsvCell;
}

/** What a study says of itself, and how its table is called outside the app. */
export interface StudyDescription {
  readonly title: string;
  readonly hint: string;
  /** Of the exported file, without its ending. */
  readonly name: string;
  readonly facts: readonly (readonly [name: string, value: CsvCell])[];
}

interface StudyTableProps<Row> {
  readonly study: StudyDescription;
  readonly answered: Answered<unknown>;
  readonly rows: readonly Row[];
  readonly columns: readonly StudyColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** The clauses that a row rests on: an exported table cites them. */
  readonly clausesOf: (row: Row) => readonly ClauseId[];
  /** More rows than were answered with, when the engine was asked for a part. */
  readonly total?: number;
  readonly onMore?: () => void;
  /** Why there are no rows; that there are none, when left out. */
  readonly emptyText?: string;
  /** Made when the table is taken out. */
  readonly figures?: () => readonly TableFigure[];
  readonly children?: ReactNode;
}

const pageSize = 200;

/** A table of a study, its rows in pages, every figure a door to its places, and the whole of it as a file. */
export function StudyTable<Row>(props: StudyTableProps<Row>) {
  const { study, answered, rows, emptyText, children } = props;
  const t = useMessages(compareMessages);
  return (
    <>
      <StudyHead {...props} />
      {children}
      <Answer answered={answered} empty={rows.length === 0} emptyText={emptyText ?? t('none')}>
        <StudyRows key={study.title} {...props} />
      </Answer>
    </>
  );
}

function StudyRows<Row>(props: StudyTableProps<Row>) {
  const { rows, columns, keyOf } = props;
  const [pages, setPages] = useState(1);
  const [chosen, setChosen] = useState<{ readonly places: ChosenPlaces; readonly key: string } | null>(null);
  const shown = rows.slice(0, pages * pageSize);
  return (
    <>
      <table className={styles['list']}>
        <thead>
          <tr>
            {columns.map(({ heading, isFigure }) => (
              <th key={heading} scope="col" className={isFigure === true ? common['figure'] : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => {
            const key = keyOf(row);
            return (
              <tr key={key} data-chosen={key === chosen?.key || undefined}>
                {columns.map(({ heading, isFigure, cell, value }) => (
                  <td key={heading} className={isFigure === true ? common['figure'] : undefined}>
                    {cell?.(row, places => setChosen({ places, key })) ?? value(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows {...props} shown={shown.length} onPage={() => setPages(pages + 1)} />
      {chosen !== null && (
        <PlaceList key={`${chosen.key} ${chosen.places.title}`} {...chosen.places} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

function StudyHead<Row>({ study, rows, columns, clausesOf, figures }: StudyTableProps<Row>) {
  const s = useMessages(studyMessages);
  const { engine } = useServices();
  const { title, hint, name, facts } = study;
  return (
    <div className={styles['studyHead']}>
      <p className={common['quiet']}>{hint}</p>
      <div className={styles['exports']}>
        {figures !== undefined && (
          <FigureExportMenu name={name} disabled={rows.length === 0} figure={() => figures()[0]?.svg ?? null} />
        )}
        <TableExportMenu
          name={name}
          disabled={rows.length === 0}
          table={async () => {
            const cite = clauseCitations(engine);
            const values = rows.map(async row => [
              ...columns.map(({ value }) => value(row)),
              await cite(clausesOf(row)),
            ]);
            return {
              title,
              facts,
              columns: [...columns.map(({ heading }) => heading), s('clause')],
              rows: await Promise.all(values),
              ...(figures && { figures: figures() }),
            };
          }}
        />
      </div>
    </div>
  );
}

/** How many rows are shown of how many, and the next ones on a press. */
function MoreRows<Row>({
  rows,
  total = rows.length,
  shown,
  onPage,
  onMore,
}: StudyTableProps<Row> & { readonly shown: number; readonly onPage: () => void }) {
  const t = useMessages(studyMessages);
  if (shown >= total) return null;
  const turnPage = () => {
    onPage();
    if (Math.min(shown + pageSize, total) > rows.length) onMore?.();
  };
  return (
    <p className={styles['more']} role="status">
      {t('shownOf', { shown, total })} <ShowMore left={total - shown} step={pageSize} onMore={turnPage} />
    </p>
  );
}
