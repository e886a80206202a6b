import { pigments } from '../../corpus/model/annotation';
import { annotateSelection, markSelection, removeAnnotations } from './annotation-actions';
import { useAnnotations } from './annotation-state';

/** What the commands of marking and of undo do, by command id. */
export const annotationHandlers = {
  ...(Object.fromEntries(pigments.map(colour => [`mark.${colour}`, () => void markSelection(colour)])) as Record<
    `mark.${(typeof pigments)[number]}`,
    () => void
  >),
  'mark.again': () => void markSelection(useAnnotations.getState().lastColour),
  'mark.note': () => void annotateSelection('note'),
  'mark.tag': () => void annotateSelection('tags'),
  'mark.remove': () => {
    const { activeId } = useAnnotations.getState();
    if (activeId !== null) void removeAnnotations([activeId]);
  },
  'edit.undo': () => void useAnnotations.getState().desk?.log.undo(),
  'edit.redo': () => void useAnnotations.getState().desk?.log.redo(),
} as const;
