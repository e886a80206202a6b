/** A part of a drawn page of text, as data: its text, or an element with its tag, attributes and parts. */
export type DrawnNode =
  string | readonly [tag: string, attributes: Readonly<Record<string, string>>, parts: readonly DrawnNode[]];

/** The elements of a drawn page: they only show something, and none can run, load, submit or lead elsewhere. */
export const drawnTags: ReadonlySet<string> = new Set(
  'div span p h1 h2 h3 h4 header footer main nav aside section ol ul li button kbd i svg path input'.split(' '),
);

/** The attributes of a drawn page: those that style sheets look at, and those of drawings. What `style` may hold is checked apart. */
export const drawnAttributes: ReadonlySet<string> = new Set([
  ...'class lang style placeholder viewBox width height fill d'.split(' '),
  ...'stroke stroke-width stroke-linecap stroke-linejoin'.split(' '),
  ...'aria-current aria-pressed aria-selected data-outline data-panel data-layout data-status data-cell'.split(' '),
]);
