import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import { showPanel } from '../app/state/panel-state';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { activate, useAnnotations } from './annotation-state';
import { marginGroups, type MarginGroup } from './margin-groups';
import type { PagePlaces } from './page-places';
import { shortWords } from './short-words';
import styles from './margin.module.css';

/** Width of the margin that notes need, in CSS pixels. */
const NEEDED = 232;
/** What the page has to spare beside the text when it moves aside for them: see `data-beside` in the reader's styles. */
const SPARED = 190;
/** Notes drawn for each row at most; the panel has them all. */
const SHOWN = 4;

interface MarginNotesProps {
  readonly view: WorkView;
  readonly places: PagePlaces;
}

interface PlacedGroup extends MarginGroup {
  readonly top: number;
  /** Room down to the next group. */
  readonly room: number;
}

interface Placed {
  readonly placed: readonly PlacedGroup[];
  /** Where the margin begins; `null` while there is no room for it. */
  readonly left: number | null;
}

/** Notes beside their clauses, where the window has room for them; in a narrower window they are in the list alone. */
export function MarginNotes({ view, places }: MarginNotesProps) {
  const t = useMessages(annotationMessages);
  const annotations = useDeferredValue(useAnnotations(state => state.annotations));
  const activeId = useAnnotations(state => state.activeId);
  const groups = useMemo(() => marginGroups(annotations, view), [annotations, view]);
  const { placed, left } = usePlaces(groups, places);
  if (left === null || placed.length === 0) return null;
  return (
    <aside className={styles['margin']} style={{ left }} aria-label={t('marginNotes')}>
      {placed.map(({ row, top, room, annotations: own }) => (
        <ul key={row} style={{ top, maxHeight: room }}>
          {own.slice(0, SHOWN).map(annotation => (
            <li key={annotation.id}>
              <MarginNote annotation={annotation} isActive={annotation.id === activeId} />
            </li>
          ))}
          {own.length > SHOWN && <li className={styles['more']}>{t('andMore', { count: own.length - SHOWN })}</li>}
        </ul>
      ))}
    </aside>
  );
}

function MarginNote({ annotation, isActive }: { readonly annotation: Annotation; readonly isActive: boolean }) {
  const t = useMessages(annotationMessages);
  const { note, motivation, colour, id } = annotation;
  const open = () => {
    activate(id);
    useAnnotations.setState({ view: 'list' });
    showPanel('notes');
  };
  const words = note !== '' ? note : motivation === 'bookmarking' ? t('bookmarkHere') : `↔ ${otherWords(annotation)}`;
  return (
    <button
      type="button"
      className={styles['note']}
      data-colour={colour ?? undefined}
      aria-current={isActive || undefined}
      title={shortWords(annotation)}
      onClick={open}
    >
      {motivation === 'bookmarking' && <span aria-hidden="true">⚑ </span>}
      {words}
    </button>
  );
}

function otherWords({ targets }: Annotation): string {
  return targets.map(({ quote }) => quote.exact.slice(0, 12)).join(' ↔ ');
}

/** Where the groups near the window go, and where the margin begins; `null` while there is no room for it. */
function usePlaces(groups: readonly MarginGroup[], places: PagePlaces) {
  const [placed, setPlaced] = useState(nothingPlaced);
  useEffect(() => {
    const element = places.page();
    if (element === null) return undefined;
    let frame = 0;
    const measure = () => setPlaced(placeGroups(groups, places, element));
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const resized = new ResizeObserver(later);
    resized.observe(element);
    const stop = places.onChange(later);
    element.addEventListener('scrollend', later);
    later();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      stop();
      element.removeEventListener('scrollend', later);
    };
  }, [groups, places]);
  return placed;
}

const nothingPlaced: Placed = { placed: [], left: null };

function placeGroups(groups: readonly MarginGroup[], places: PagePlaces, page: HTMLElement): Placed {
  // Measuring makes the browser lay the whole text out at once.
  const sheet = groups.length === 0 ? null : page.querySelector<HTMLElement>('[data-layout]');
  page.toggleAttribute('data-beside', sheet !== null && page.clientWidth - sheet.offsetWidth >= SPARED);
  if (sheet === null) return nothingPlaced;
  const frame = page.getBoundingClientRect();
  const edge = sheet.getBoundingClientRect().right - frame.left - parseFloat(getComputedStyle(sheet).paddingRight);
  if (page.clientWidth - edge < NEEDED) return nothingPlaced;
  const rows = places.rowsNear(2 * frame.height);
  const near = groups.flatMap(group => {
    if (rows === null || group.row < rows.first || group.row > rows.last) return [];
    const box = places.clause(group.clauseId)?.closest('[data-row]')?.getBoundingClientRect();
    return box === undefined ? [] : [{ ...group, top: box.top - frame.top + page.scrollTop }];
  });
  const placed = near.map((group, ordinal): PlacedGroup => {
    const next = near[ordinal + 1];
    return { ...group, room: next === undefined ? 400 : Math.max(28, next.top - group.top - 6) };
  });
  return { placed, left: edge + 14 };
}
