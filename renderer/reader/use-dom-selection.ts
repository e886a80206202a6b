import { useEffect, type RefObject } from 'react';
import { usePlace } from '../app/state/place-state';
import { tokensOf } from '../app/state/token-state';
import type { WorkView } from '../app/state/work-view';
import type { ClauseElements } from './marks/clause-elements';
import { pointUnder, selectionFromDom } from './text-position';
import { unitsAt } from './selection-units';

/** Keeps the state's selection equal to what is selected on the page; double click takes a word of the text's own words. */
export function useDomSelection(view: WorkView, page: RefObject<HTMLElement | null>, elements: ClauseElements): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    const onChange = () => readSelection(element, elements);
    const onDown = (event: PointerEvent) => startIn(element, event.target);
    const onDouble = (event: MouseEvent) => selectWord(view, elements, event);
    document.addEventListener('selectionchange', onChange);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('dblclick', onDouble);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [view, page, elements]);
}

function readSelection(page: HTMLElement, elements: ClauseElements): void {
  const selection = document.getSelection();
  const inside = selection?.anchorNode != null && page.contains(selection.anchorNode);
  const outsideField = document.activeElement?.closest('input, textarea, [contenteditable="true"]') != null;
  if (!inside && outsideField) return; // typing elsewhere does not drop what is selected here
  const { select, focus } = usePlace.getState();
  const chosen = inside ? selectionFromDom(selection, elements) : null;
  select(chosen);
  if (chosen !== null) focus(chosen.start.clauseId);
}

/** While one language is being selected the other cannot be, so that a selection runs down its own column. */
function startIn(page: HTMLElement, target: EventTarget | null): void {
  const text = target instanceof Element ? target.closest<HTMLElement>('[data-clause-id]') : null;
  const language = text?.dataset['language'];
  if (language === undefined) delete page.dataset['selecting'];
  else page.dataset['selecting'] = language;
  const clauseId = text?.dataset['clauseId'];
  if (clauseId !== undefined) usePlace.getState().focus(clauseId);
}

function selectWord(view: WorkView, elements: ClauseElements, event: MouseEvent): void {
  const point = pointUnder(event.clientX, event.clientY);
  const clause = point === null ? undefined : view.clauseById.get(point.clauseId);
  if (point === null || clause === undefined) return;
  const word = unitsAt(clause, tokensOf(view, clause), point.offset)[1];
  if (word === undefined) return;
  selectRange(elements, clause.id, word.start, word.end);
}

/** Select words of one clause on the page. */
export function selectRange(elements: ClauseElements, clauseId: string, start: number, end: number): void {
  const from = elements.locate({ clauseId, offset: start });
  const to = elements.locate({ clauseId, offset: end });
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
