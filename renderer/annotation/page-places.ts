import type { ClauseId } from '../../corpus/model/clause';
import type { TextPoint } from '../app/state/reader-selection';

/** What annotations need to know of the page of text that they stand beside. */
export interface PagePlaces {
  /** The scrolling page. */
  readonly page: () => HTMLElement | null;
  /** The element of a clause, while it is drawn. */
  readonly clause: (clauseId: ClauseId) => HTMLElement | undefined;
  /** Ordinals, both included, of the rows within so many pixels of the window; `null` while none is drawn there. */
  readonly rowsNear: (reach: number) => { readonly first: number; readonly last: number } | null;
  /** Where a point of the text is in the window; `null` while its clause is not drawn. */
  readonly boxAt: (point: TextPoint) => DOMRect | null;
  /** The point of the text under a place in the window. */
  readonly pointUnder: (x: number, y: number) => TextPoint | null;
  /** Hears that clauses were drawn or taken off the page. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
}
