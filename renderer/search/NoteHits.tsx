import { useMemo, useState } from 'react';
import { annotationHits, type AnnotationHit } from '../../corpus/search/annotation-hits';
import { useClauseActions } from '../app/clause-actions';
import { openWorkNow } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';
import { showPanel } from '../app/state/panel-state';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { excerpt } from './excerpt';
import styles from './note-hits.module.css';

const fewest = 2;

/** What one's own notes and tags have of the same words; each opens its place in the text. */
export function NoteHits({ query }: { readonly query: string }) {
  const t = useMessages(searchMessages);
  const annotations = useKept(state => state.annotations);
  const scope = useSearch(state => state.scope);
  const [isOpen, setOpen] = useState(false);
  const hits = useMemo(() => hitsIn(query, annotations, scope), [query, annotations, scope]);
  if (hits.length === 0) return null;
  return (
    <section className={styles['notes']} aria-label={t('inNotes', { count: hits.length })}>
      <h3>{t('inNotes', { count: hits.length })}</h3>
      <ul>
        {hits.slice(0, isOpen ? hits.length : fewest).map(hit => (
          <li key={hit.annotation.id}>
            <NoteHit hit={hit} />
          </li>
        ))}
      </ul>
      {hits.length > fewest && (
        <button type="button" className={styles['more']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'fewerNotes' : 'allNotes', { count: hits.length })}
        </button>
      )}
    </section>
  );
}

function hitsIn(query: string, annotations: Parameters<typeof annotationHits>[1], scope: 'work' | 'library') {
  const workId = openWorkNow()?.work.id;
  const wanted =
    scope === 'library' ? annotations : annotations.filter(({ targets }) => targets.some(at => at.workId === workId));
  try {
    return annotationHits(query, wanted);
  } catch {
    return []; // a query that cannot be read is pointed at elsewhere
  }
}

function NoteHit({ hit: { annotation, ranges, tags } }: { readonly hit: AnnotationHit }) {
  const { open } = useClauseActions();
  const [target] = annotation.targets;
  const onOpen = () => {
    if (target !== undefined) open({ clauseId: target.clauseId, range: target.range });
    showPanel('notes');
  };
  return (
    <button type="button" className={styles['note']} data-colour={annotation.colour ?? undefined} onClick={onOpen}>
      {annotation.note !== '' && (
        <span>
          {excerpt(annotation.note, ranges, 'en').map(piece =>
            piece.hit ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
          )}
        </span>
      )}
      <span className={styles['quote']}>{target?.quote.exact.slice(0, 60)}</span>
      {annotation.tags.length > 0 && (
        <span className={styles['tags']}>
          {annotation.tags.map(tag => (
            <span key={tag} data-found={tags.includes(tag) || undefined}>
              # {tag}
            </span>
          ))}
        </span>
      )}
    </button>
  );
}
