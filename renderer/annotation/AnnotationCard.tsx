import { memo } from 'react';
import type { AnnotationTarget, AnchoringState } from '../../corpus/model/annotation';
import { usePlaceSource } from '../app/place-source';
import { citationLabel } from '../../corpus/structure/citation-label';
import { annotationMessages, type AnnotationMessage } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useClauseActions } from '../app/clause-actions';
import { edit, removeAnnotations } from './annotation-actions';
import { activate, useAnnotations } from './annotation-state';
import type { ListedAnnotation } from './listed-annotations';
import { renderMarkdown } from './markdown';
import { LinkEnds } from './LinkEnds';
import { shortWords } from './short-words';
import { useColourNames } from './use-colour-names';
import { useNoteLinks } from './use-note-links';
import { quoteContext } from './quote-context';
import cardsStyles from './cards.module.css';
import chipsStyles from './tag-chips.module.css';

interface AnnotationCardProps {
  readonly listed: ListedAnnotation;
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
  const { listed, active } = props;
  const { open } = useClauseActions();
  const t = useMessages(annotationMessages);
  const { annotation, target } = listed;
  const words = shortWords(annotation);
  const source = usePlaceSource([{ clauseId: target.clauseId, range: target.range }]);
  return (
    <article
      className={cardsStyles['card']}
      data-colour={annotation.colour}
      data-style={annotation.style}
      aria-current={active || undefined}
    >
      <CardHead {...props} />
      <button
        type="button"
        className={cardsStyles['quote']}
        {...source}
        aria-label={t('goTo', { words })}
        onClick={() => {
          activate(annotation.id);
          open(target);
        }}
      >
        <span lang={target.language === 'zh' ? 'zh-Hans' : 'en'}>
          <Context target={target} />
        </span>
        <span className={cardsStyles['counterpart']} lang={target.language === 'zh' ? 'en' : 'zh-Hans'}>
          {counterpart(listed)}
        </span>
      </button>
      {annotation.motivation === 'linking' && <LinkEnds annotation={annotation} shown={target} />}
      {annotation.note !== '' && <NoteText note={annotation.note} />}
      {annotation.tags.length > 0 && (
        <p className={cardsStyles['tags']}>
          {annotation.tags.map(tag => (
            <Tag key={tag} tag={tag} />
          ))}
        </p>
      )}
    </article>
  );
});

function Tag({ tag }: { readonly tag: string }) {
  const colour = useAnnotations(state => state.tagColours.get(tag));
  return (
    <span className={chipsStyles['tag']} data-colour={colour ?? undefined}>
      {tag}
    </span>
  );
}

/** A note as its Markdown says; a link in it asks before it leads outside. */
function NoteText({ note }: { readonly note: string }) {
  const follow = useNoteLinks();
  return (
    <div className={cardsStyles['note']} onClick={follow} dangerouslySetInnerHTML={{ __html: renderMarkdown(note) }} />
  );
}

function CardHead({ listed, ticked, readOnly, onTick }: AnnotationCardProps) {
  const t = useMessages(annotationMessages);
  const { annotation, target } = listed;
  const words = shortWords(annotation);
  const { historyId, put } = useAnnotations.getState();
  const nameOf = useColourNames();
  const state = stateNames[target.state];
  return (
    <div className={cardsStyles['cardHead']}>
      {!readOnly && (
        <input
          type="checkbox"
          aria-label={t('tick', { words })}
          checked={ticked}
          onChange={event => onTick(event.target.checked)}
        />
      )}
      <span className={cardsStyles['where']}>
        {whereIs(listed)}
        {annotation.colour !== null && ` · ${nameOf(annotation.colour)}`}
        {annotation.motivation === 'bookmarking' && ` · ${t('motivationBookmarking')}`}
      </span>
      {state !== null && <span className={cardsStyles['state']}>{t(state)}</span>}
      {!readOnly && (
        <>
          <IconButton label={t('edit')} onClick={() => edit(annotation.id)}>
            <span aria-hidden="true">✎</span>
          </IconButton>
          <IconButton
            label={t('history')}
            onClick={() => put({ historyId: historyId === annotation.id ? null : annotation.id })}
          >
            <span aria-hidden="true">⟲</span>
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
  const { before, after } = quoteContext(quote);
  const words = quote.exact.length > 160 ? `${quote.exact.slice(0, 160)}…` : quote.exact;
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  );
}

/** The clause's number; in front of it the work's title when the list goes over several works. */
function whereIs({ target, view }: ListedAnnotation): string {
  const clause = view?.clauseById.get(target.clauseId);
  const label = clause === undefined ? '—' : citationLabel(clause);
  if (useAnnotations.getState().scope === 'work') return label;
  const title = view?.work.titles.zh || view?.work.titles.en || target.workId;
  return `${title.slice(0, 16)} ${label}`;
}

/** How the other side puts the clause, cut to a line or two. */
function counterpart({ row, target, view }: ListedAnnotation): string {
  const clauses = view?.rows[row]?.[target.language === 'zh' ? 'en' : 'zh'] ?? [];
  const text = clauses.map(({ text: words, bodyStart }) => words.slice(bodyStart)).join(' ');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
