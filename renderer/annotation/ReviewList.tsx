import { useMemo, type KeyboardEvent } from 'react';
import { anchorTarget } from '../../corpus/annotate/anchor-target';
import type { AnchorCandidate } from '../../corpus/annotate/anchor-result';
import { describeTarget } from '../../corpus/annotate/describe-target';
import type { Annotation, AnnotationTarget } from '../../corpus/model/annotation';
import type { CorpusDocument } from '../../corpus/model/work';
import { citationLabel } from '../../corpus/structure/citation-label';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { isComposing } from '../ui/is-composing';
import { isPlaced } from './annotation-marks';
import { removeAnnotations } from './annotation-actions';
import { useAnnotations } from './annotation-state';
import styles from './annotation.module.css';
import cardsStyles from './cards.module.css';

/** Annotations whose words cannot be placed with certainty: a person says where they belong, by one key. */
export function ReviewList({ view }: { readonly view: WorkView }) {
  const t = useMessages(annotationMessages);
  const annotations = useAnnotations(state => state.annotations);
  const waiting = annotations.flatMap(annotation => {
    const target = annotation.targets.find(one => one.workId === view.work.id && !isPlaced(one));
    return target === undefined ? [] : [{ annotation, target }];
  });
  return (
    <div className={styles['plainList']}>
      {waiting.length === 0 ? (
        <div className={styles['nothing']}>
          <p>{t('reviewNone')}</p>
          <p>{t('reviewNoneHint')}</p>
        </div>
      ) : (
        <p className={styles['hint']}>{t('reviewIntro')}</p>
      )}
      <ul aria-label={t('viewReview')}>
        {waiting.map(one => (
          <li key={one.annotation.id} className={cardsStyles['card']} data-colour={one.annotation.colour}>
            <ReviewItem {...one} view={view} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReviewItemProps {
  readonly annotation: Annotation;
  readonly target: AnnotationTarget;
  readonly view: WorkView;
}

function ReviewItem({ annotation, target, view }: ReviewItemProps) {
  const t = useMessages(annotationMessages);
  const desk = useAnnotations(state => state.desk);
  const document = view.documents[target.language];
  const candidates = useMemo(() => (document === undefined ? [] : placesFor(target, document)), [target, document]);
  const accept = ({ clauseId, range }: AnchorCandidate) => {
    if (document === undefined) return;
    const placed = describeTarget(document, clauseId, range);
    const targets = annotation.targets.map(one => (one === target ? placed : one));
    void desk?.annotations.retarget(new Map([[annotation.id, targets]]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = candidates[Number(event.key) - 1];
    if (chosen !== undefined) accept(chosen);
    else if (event.key === 'Delete') void removeAnnotations([annotation.id]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" aria-label={t('editorOf', { words: target.quote.exact.slice(0, 24) })} onKeyDown={onKeyDown}>
      <p className={styles['hint']}>{t('reviewWas')}</p>
      <p className={cardsStyles['words']} lang={target.language === 'zh' ? 'zh-Hans' : 'en'}>
        {target.quote.exact}
      </p>
      {candidates.length === 0 && <p className={styles['hint']}>{t('reviewGone')}</p>}
      <ol className={styles['candidates']}>
        {candidates.map((candidate, ordinal) => (
          <li key={`${candidate.clauseId} ${candidate.range.start}`}>
            <Candidate candidate={candidate} view={view} />
            <button
              type="button"
              className={styles['plain']}
              aria-keyshortcuts={String(ordinal + 1)}
              onClick={() => accept(candidate)}
            >
              {t('reviewHere')} <kbd>{ordinal + 1}</kbd>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles['plain']}
        aria-keyshortcuts="Delete"
        onClick={() => void removeAnnotations([annotation.id])}
      >
        {t('remove')} <kbd>Del</kbd>
      </button>
    </div>
  );
}

/** Up to three places. The one that is kept meanwhile does not count as said: it would hide the others. */
function placesFor(target: AnnotationTarget, document: CorpusDocument): readonly AnchorCandidate[] {
  return anchorTarget({ ...target, range: { start: 0, end: 0 } }, document).candidates.slice(0, 3);
}

function Candidate({ candidate, view }: { readonly candidate: AnchorCandidate; readonly view: WorkView }) {
  const t = useMessages(annotationMessages);
  const clause = view.clauseById.get(candidate.clauseId);
  if (clause === undefined) return null;
  const { start, end } = candidate.range;
  return (
    <p lang={clause.language === 'zh' ? 'zh-Hans' : 'en'}>
      <span className={cardsStyles['where']}>
        {citationLabel(clause)} · {t('reviewScore', { score: Math.round(candidate.score * 100) })}
      </span>{' '}
      {clause.text.slice(Math.max(0, start - 16), start)}
      <mark>{clause.text.slice(start, end)}</mark>
      {clause.text.slice(end, end + 16)}
    </p>
  );
}
