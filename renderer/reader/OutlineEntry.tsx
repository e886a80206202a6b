import { memo, type CSSProperties } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Section } from '../app/state/sections';
import { readerMessages } from '../messages/reader-messages';
import { useMessages } from '../messages/use-messages';
import styles from './outline.module.css';

interface OutlineEntryProps {
  readonly section: Section;
  readonly name: string;
  readonly here: boolean;
  /** Ordinals of rows. */
  readonly hits: readonly number[];
  readonly notes: readonly number[];
  readonly onOpen: (clauseId: ClauseId) => void;
}

/** A section in the contents: a door to it, with the marks of what lies in it. */
export const OutlineEntry = memo(function OutlineEntry(props: OutlineEntryProps) {
  const { section, name, here, hits, notes, onOpen } = props;
  const t = useMessages(readerMessages);
  const marks = [
    hits.length > 0 ? t('hitsHere', { count: hits.length }) : '',
    notes.length > 0 ? t('annotationsHere', { count: notes.length }) : '',
  ].filter(words => words !== '');
  return (
    <button
      type="button"
      className={styles['entry']}
      style={{ '--level': Math.min(3, section.level - 1) } as CSSProperties}
      aria-current={here ? 'location' : undefined}
      title={[name, ...marks].join(' · ')}
      onClick={() => onOpen(section.id)}
    >
      <span className={styles['name']}>{name}</span>
      <span className={styles['labels']}>{section.labels || section.clauseCount || ''}</span>
      <Ticks section={section} hits={hits} notes={notes} />
      {marks.length > 0 && <span className="visually-hidden">{marks.join(' · ')}</span>}
    </button>
  );
});

/** Places along an entry that ticks can be told apart at. */
const tickPlaces = 60;

/** Where in the section hits (strokes) and notes (dots) lie. */
function Ticks({ section, hits, notes }: Pick<OutlineEntryProps, 'section' | 'hits' | 'notes'>) {
  if (hits.length + notes.length === 0) return null;
  const length = Math.max(1, section.endRow - section.firstRow);
  const at = (row: number) => Math.round((tickPlaces * (row - section.firstRow + 0.5)) / length);
  const left = (place: number) => ({ left: `${(100 * place) / tickPlaces}%` });
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {[...new Set(hits.map(at))].map(place => (
        <i key={`hit ${place}`} className={styles['hitTick']} style={left(place)} />
      ))}
      {[...new Set(notes.map(at))].map(place => (
        <i key={`note ${place}`} className={styles['noteTick']} style={left(place)} />
      ))}
    </span>
  );
}
