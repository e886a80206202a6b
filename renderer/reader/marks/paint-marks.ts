import { layerOrder, type ClausePlace, type MarkLayer, type Marks } from '../../app/state/marks';
import type { ClauseElements } from './clause-elements';

/**
 * Draws marks over the text with the CSS Custom Highlight API: one highlight a layer, no element added.
 *
 * Where the API is missing (an old browser, a test) nothing is drawn and nothing fails.
 *
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export class MarkPainter {
  readonly #elements: ClauseElements;
  #painted: Marks = {};

  constructor(elements: ClauseElements) {
    this.#elements = elements;
  }

  /** Draw `marks`; layers that are the very same lists as before are left alone unless `whole`. */
  paint(marks: Marks, whole: boolean): void {
    if (!canHighlight()) return;
    for (const [priority, layer] of layerOrder.entries()) {
      const places = marks[layer] ?? [];
      if (whole || places !== this.#painted[layer]) this.#paintLayer(layer, places, priority);
    }
    this.#painted = marks;
  }

  /** Take everything off the page. */
  clear(): void {
    if (!canHighlight()) return;
    layerOrder.forEach(layer => CSS.highlights.delete(layer));
    this.#painted = {};
  }

  #paintLayer(layer: MarkLayer, places: readonly ClausePlace[], priority: number): void {
    const ranges = places.map(place => this.#toRange(place)).filter(range => range !== null);
    if (ranges.length === 0) {
      CSS.highlights.delete(layer);
      return;
    }
    const highlight = new Highlight(...ranges.slice(0, 1_000)); // spread arguments live on the stack
    for (const range of ranges.slice(1_000)) highlight.add(range);
    highlight.priority = priority;
    CSS.highlights.set(layer, highlight);
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

function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}
