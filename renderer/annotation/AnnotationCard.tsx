import { memo } from 'react';
import type { AnnotationTarget, AnchoringState } from '../../corpus/model/annotation';
import { citationLabel } from '../app/state/label';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages, type AnnotationMessage } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { edit, goToAnnotation, removeAnnotations } from './annotation-actions';
import type { ListedAnnotation } from './listed-annotations';
import { renderMarkdown } from './markdown';
import { shortWords } from './short-words';
import styles from './annotation.module.css';

interface AnnotationCardProps {
  readonly listed: ListedAnnotation;
  readonly view: WorkView;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly readOnly: boolean;
  readonly onTick: (ticked: boolean) => void;
}

const stateNames: Readonly<Record<AnchoringState, AnnotationMessage | null>> = {
  exact: null,
  moved: 'stateMoved',
  changed: 'stateChanged',
  review: 'stateReview',
  orphan: 'stateOrphan',
};

/** One annotation: where it stands, its words in both languages, its note and tags; a door to the text. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { listed, view, active } = props;
  const t = useMessages(annotationMessages);
  const { annotation, target } = listed;
  const words = shortWords(annotation);
  return (
    <article
      className={styles['card']}
      data-colour={annotation.colour}
      data-style={annotation.style}
      aria-current={active || undefined}
    >
      <CardHead {...props} />
      <button
        type="button"
        className={styles['quote']}
        aria-label={t('goTo', { words })}
        onClick={() => goToAnnotation(annotation)}
      >
        <span lang={target.language === 'zh' ? 'zh-Hans' : 'en'}>
          <Context target={target} />
        </span>
        <span className={styles['counterpart']} lang={target.language === 'zh' ? 'en' : 'zh-Hans'}>
          {counterpart(listed, view)}
        </span>
      </button>
      {annotation.note !== '' && (
        <div className={styles['note']} dangerouslySetInnerHTML={{ __html: renderMarkdown(annotation.note) }} />
      )}
      {annotation.tags.length > 0 && (
        <p className={styles['tags']}>
          {annotation.tags.map(tag => (
            <span key={tag} className={styles['tag']}>
              {tag}
            </span>
          ))}
        </p>
      )}
    </article>
  );
});

function CardHead({ listed, view, ticked, readOnly, onTick }: AnnotationCardProps) {
  const t = useMessages(annotationMessages);
  const { annotation, target } = listed;
  const words = shortWords(annotation);
  const state = stateNames[target.state];
  return (
    <div className={styles['cardHead']}>
      {!readOnly && (
        <input
          type="checkbox"
          aria-label={t('tick', { words })}
          checked={ticked}
          onChange={event => onTick(event.target.checked)}
        />
      )}
      <span className={styles['where']}>
        {whereIs(listed, view)}
        {annotation.colour !== null && ` · ${t(annotation.colour)}`}
      </span>
      {state !== null && <span className={styles['state']}>{t(state)}</span>}
      {!readOnly && (
        <>
          <IconButton label={t('edit')} onClick={() => edit(annotation.id)}>
            <span aria-hidden="true">✎</span>
          </IconButton>
          <IconButton label={t('remove')} onClick={() => void removeAnnotations([annotation.id])}>
            <Icon name="trash" size={14} />
          </IconButton>
        </>
      )}
    </div>
  );
}

function Context({ target: { quote } }: { readonly target: AnnotationTarget }) {
  const before = quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1).slice(-12);
  const after = (quote.suffix.split('\n', 1)[0] ?? '').slice(0, 12);
  const words = quote.exact.length > 160 ? `${quote.exact.slice(0, 160)}…` : quote.exact;
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  );
}

function whereIs({ target }: ListedAnnotation, view: WorkView): string {
  const clause = view.clauseById.get(target.clauseId);
  return clause === undefined ? '—' : citationLabel(clause);
}

/** How the other side puts the clause, cut to a line or two. */
function counterpart({ row, target }: ListedAnnotation, view: WorkView): string {
  const clauses = view.rows[row]?.[target.language === 'zh' ? 'en' : 'zh'] ?? [];
  const text = clauses.map(({ text: words, bodyStart }) => words.slice(bodyStart)).join(' ');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
