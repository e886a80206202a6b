import { annotationMessages, type AnnotationMessage } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import type { StoreNotice } from '../store/recover';
import { useAnnotations } from './annotation-state';
import styles from './annotation.module.css';

/** What happened to the database at the start, when something did. */
export function StoreNoticeLine() {
  const t = useMessages(annotationMessages);
  const notice = useAnnotations(state => state.desk?.notice ?? null);
  if (notice === null) return null;
  const count = notice.kind === 'rebuilt' ? notice.annotationCount : 0;
  return (
    <p role="status" className={styles['notice']}>
      {t(nameOf(notice), { count })}
    </p>
  );
}

function nameOf(notice: StoreNotice): AnnotationMessage {
  if (notice.kind === 'read-only-newer') return 'noticeNewer';
  if (notice.kind === 'no-safety-copies') return 'noticeNoCopies';
  return ({ empty: 'noticeRebuiltEmpty', damaged: 'noticeRebuiltDamaged', behind: 'noticeRebuiltBehind' } as const)[
    notice.reason
  ];
}
