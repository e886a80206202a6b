import { pigments } from '../../corpus/model/annotation';
import { annotateSelection, cycleAtCaret, markSelection, removeAnnotations } from './annotation-actions';
import { markBothSides, markEverywhere, toggleBookmark } from './mark-more';
import { stepEdge } from './resize-actions';
import { useAnnotations } from './annotation-state';

/** What the commands of marking and of undo do, by command id. */
export const annotationHandlers = {
  ...(Object.fromEntries(pigments.map(colour => [`mark.${colour}`, () => void markSelection(colour)])) as Record<
    `mark.${(typeof pigments)[number]}`,
    () => void
  >),
  'mark.again': () => void markSelection(useAnnotations.getState().lastColour),
  'mark.underline': () => void markSelection(useAnnotations.getState().lastColour, 'underline'),
  'mark.comment': () => void markSelection(useAnnotations.getState().lastColour, 'comment'),
  'mark.both-sides': () => void markBothSides(),
  'mark.everywhere': () => void markEverywhere(),
  'mark.bookmark': () => void toggleBookmark(),
  'mark.cycle': cycleAtCaret,
  'mark.end-later': () => void stepEdge('end', 1),
  'mark.end-earlier': () => void stepEdge('end', -1),
  'mark.start-later': () => void stepEdge('start', 1),
  'mark.start-earlier': () => void stepEdge('start', -1),
  'mark.note': () => void annotateSelection('note'),
  'mark.tag': () => void annotateSelection('tags'),
  'mark.remove': () => {
    const { activeId } = useAnnotations.getState();
    if (activeId !== null) void removeAnnotations([activeId]);
  },
} as const;
