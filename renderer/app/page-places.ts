import type { PagePlaces } from '../annotation/page-places';
import type { ClauseElements } from '../reader/marks/clause-elements';
import { rowsNear } from '../reader/rows-in-view';
import { pointUnder } from '../reader/text-position';

/** What annotations may know of the page that the reader draws. */
export function pagePlaces(elements: ClauseElements): PagePlaces {
  return {
    page: () => document.querySelector<HTMLElement>('[data-text-page]'),
    clause: clauseId => elements.element(clauseId),
    rowsNear: reach => {
      const page = document.querySelector('[data-text-page]');
      return page === null ? null : rowsNear(page, reach);
    },
    pointUnder,
    onChange: listener => elements.onChange(listener),
    boxAt: point => {
      const place = elements.locate(point);
      if (place === null) return null;
      const range = document.createRange();
      const atEnd = place.offset >= place.node.length;
      range.setStart(place.node, atEnd ? Math.max(0, place.offset - 1) : place.offset);
      range.setEnd(place.node, atEnd ? place.node.length : place.offset + 1);
      // An edge between two lines belongs to the earlier one at an end, to the later one at a start; either box will do.
      const box = [...(range.getClientRects?.() ?? [])].at(-1);
      return box === undefined ? null : new DOMRect(atEnd ? box.right : box.left, box.top, 0, box.height);
    },
  };
}
