import type { ClauseId } from '../../../corpus/model/clause';
import { layerOrder, type ClausePlace, type MarkLayer, type Marks } from '../../app/state/marks';
import type { ClauseElements } from './clause-elements';

/**
 * Draws marks over the text with the CSS Custom Highlight API: one highlight a layer, no element added.
 *
 * Only marks of the clauses that it is told to show are handed to the browser, which checks every range it has at
 * each change of the page: ten thousand cost it 40 ms a frame. Where the API is missing (an old browser, a test)
 * nothing is drawn and nothing fails.
 *
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export class MarkPainter {
  readonly #elements: ClauseElements;
  #marks: Marks = {};
  #shown: readonly ClauseId[] = [];
  readonly #byClause = new Map<MarkLayer, ReadonlyMap<ClauseId, readonly ClausePlace[]>>();
  readonly #drawn = new Map<MarkLayer, readonly ClausePlace[]>();

  constructor(elements: ClauseElements) {
    this.#elements = elements;
  }

  /** Draw these marks in place of those before; layers with the very same places are left alone. */
  paint(marks: Marks): void {
    for (const layer of layerOrder) {
      if (marks[layer] === this.#marks[layer]) continue;
      this.#byClause.set(layer, byClause(marks[layer] ?? []));
      this.#draw(layer, false);
    }
    this.#marks = marks;
  }

  /** Draw the marks of these clauses, in the order given, and of no others. */
  show(clauses: readonly ClauseId[]): void {
    this.#shown = clauses;
    for (const layer of layerOrder) this.#draw(layer, false);
  }

  /** Draw everything anew: the page has other text nodes. */
  redraw(clauses: readonly ClauseId[]): void {
    this.#shown = clauses;
    for (const layer of layerOrder) this.#draw(layer, true);
  }

  /** Take everything off the page. */
  clear(): void {
    this.#marks = {};
    this.#byClause.clear();
    this.#drawn.clear();
    if (canHighlight()) layerOrder.forEach(layer => CSS.highlights.delete(layer));
  }

  #draw(layer: MarkLayer, anew: boolean): void {
    if (!canHighlight()) return;
    const places = this.#placesShown(layer);
    const before = this.#drawn.get(layer) ?? [];
    if (places.length === 0 && before.length === 0) return;
    if (!anew && isSame(places, before)) return;
    this.#drawn.set(layer, places);
    const ranges = places.map(place => this.#toRange(place)).filter(range => range !== null);
    if (ranges.length === 0) {
      CSS.highlights.delete(layer);
      return;
    }
    const highlight = new Highlight(...ranges.slice(0, 1_000)); // spread arguments live on the stack
    for (const range of ranges.slice(1_000)) highlight.add(range);
    highlight.priority = layerOrder.indexOf(layer);
    CSS.highlights.set(layer, highlight);
  }

  #placesShown(layer: MarkLayer): readonly ClausePlace[] {
    const places = this.#byClause.get(layer);
    if (places === undefined || places.size === 0) return [];
    return this.#shown.flatMap(clauseId => places.get(clauseId) ?? []);
  }

  #toRange({ clauseId, range }: ClausePlace): StaticRange | null {
    if (range.start >= range.end) return null;
    const start = this.#elements.locate({ clauseId, offset: range.start });
    const end = this.#elements.locate({ clauseId, offset: range.end });
    if (start === null || end === null) return null;
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  }
}

function byClause(places: readonly ClausePlace[]): ReadonlyMap<ClauseId, readonly ClausePlace[]> {
  const map = new Map<ClauseId, ClausePlace[]>();
  for (const place of places) {
    const own = map.get(place.clauseId);
    if (own === undefined) map.set(place.clauseId, [place]);
    else own.push(place);
  }
  return map;
}

function isSame(one: readonly ClausePlace[], other: readonly ClausePlace[]): boolean {
  return one.length === other.length && one.every((place, ordinal) => place === other[ordinal]);
}

function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}
