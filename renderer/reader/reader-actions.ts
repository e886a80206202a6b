import type { Clause } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import { otherLanguage } from '../../corpus/model/language';
import { usePlace } from '../app/state/place-state';
import type { ReaderSelection } from '../app/state/reader-selection';
import { tokensOf } from '../app/state/token-state';
import type { WorkView } from '../app/state/work-view';
import type { ClauseElements } from './marks/clause-elements';
import { grown, shrunk, unitsAt, wordBeside } from './selection-units';
import { drawnFrom } from './text-leaves';
import { selectRange } from './use-dom-selection';

/** What the keyboard can do in the text. */
export interface ReaderActions {
  /** Go to the next (`1`) or previous (`-1`) clause of the language one is in. */
  stepClause(step: 1 | -1): void;
  /** Go to the same place in the other language. */
  crossOver(): void;
  /** Select the word after or before; with `extend`, add it to the selection. */
  stepWord(step: 1 | -1, extend: boolean): void;
  /** Character → word → sentence → clause. */
  grow(): void;
  shrink(): void;
  /** Select the sentence one is in, when nothing is selected yet. */
  ensureSelection(): void;
  clear(): void;
}

/** The actions for one opened work and the page it is drawn on. */
export function readerActions(view: WorkView, elements: ClauseElements): ReaderActions {
  const act = (change: (place: Place) => TextRange | null) => () => {
    const place = placeNow(view);
    const range = place === null ? null : change(place);
    if (place !== null && range !== null) choose(elements, place.clause, range);
  };
  return {
    stepClause: step => stepClause(view, elements, step),
    crossOver: () => crossOver(view, elements),
    stepWord: (step, extend) => act(place => nextWord(view, place, step, extend))(),
    grow: act(({ clause, range }) => grown(clause, tokensOf(view, clause), range)),
    shrink: act(({ clause, range }) => shrunk(clause, tokensOf(view, clause), range)),
    ensureSelection: act(({ clause, range, selected }) =>
      selected ? null : (unitsAt(clause, [], range.start).find(unit => isSentence(clause, unit)) ?? null),
    ),
    clear: () => document.getSelection()?.removeAllRanges(),
  };
}

interface Place {
  readonly clause: Clause;
  readonly range: TextRange;
  readonly selected: boolean;
}

function placeNow(view: WorkView): Place | null {
  const { selection, focusId, topId } = usePlace.getState();
  if (selection !== null) return placeOfSelection(view, selection);
  const clause = view.clauseById.get(focusId ?? topId ?? view.rows[0]?.id ?? '');
  if (clause === undefined) return null;
  const start = drawnFrom(clause);
  return { clause, range: { start, end: start }, selected: false };
}

/** The part of a selection that lies in its first clause. */
function placeOfSelection(view: WorkView, { start, end }: ReaderSelection): Place | null {
  const clause = view.clauseById.get(start.clauseId);
  if (clause === undefined) return null;
  const stop = end.clauseId === clause.id ? end.offset : clause.text.length;
  return { clause, range: { start: start.offset, end: stop }, selected: true };
}

function nextWord(view: WorkView, { clause, range }: Place, step: 1 | -1, extend: boolean): TextRange | null {
  const word = wordBeside(tokensOf(view, clause), range, step);
  if (word === null || !extend) return word;
  return step === 1 ? { start: range.start, end: word.end } : { start: word.start, end: range.end };
}

function choose(elements: ClauseElements, clause: Clause, range: TextRange): void {
  usePlace.getState().jumpTo(clause.id, range, 'step');
  // The page tells of its selection later; who asks at once must be told at once.
  usePlace.getState().select({
    language: clause.language,
    start: { clauseId: clause.id, offset: range.start },
    end: { clauseId: clause.id, offset: range.end },
  });
  selectRange(elements, clause.id, range.start, range.end);
}

function stepClause(view: WorkView, elements: ClauseElements, step: 1 | -1): void {
  const { focusId } = usePlace.getState();
  const place = placeNow(view);
  if (place === null) return;
  const { language } = place.clause;
  const here = view.rowOfClause.get(place.clause.id) ?? 0;
  // With nothing in focus yet the first step goes to the clause at the top, not past it.
  const row = view.rows[focusId === null ? here : here + step];
  const clause = row?.[language][0] ?? row?.[otherLanguage(language)][0];
  if (clause !== undefined) goTo(elements, clause);
}

function crossOver(view: WorkView, elements: ClauseElements): void {
  const place = placeNow(view);
  if (place === null) return;
  const row = view.rows[view.rowOfClause.get(place.clause.id) ?? -1];
  const clause = row?.[otherLanguage(place.clause.language)][0];
  if (clause !== undefined) goTo(elements, clause);
}

function goTo(elements: ClauseElements, clause: Clause): void {
  document.getSelection()?.removeAllRanges();
  usePlace.getState().jumpTo(clause.id, null, 'step');
  elements.element(clause.id)?.closest<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
}

function isSentence(clause: Clause, unit: TextRange): boolean {
  return clause.sentences.some(sentence => sentence.start === unit.start && sentence.end === unit.end);
}
