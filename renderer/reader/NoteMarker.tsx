import { memo } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import { readerMessages } from '../messages/reader-messages';
import { useMessages } from '../messages/use-messages';
import { useNoteCounts, useNoteCountState } from '../app/state/note-counts';
import type { ReadingRow } from '../../corpus/align/reading-rows';
import styles from './reader.module.css';

interface NoteMarkerProps {
  readonly row: ReadingRow;
  readonly onOpen: (clauseId: ClauseId) => void;
}

/** A bookmark, a link, and how many notes hang on a row; a door to them. Nothing when there are none. */
export const NoteMarker = memo(function NoteMarker({ row, onOpen }: NoteMarkerProps) {
  const count = useNoteCounts(counts => countIn(row.zh, counts) + countIn(row.en, counts));
  const bookmarked = useNoteCountState(state => holdsAny(row, state.bookmarked));
  const linked = useNoteCountState(state => holdsAny(row, state.linked));
  if (count === 0 && !bookmarked && !linked) return null;
  return <Marker count={count} bookmarked={bookmarked} linked={linked} onOpen={() => onOpen(row.id)} />;
});

interface MarkerProps {
  readonly count: number;
  readonly bookmarked: boolean;
  readonly linked: boolean;
  readonly onOpen: () => void;
}

function Marker({ count, bookmarked, linked, onOpen }: MarkerProps) {
  const t = useMessages(readerMessages);
  const signs = [bookmarked ? '⚑' : '', linked ? '↔' : '', count > 0 ? String(count) : ''];
  const words = [bookmarked ? t('bookmark') : '', linked ? t('linked') : '', count > 0 ? t('notes', { count }) : ''];
  const label = words.filter(word => word !== '').join(' · ');
  return (
    <button type="button" className={styles['noteMarker']} aria-label={label} title={label} onClick={onOpen}>
      {signs.filter(sign => sign !== '').join(' ')}
    </button>
  );
}

function countIn(clauses: ReadingRow['zh'], counts: ReadonlyMap<ClauseId, number>): number {
  let sum = 0;
  for (const { id } of clauses) sum += counts.get(id) ?? 0;
  return sum;
}

function holdsAny({ zh, en }: ReadingRow, clauses: ReadonlySet<ClauseId>): boolean {
  return clauses.size > 0 && (zh.some(({ id }) => clauses.has(id)) || en.some(({ id }) => clauses.has(id)));
}
