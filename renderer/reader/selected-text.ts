import type { Clause } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import { citationLabel } from '../../corpus/structure/citation-label';
import type { ReaderSelection } from '../app/state/reader-selection';
import type { WorkView } from '../app/state/work-view';
import { drawnFrom } from './text-leaves';

/** One clause's part of a selection. */
export interface SelectedPart {
  readonly clause: Clause;
  readonly range: TextRange;
}

/** The parts of a selection, one a clause, in reading order; empty when its clauses are not in the work. */
export function selectedParts(view: WorkView, selection: ReaderSelection): readonly SelectedPart[] {
  const first = view.ordinalOfClause.get(selection.start.clauseId);
  const last = view.ordinalOfClause.get(selection.end.clauseId);
  if (first === undefined || last === undefined) return [];
  const clauses = view.documents[selection.language]?.clauses.slice(first, last + 1) ?? [];
  return clauses.map((clause, place) => ({
    clause,
    range: {
      start: place === 0 ? selection.start.offset : drawnFrom(clause),
      end: place === clauses.length - 1 ? selection.end.offset : clause.text.length,
    },
  }));
}

/** The selected words as the library has them, one clause a line. */
export function selectedText(view: WorkView, selection: ReaderSelection): string {
  return selectedParts(view, selection)
    .map(({ clause, range }) => clause.text.slice(range.start, range.end))
    .join('\n');
}

/** The selected words with where they stand: `“…”, ¶14, title`, punctuated as their language does. */
export function selectionWithCitation(view: WorkView, selection: ReaderSelection): string {
  const parts = selectedParts(view, selection);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = citationLabel(first.clause);
  const to = citationLabel(last.clause);
  const place = from === to ? from : `${from}–${to}`;
  const words = selectedText(view, selection).trim();
  const { titles } = view.work;
  return selection.language === 'zh'
    ? `“${words}”，${place}，《${titles.zh || titles.en}》`
    : `“${words}”, ${place}, ${titles.en || titles.zh}`;
}
