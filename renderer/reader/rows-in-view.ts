/** Ordinal of the first child that reaches below an edge, found by halving: children follow each other down the page. */
export function childAt(parent: Element, edge: number): number {
  let low = 0;
  let high = parent.children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = parent.children[middle];
    if (child !== undefined && child.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** Ordinals of chunks or of rows, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The chunks that come within so many pixels of the window; `null` while the page has none. */
export function chunksNear(page: Element, reach: number): Span | null {
  const chunks = page.querySelector('[data-chunks]');
  if (chunks === null || chunks.children.length === 0) return null;
  const { top, bottom } = page.getBoundingClientRect();
  return { first: childAt(chunks, top - reach), last: childAt(chunks, bottom + reach) };
}

/** The row that one reads from: the first that reaches below the top edge of the window. `null` while none is drawn. */
export function topRowOf(page: Element): HTMLElement | null {
  const chunks = page.querySelector('[data-chunks]');
  if (chunks === null) return null;
  const edge = page.getBoundingClientRect().top + 32;
  const chunk = chunks.children[childAt(chunks, edge)];
  const row = chunk?.children[childAt(chunk, edge)];
  return row instanceof HTMLElement ? row : null;
}

/** Ordinals of the drawn rows, both included, in the chunks within so many pixels of the window; `null` when none is. */
export function rowsNear(page: Element, reach: number): Span | null {
  const span = chunksNear(page, reach);
  const chunks = page.querySelector('[data-chunks]')?.children;
  if (span === null || chunks === undefined) return null;
  const rows = [...chunks].slice(span.first, span.last + 1).flatMap(chunk => [...chunk.children]);
  const first = rows[0];
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : { first: ordinalOf(first), last: ordinalOf(last) };
}

function ordinalOf(row: Element): number {
  return Number(row.getAttribute('data-row'));
}
