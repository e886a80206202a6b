import { memo, type CSSProperties } from 'react';
import type { ClauseId, ClauseKind } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import { readerMessages } from '../messages/reader-messages';
import { useMessages } from '../messages/use-messages';
import { carryPlaces } from '../app/place-source';
import { isHeading } from '../app/state/sections';
import { shortLabel } from '../../corpus/structure/citation-label';
import type { ReadingRow } from '../../corpus/align/reading-rows';
import { ClauseText } from './ClauseText';
import { NoteMarker } from './NoteMarker';
import { useIsFocused } from './use-is-focused';
import styles from './reader.module.css';

interface RowProps {
  readonly row: ReadingRow;
  readonly ordinal: number;
  readonly depth: number;
  readonly shown: readonly Language[];
  readonly onOpenNotes: (clauseId: ClauseId) => void;
}

/** Clauses that say the same, side by side, with their number hanging between them. */
export const Row = memo(function Row({ row, ordinal, depth, shown, onOpenNotes }: RowProps) {
  const t = useMessages(readerMessages);
  const focused = useIsFocused(row);
  const label = rowLabel(row);
  return (
    <div
      className={`${styles['row']} ${styles[kindOf(row)]}`}
      style={{ '--depth': depth } as CSSProperties}
      role="group"
      aria-label={label === '' ? t('rowLabelPlain') : t('rowLabel', { label })}
      aria-current={focused || undefined}
      tabIndex={focused ? 0 : -1}
      data-row={ordinal}
      data-focused={focused || undefined}
    >
      {shown.includes('zh') && <Cell language="zh" row={row} />}
      <div className={styles['gutter']}>
        {!isHeading(row) && (
          <span
            className={styles['label']}
            draggable
            title={t('dragToTray')}
            onDragStart={event => carryPlaces(event.dataTransfer, placesOf(row, shown))}
          >
            {label}
          </span>
        )}
        <NoteMarker row={row} onOpen={onOpenNotes} />
      </div>
      {shown.includes('en') && <Cell language="en" row={row} />}
    </div>
  );
});

/** One side of a row; drawn again only with other clauses. */
const Cell = memo(function Cell({ language, row }: { readonly language: Language; readonly row: ReadingRow }) {
  const clauses = row[language];
  if (clauses.length === 0) return <Hole language={language} />;
  return (
    <div className={styles['cell']} data-cell={language}>
      {clauses.map(clause => (
        <ClauseText key={clause.id} clause={clause} />
      ))}
    </div>
  );
});

function Hole({ language }: { readonly language: Language }) {
  const t = useMessages(readerMessages);
  return (
    <div className={`${styles['cell']} ${styles['hole']}`}>
      <span aria-hidden="true">—</span>
      <span>{t(language === 'zh' ? 'holeZh' : 'holeEn')}</span>
    </div>
  );
}

/** What its number stands for: the clauses of the first language shown. */
function placesOf(row: ReadingRow, shown: readonly Language[]) {
  const side = shown.map(language => row[language]).find(clauses => clauses.length > 0) ?? [];
  return side.map(clause => ({ clauseId: clause.id, range: null }));
}

function kindOf(row: ReadingRow): ClauseKind {
  return (row.zh[0] ?? row.en[0])?.kind ?? 'paragraph';
}

function rowLabel(row: ReadingRow): string {
  const side = row.zh.length > 0 ? row.zh : row.en;
  const labels = side
    .filter(({ kind }) => kind !== 'heading')
    .map(clause => shortLabel(clause.label))
    .filter(label => label !== '');
  const first = labels[0] ?? '';
  return labels.length > 1 ? `${first}–${labels.at(-1)}` : first;
}
