import type { Language } from '../../corpus/model/language';
import type { ReaderSelection, TextPoint } from '../app/state/reader-selection';
import { leavesOf, type ClauseElements } from './marks/clause-elements';

/** A point of the text with the language of its clause. */
export interface PointWithLanguage extends TextPoint {
  readonly language: Language;
}

/** The point of the text at a place in the page; `null` outside the text of clauses. */
export function pointAt(node: Node | null, offset: number): PointWithLanguage | null {
  const leaf = elementOf(node)?.closest<HTMLElement>('[data-start]');
  const clause = leaf?.closest<HTMLElement>('[data-clause-id]');
  if (!leaf || !clause || !(node instanceof Text)) return null;
  return {
    clauseId: clause.dataset['clauseId'] ?? '',
    language: clause.dataset['language'] === 'en' ? 'en' : 'zh',
    offset: Number(leaf.dataset['start']) + offset,
  };
}

/** The point of the text under a place on the screen; `null` where there is no text. */
export function pointUnder(x: number, y: number): PointWithLanguage | null {
  // caretPositionFromPoint is newer than the oldest runtime; this one works on both.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? pointAt(range.startContainer, range.startOffset) : null;
}

/** What the person has selected, in the language in which it begins; `null` when it is nothing or lies outside the text. */
export function selectionFromDom(selection: Selection | null, elements: ClauseElements): ReaderSelection | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = pointAt(range.startContainer, range.startOffset);
  const end = pointAt(range.endContainer, range.endOffset);
  if (start !== null && end !== null && start.language === end.language) return tidy(start.language, start, end);
  return selectionAcross(range, start, elements);
}

/** A selection whose ends lie between clauses, as after a triple click: the clauses that it touches, cut at the ends. */
function selectionAcross(
  range: Range,
  start: PointWithLanguage | null,
  elements: ClauseElements,
): ReaderSelection | null {
  const touched = [...elements.all()]
    .filter(([, element]) => range.intersectsNode(element))
    .map(([clauseId, element]) => ({ clauseId, element, language: languageOf(element) }))
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const language = start?.language ?? touched[0]?.language;
  const own = touched.filter(clause => clause.language === language);
  const first = own[0];
  const last = own.at(-1);
  if (language === undefined || first === undefined || last === undefined) return null;
  const from = start ?? { clauseId: first.clauseId, offset: extent(first.element).start };
  const endPoint = pointAt(range.endContainer, range.endOffset);
  const to =
    endPoint?.clauseId === last.clauseId ? endPoint : { clauseId: last.clauseId, offset: extent(last.element).end };
  return tidy(language, from, to);
}

function tidy(language: Language, start: TextPoint, end: TextPoint): ReaderSelection | null {
  if (start.clauseId === end.clauseId && start.offset >= end.offset) return null;
  return {
    language,
    start: { clauseId: start.clauseId, offset: start.offset },
    end: { clauseId: end.clauseId, offset: end.offset },
  };
}

function extent(element: HTMLElement): { readonly start: number; readonly end: number } {
  const leaves = leavesOf(element);
  const last = leaves.at(-1);
  return {
    start: Number(leaves[0]?.dataset['start'] ?? 0),
    end: Number(last?.dataset['start'] ?? 0) + (last?.firstChild instanceof Text ? last.firstChild.length : 0),
  };
}

function languageOf(element: HTMLElement): Language {
  return element.dataset['language'] === 'en' ? 'en' : 'zh';
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
