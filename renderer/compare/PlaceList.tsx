import { useState, type KeyboardEvent } from 'react';
import type { TextRange } from '../../corpus/model/text-range';
import { useClauseActions } from '../app/clause-actions';
import { citationLabel } from '../../corpus/structure/citation-label';
import { useOpenWork } from '../app/state/desk-state';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { ShowMore } from '../ui/ShowMore';
import { useClauseLookup, useWorkTitle, type ClauseLookup } from './clause-lookup';
import type { ChosenPlaces } from './study-props';
import { useFocusWhileOpen } from './use-focus-while-open';
import { isComposing } from '../ui/is-composing';
import common from './page.module.css';
import styles from './places.module.css';

interface PlaceListProps extends ChosenPlaces {
  readonly onClose?: () => void;
  /** Level of its heading: 2 under a page's title, 3 under a part of the panel. */
  readonly level?: 2 | 3;
}

const around = 26; // characters shown on each side
const pageSize = 100;

/** The places behind a figure, each with the words around it: opened, marked, annotated or collected by one key. */
export function PlaceList({ title, places, query, onClose, level = 2 }: PlaceListProps) {
  const t = useMessages(compareMessages);
  const lookUp = useClauseLookup(places.map(({ clauseId }) => clauseId));
  const [shown, setShown] = useState(pageSize);
  const Heading = level === 2 ? 'h2' : 'h3';
  const onPlaceKey = usePlaceKeys({ title, places, query });
  const { list, close } = useFocusWhileOpen(onClose);
  const closes = onClose !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && closes && !isComposing(event.nativeEvent)) close();
    else onPlaceKey(event);
  };
  return (
    <section
      ref={list}
      className={styles['places']}
      aria-label={title}
      data-places=""
      data-takes-escape={closes || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['placesHead']}>
        <Heading>
          {title} <span className={common['quiet']}>{t('places', { count: places.length })}</span>
        </Heading>
        <PlaceActions title={title} places={places} query={query} />
        {closes && (
          <IconButton label={t('closePlaces')} keys="Esc" onClick={close}>
            <Icon name="close" size={13} />
          </IconButton>
        )}
      </div>
      <ol>
        {places.slice(0, shown).map(place => (
          <PlaceLine key={`${place.clauseId}-${place.range.start}`} place={place} lookUp={lookUp} />
        ))}
      </ol>
      <ShowMore left={places.length - shown} step={pageSize} onMore={() => setShown(shown + pageSize)} />
    </section>
  );
}

function PlaceActions({ places, query }: ChosenPlaces) {
  const t = useMessages(studyMessages);
  const actions = useClauseActions();
  return (
    <div className={styles['placeActions']} title={t('placeKeys')}>
      {query !== null && (
        <button type="button" aria-keyshortcuts="M" onClick={() => actions.search(query)}>
          {t('markAll')} <kbd>M</kbd>
        </button>
      )}
      <button type="button" aria-keyshortcuts="A" onClick={() => void actions.annotate(places, { colour: 'gamboge' })}>
        {t('annotateAll')} <kbd>A</kbd>
      </button>
      <button type="button" aria-keyshortcuts="C" onClick={() => void actions.toTray(places)}>
        {t('trayAll')} <kbd>C</kbd>
      </button>
    </div>
  );
}

/** One key does for all places what the buttons do, while something in the list has the focus. */
function usePlaceKeys({ places, query }: ChosenPlaces): (event: KeyboardEvent) => void {
  const actions = useClauseActions();
  return event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isComposing(event.nativeEvent)) return;
    const key = event.key.toLowerCase();
    if (key === 'm' && query !== null) actions.search(query);
    else if (key === 'a') void actions.annotate(places, { colour: 'gamboge' });
    else if (key === 'c') void actions.toTray(places);
    else return;
    event.preventDefault();
  };
}

interface PlaceLineProps {
  readonly place: ChosenPlaces['places'][number];
  readonly lookUp: ClauseLookup;
}

function PlaceLine({ place, lookUp }: PlaceLineProps) {
  const actions = useClauseActions();
  const opened = useOpenWork();
  const titleOf = useWorkTitle();
  const found = lookUp(place.clauseId);
  const isElsewhere = found !== null && found.view !== opened;
  return (
    <li>
      <button type="button" onClick={() => actions.open(place)}>
        <span className={styles['placeLabel']}>{found === null ? '…' : citationLabel(found.clause)}</span>
        {found !== null && (
          <span lang={found.clause.language === 'zh' ? 'zh-Hans' : 'en'} className={styles['line']}>
            <Line text={found.clause.text} range={place.range} />
          </span>
        )}
        {isElsewhere && <span className={styles['placeWork']}>{titleOf(found.view.work)}</span>}
      </button>
    </li>
  );
}

function Line({ text, range: { start, end } }: { readonly text: string; readonly range: TextRange }) {
  const wide = /\p{Script=Han}/u.test(text.slice(start, end)) ? around : around * 2;
  const from = Math.max(0, start - wide);
  const to = Math.min(text.length, end + wide);
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </>
  );
}
