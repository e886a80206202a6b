import type { Annotation, AnnotationTarget } from '../../corpus/model/annotation';
import { useClauseActions } from '../app/clause-actions';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { activate } from './annotation-state';
import styles from './links.module.css';

interface LinkEndsProps {
  readonly annotation: Annotation;
  /** The end that the card itself shows. */
  readonly shown: AnnotationTarget;
}

/** The other ends of a link, each a door to its place, also in another work. */
export function LinkEnds({ annotation, shown }: LinkEndsProps) {
  const t = useMessages(annotationMessages);
  const { open } = useClauseActions();
  return (
    <ul className={styles['ends']} aria-label={t('linkEnds')}>
      {annotation.targets
        .filter(target => target !== shown)
        .map(target => (
          <li key={`${target.clauseId} ${target.range.start}`}>
            <button
              type="button"
              lang={target.language === 'zh' ? 'zh-Hans' : 'en'}
              onClick={() => {
                activate(annotation.id);
                open(target);
              }}
            >
              <span aria-hidden="true">↔ </span>
              {target.quote.exact.slice(0, 80)}
              {target.workId !== shown.workId && <small> {t('otherWork')}</small>}
            </button>
          </li>
        ))}
    </ul>
  );
}
