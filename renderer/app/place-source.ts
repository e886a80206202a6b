import { useContext, type DragEvent, type KeyboardEvent } from 'react';
import { z } from 'zod';
import { ClauseActionsContext, type PlaceInLibrary } from './clause-actions';
import { isComposing } from '../ui/is-composing';

/** What a drag carries from a list or the text to the tray. */
const dragType = 'application/x-duidu-places';

const dragged = z.array(
  z.object({
    clauseId: z.string().min(1).max(300),
    range: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
  }),
);

/** What makes an element a source of places: it can be dragged to the tray, and C collects it. */
export interface PlaceSource {
  readonly draggable: true;
  readonly 'aria-keyshortcuts': string;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Ways to collect places from the element that shows them. */
export function usePlaceSource(places: readonly PlaceInLibrary[]): PlaceSource {
  const actions = useContext(ClauseActionsContext);
  return {
    draggable: true,
    'aria-keyshortcuts': 'C',
    onDragStart: event => carryPlaces(event.dataTransfer, places),
    onKeyDown: event => {
      const isPlain = !isChord(event) && !isComposing(event.nativeEvent);
      const isTyping = event.target instanceof Element && event.target.closest('input[type="text"], textarea') !== null;
      if (event.key.toLowerCase() !== 'c' || !isPlain || isTyping) return;
      event.preventDefault();
      event.stopPropagation();
      void actions?.toTray(places);
    },
  };
}

/** With Shift, Ctrl and the like the letter is another command: Shift+C compares. */
function isChord({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/** Put places into a drag. */
export function carryPlaces(transfer: DataTransfer, places: readonly PlaceInLibrary[]): void {
  transfer.setData(dragType, JSON.stringify(places));
  transfer.effectAllowed = 'copyMove';
}

/** The places that a drag carries; empty for any other drag. */
export function carriedPlaces(transfer: DataTransfer): readonly PlaceInLibrary[] {
  try {
    return dragged.parse(JSON.parse(transfer.getData(dragType)));
  } catch {
    return [];
  }
}
