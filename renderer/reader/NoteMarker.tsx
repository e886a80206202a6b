import type { ClauseId } from '../../corpus/model/clause';
import { readerMessages } from '../messages/reader-messages';
import { useMessages } from '../messages/use-messages';
import { useNoteCounts } from '../app/state/note-counts';
import type { ReadingRow } from '../../corpus/align/reading-rows';
import styles from './reader.module.css';

interface NoteMarkerProps {
  readonly row: ReadingRow;
  readonly onOpen: (clauseId: ClauseId) => void;
}

/** How many notes hang on a row; a door to them. Nothing when there are none. */
export function NoteMarker({ row, onOpen }: NoteMarkerProps) {
  const t = useMessages(readerMessages);
  const count = useNoteCounts(counts =>
    [...row.zh, ...row.en].reduce((sum, clause) => sum + (counts.get(clause.id) ?? 0), 0),
  );
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles['noteMarker']}
      aria-label={t('notes', { count })}
      title={t('notes', { count })}
      onClick={() => onOpen(row.id)}
    >
      {count}
    </button>
  );
}
