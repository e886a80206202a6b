import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { AnnotationCard } from './AnnotationCard';
import { AnnotationFilters, OrderChoice } from './AnnotationFilters';
import { useAnnotations } from './annotation-state';
import { BulkBar } from './BulkBar';
import { foldAhead } from './folded-words';
import { HistoryView } from './HistoryView';
import {
  everything,
  inOrder,
  narrowed,
  placeInLibrary,
  placeInWork,
  type ListedAnnotation,
} from './listed-annotations';
import { NoteEditor } from './NoteEditor';
import { useWorkViews } from './use-work-views';
import styles from './annotation.module.css';
import filters from './filters.module.css';

/** The annotations of the opened work, or of the library: narrowed, sorted, and each a door to its words. */
export function AnnotationPanel({ view }: { readonly view: WorkView | null }) {
  const t = useMessages(annotationMessages);
  const readOnly = useAnnotations(state => state.desk?.readOnly ?? true);
  const filter = useAnnotations(state => state.filter);
  const order = useAnnotations(state => state.order);
  const { put } = useAnnotations.getState();
  const listed = useListed(view);
  // Typing goes on while the list is being narrowed.
  const asked = useDeferredValue(filter);
  const sorted = useMemo(() => inOrder(listed, order), [listed, order]);
  const shown = useMemo(() => narrowed(sorted, asked), [sorted, asked]);
  useEffect(() => foldAhead(listed), [listed]);
  if (listed.length === 0) {
    return (
      <>
        <ScopeChoice />
        <div className={styles['nothing']}>
          <p>{t('none')}</p>
          <p>{t('noneHint')}</p>
        </div>
      </>
    );
  }
  return (
    <>
      <ScopeChoice />
      <AnnotationFilters listed={listed} view={view} />
      <div className={filters['line']}>
        <p role="status">{t('count', { shown: shown.length, total: listed.length })}</p>
        <OrderChoice />
      </div>
      {!readOnly && shown.length > 0 && <BulkBar shown={shown.map(({ annotation }) => annotation.id)} />}
      {shown.length === 0 && (
        <div className={styles['nothing']}>
          <p>{t('noneFits')}</p>
          <button type="button" className={styles['plain']} onClick={() => put({ filter: everything })}>
            {t('clearFilter')}
          </button>
        </div>
      )}
      <CardList shown={shown} />
    </>
  );
}

/** What there is to list in the chosen scope. With no work open it is the library. */
function useListed(view: WorkView | null): readonly ListedAnnotation[] {
  const scope = useAnnotations(state => state.scope);
  // The mark is drawn in the text first.
  const annotations = useDeferredValue(useAnnotations(state => state.annotations));
  const library = useDeferredValue(useAnnotations(state => state.library));
  const all = scope === 'library' || view === null;
  const views = useWorkViews(all);
  return useMemo(
    () => (all ? placeInLibrary(library, views) : placeInWork(annotations, view)),
    [all, library, views, annotations, view],
  );
}

function CardList({ shown }: { readonly shown: readonly ListedAnnotation[] }) {
  const t = useMessages(annotationMessages);
  const frame = useRef<HTMLDivElement>(null);
  const activeId = useAnnotations(state => state.activeId);
  const editing = useAnnotations(state => state.editing);
  const keyOf = useCallback((ordinal: number) => shown[ordinal]?.annotation.id ?? ordinal, [shown]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    getItemKey: keyOf,
    useFlushSync: false, // cards are measured together, not one after the other
    estimateSize: () => 132,
    overscan: 2,
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
              <CardOrEditor listed={one} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function CardOrEditor({ listed }: { readonly listed: ListedAnnotation }) {
  const { id } = listed.annotation;
  const isActive = useAnnotations(state => state.activeId === id);
  const field = useAnnotations(state => (state.editing?.id === id ? state.editing.field : null));
  const isTicked = useAnnotations(state => state.ticked.has(id));
  const hasHistory = useAnnotations(state => state.historyId === id);
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
      <AnnotationCard listed={listed} active={isActive} ticked={isTicked} readOnly={readOnly} onTick={tick} />
      {hasHistory && <HistoryView annotation={listed.annotation} />}
      {field !== null && !readOnly && (
        <NoteEditor annotation={listed.annotation} field={field} onClose={() => put({ editing: null })} />
      )}
    </>
  );
}

/** The opened work, or everything. */
function ScopeChoice() {
  const t = useMessages(annotationMessages);
  const scope = useAnnotations(state => state.scope);
  const filter = useAnnotations(state => state.filter);
  const ownCount = useAnnotations(state => state.annotations.length);
  const allCount = useAnnotations(state => state.library.length);
  const { put } = useAnnotations.getState();
  return (
    <div className={styles['views']}>
      <Choice
        label={t('scope')}
        value={scope}
        options={[
          { value: 'work', label: `${t('scopeWork')} ${ownCount}` },
          { value: 'library', label: `${t('scopeLibrary')} ${allCount}` },
        ]}
        onChoose={value => put({ scope: value, filter: { ...filter, work: null, section: null }, ticked: new Set() })}
      />
    </div>
  );
}
