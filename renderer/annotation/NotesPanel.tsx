import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { AnnotationPanel } from './AnnotationPanel';
import { useAnnotations, type NotesView } from './annotation-state';
import { BinView } from './BinView';
import { ExchangeView } from './ExchangeView';
import { ReviewList } from './ReviewList';
import { SafetyCopiesView } from './SafetyCopiesView';
import { StoreNoticeLine } from './StoreNoticeLine';
import { TagsView } from './TagsView';
import styles from './annotation.module.css';

const names = {
  list: 'viewList',
  review: 'viewReview',
  tags: 'viewTags',
  bin: 'viewBin',
  copies: 'viewCopies',
  files: 'viewFiles',
} as const;

/** The notes panel: the list, what waits for review, the bin and the safety copies. */
export function NotesPanel({ view }: { readonly view: WorkView | null }) {
  const t = useMessages(annotationMessages);
  const shown = useAnnotations(state => state.view);
  const { put } = useAnnotations.getState();
  return (
    <section className={styles['panel']} aria-label={t('viewList')}>
      <StoreNoticeLine />
      <div className={`${styles['views']} ${styles['panelViews']}`}>
        <Choice
          label={t('views')}
          value={shown}
          options={(Object.keys(names) as NotesView[]).map(value => ({ value, label: t(names[value]) }))}
          onChoose={value => put({ view: value })}
        />
      </div>
      {shown === 'list' && <AnnotationPanel view={view} />}
      {shown === 'tags' && <TagsView />}
      {shown === 'review' && view !== null && <ReviewList view={view} />}
      {shown === 'files' && <ExchangeView view={view} />}
      {shown === 'bin' && <BinView />}
      {shown === 'copies' && <SafetyCopiesView />}
    </section>
  );
}
