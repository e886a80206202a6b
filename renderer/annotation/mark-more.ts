import { describeTarget } from '../../corpus/annotate/describe-target';
import { findExactPlaces } from '../../corpus/annotate/find-places';
import { fold, foldToString, toReadingRange } from '../../corpus/fold/fold';
import type { AnnotationTarget } from '../../corpus/model/annotation';
import type { TextRange } from '../../corpus/model/text-range';
import { openWorkNow } from '../app/state/desk-state';
import { usePlace } from '../app/state/place-state';
import { sentencePair } from '../app/state/sentence-pair';
import type { WorkView } from '../app/state/work-view';
import { dropSelection, placesOf, selectedTargets } from './annotation-actions';
import { activate, useAnnotations } from './annotation-state';
import { inTurn } from './in-turn';

/** Mark the selected words and the sentence that says the same on the other side, as one annotation. */
export async function markBothSides(): Promise<void> {
  const { desk, lastColour } = useAnnotations.getState();
  const view = openWorkNow();
  const own = selectedTargets();
  const [first] = own;
  if (desk === null || view === null || first === undefined) return;
  const other = sentencePair(view, { clauseId: first.clauseId, offset: first.range.start }).flatMap(
    ({ clauseId, range }) => {
      const target = targetIn(view, clauseId, range);
      return target === null || target.language === first.language ? [] : [target];
    },
  );
  dropSelection();
  const draft = { motivation: 'highlighting', targets: [...own, ...other], colour: lastColour } as const;
  await inTurn(async () => activate((await desk.annotations.create(draft)).id));
}

/** Put a bookmark on the clause one is at, or take it away. */
export async function toggleBookmark(): Promise<void> {
  const { desk } = useAnnotations.getState();
  const view = openWorkNow();
  const { selection, focusId, topId } = usePlace.getState();
  const clauseId = selection?.start.clauseId ?? focusId ?? topId;
  const clause = view?.clauseById.get(clauseId ?? '');
  const target = view == null || clause === undefined ? null : targetIn(view, clause.id, bodyOf(clause));
  if (desk === null || target === null) return;
  await inTurn(async () => {
    const known = desk.shelf
      .get()
      .find(({ motivation, targets }) => motivation === 'bookmarking' && targets[0]?.clauseId === target.clauseId);
    if (known !== undefined) await desk.annotations.remove([known.id]);
    else await desk.annotations.create({ motivation: 'bookmarking', targets: [target] });
  });
}

/**
 * Mark every place of the opened work that has the selected words, or those of the active annotation, as one step.
 *
 * @returns how many were made; places that are marked already are left alone
 */
export async function markEverywhere(): Promise<number> {
  const { desk } = useAnnotations.getState();
  const view = openWorkNow();
  const asked = wordsAndLook();
  if (desk === null || view === null || asked === null) return 0;
  dropSelection();
  const { target, ...look } = asked;
  return inTurn(async () => {
    const known = new Set(desk.shelf.get().map(({ targets }) => placesOf(targets)));
    const places = occurrences(view, target).filter(one => !known.has(placesOf([one])));
    const drafts = places.map(one => ({ motivation: 'highlighting', targets: [one], ...look }) as const);
    return drafts.length === 0 ? 0 : (await desk.annotations.createMany(drafts)).length;
  });
}

/** The selected words in the last colour; or those of the active annotation as it looks. */
function wordsAndLook() {
  const { lastColour, activeId, annotations } = useAnnotations.getState();
  const [chosen] = selectedTargets();
  if (chosen !== undefined) return { target: chosen, colour: lastColour, style: 'highlight' as const, tags: [] };
  const active = annotations.find(({ id }) => id === activeId);
  const target = active?.targets[0];
  if (active === undefined || target === undefined) return null;
  return { target, colour: active.colour ?? lastColour, style: active.style, tags: active.tags };
}

/** Every place in the document with the words of a target, folded as search folds them. */
export function occurrences(view: WorkView, { language, quote }: AnnotationTarget): AnnotationTarget[] {
  const wanted = foldToString(quote.exact).trim();
  return (view.documents[language]?.clauses ?? []).flatMap(clause => {
    const folded = fold(clause.text);
    return withoutOverlap(findExactPlaces(folded.text, wanted)).flatMap(
      range => targetIn(view, clause.id, toReadingRange(clause.text, folded, range)) ?? [],
    );
  });
}

function withoutOverlap(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

function targetIn(view: WorkView, clauseId: string, range: TextRange): AnnotationTarget | null {
  const language = view.clauseById.get(clauseId)?.language;
  const document = language === undefined ? undefined : view.documents[language];
  return document === undefined || range.start >= range.end ? null : describeTarget(document, clauseId, range);
}

function bodyOf({ text, bodyStart }: { readonly text: string; readonly bodyStart: number }): TextRange {
  return { start: bodyStart < text.length ? bodyStart : 0, end: text.length };
}
