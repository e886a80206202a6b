import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { sectionsOf } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { AnnotationCard } from './AnnotationCard';
import { AnnotationFilters } from './AnnotationFilters';
import { useAnnotations } from './annotation-state';
import { BulkBar } from './BulkBar';
import { everything, narrowed, placeInWork, type ListedAnnotation } from './listed-annotations';
import { NoteEditor } from './NoteEditor';
import styles from './annotation.module.css';

/** The annotations of the opened work beside the text: narrowed, sorted, and each a door to its words. */
export function AnnotationPanel({ view }: { readonly view: WorkView }) {
  const t = useMessages(annotationMessages);
  const { desk, annotations, filter, order, put } = useAnnotations();
  const sections = useMemo(() => sectionsOf(view.rows), [view]);
  const listed = useMemo(() => placeInWork(annotations, view, sections), [annotations, view, sections]);
  const shown = useMemo(() => narrowed(listed, filter, order, view), [listed, filter, order, view]);
  if (listed.length === 0) {
    return (
      <div className={styles['nothing']}>
        <p>{t('none')}</p>
        <p>{t('noneHint')}</p>
      </div>
    );
  }
  return (
    <>
      <AnnotationFilters listed={listed} sections={sections} />
      <p className={styles['count']} role="status">
        {t('count', { shown: shown.length, total: listed.length })}
      </p>
      {desk?.readOnly === false && shown.length > 0 && <BulkBar shown={shown.map(({ annotation }) => annotation.id)} />}
      {shown.length === 0 && (
        <div className={styles['nothing']}>
          <p>{t('noneFits')}</p>
          <button type="button" className={styles['plain']} onClick={() => put({ filter: everything })}>
            {t('clearFilter')}
          </button>
        </div>
      )}
      <CardList shown={shown} view={view} />
    </>
  );
}

function CardList({ shown, view }: { readonly shown: readonly ListedAnnotation[]; readonly view: WorkView }) {
  const t = useMessages(annotationMessages);
  const frame = useRef<HTMLDivElement>(null);
  const { activeId, editing } = useAnnotations();
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    getItemKey: ordinal => shown[ordinal]?.annotation.id ?? ordinal,
    estimateSize: () => 132,
    overscan: 6,
    initialRect: { width: 340, height: 700 },
  });
  const wanted = shown.findIndex(({ annotation }) => annotation.id === (editing?.id ?? activeId));
  useEffect(() => {
    if (wanted !== -1) list.scrollToIndex(wanted, { align: 'auto' });
  }, [wanted, list]);
  return (
    <div ref={frame} className={styles['cards']} tabIndex={-1}>
      <ol style={{ height: list.getTotalSize() }} aria-label={t('list')}>
        {list.getVirtualItems().map(item => {
          const one = shown[item.index];
          return one === undefined ? null : (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <CardOrEditor listed={one} view={view} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function CardOrEditor({ listed, view }: { readonly listed: ListedAnnotation; readonly view: WorkView }) {
  const { id } = listed.annotation;
  const isActive = useAnnotations(state => state.activeId === id);
  const field = useAnnotations(state => (state.editing?.id === id ? state.editing.field : null));
  const isTicked = useAnnotations(state => state.ticked.has(id));
  const readOnly = useAnnotations(state => state.desk?.readOnly ?? true);
  const { put } = useAnnotations.getState();
  const tick = (ticked: boolean) => {
    const next = new Set(useAnnotations.getState().ticked);
    if (ticked) next.add(id);
    else next.delete(id);
    put({ ticked: next });
  };
  return (
    <>
      <AnnotationCard
        listed={listed}
        view={view}
        active={isActive}
        ticked={isTicked}
        readOnly={readOnly}
        onTick={tick}
      />
      {field !== null && !readOnly && (
        <NoteEditor annotation={listed.annotation} field={field} onClose={() => put({ editing: null })} />
      )}
    </>
  );
}
