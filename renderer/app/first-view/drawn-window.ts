import { drawnAttributes, drawnTags, type DrawnNode } from '../../../corpus/model/drawn-node';
import { topMargin } from '../../reader/use-jumps';

/** What is left out: parts that would be the same only by chance, and what lies over the window. */
const passing =
  '[role="status"], [role="dialog"], [role="listbox"], [role="tooltip"], [data-passing], canvas, img, iframe';
/** Parts of a list that are drawn: more than any window shows. */
const mostParts = 150;
/** Text drawn, in heights of the window: the next window may be a little larger. */
const windowHeights = 1.1;

/** What the window shows, as data: the text from the row at its top, the panes around it with nothing that passes. */
export function drawnWindow(workbench: Element): DrawnNode {
  return drawn(workbench);
}

function drawn(element: Element): DrawnNode {
  const tag = element.tagName.toLowerCase();
  const parts =
    tag === 'main'
      ? [drawnSheet(element)]
      : tag === 'aside' || tag === 'footer'
        ? []
        : drawnParts([...element.childNodes]);
  return [drawnTags.has(tag) ? tag : 'div', attributesOf(element), parts];
}

function drawnParts(nodes: readonly ChildNode[]): DrawnNode[] {
  return nodes.slice(0, mostParts).flatMap(node => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element && !node.matches(passing) ? [drawn(node)] : [];
  });
}

function attributesOf(element: Element, more: string = ''): Record<string, string> {
  const found = [...drawnAttributes].map(name => [name, element.getAttribute(name)] as const);
  const present = Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== null));
  const style = [present['style'], more].filter(Boolean).join(' ');
  return style === '' ? present : { ...present, style };
}

/** The sheet of the page, from its head or from the row at the top of the window. */
function drawnSheet(page: Element): DrawnNode {
  const sheet = page.firstElementChild;
  if (sheet === null) return '';
  const top = page.getBoundingClientRect().top;
  const rows = [...sheet.querySelectorAll('[data-row]')];
  const firstRow = firstBelow(rows, top + 32);
  const from = firstRow <= 0 ? [...sheet.children].filter(part => part.tagName === 'HEADER') : [];
  const shown: Element[] = [...from];
  let height = 0;
  for (const row of rows.slice(Math.max(0, firstRow))) {
    if (height > window.innerHeight * windowHeights) break;
    height += row.getBoundingClientRect().height;
    shown.push(row);
  }
  const parts = shown.map((row, ordinal) => {
    const [tag, own, inner] = drawn(row) as Exclude<DrawnNode, string>;
    const isCut = ordinal === 0 && firstRow > 0;
    return [tag, isCut ? attributesOf(row, `margin-top: ${shift(sheet, row)}px;`) : own, inner] as const;
  });
  return ['div', attributesOf(sheet), parts];
}

/** Ordinal of the first row that reaches below an edge, found by halving; -1 when none does. */
function firstBelow(rows: readonly Element[], edge: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return low < rows.length ? low : -1;
}

/** How far the first row stands from where the sheet begins, so that its text is where a jump to it puts it. */
function shift(sheet: Element, row: Element): number {
  const text = row.querySelector('[data-clause-id]') ?? row;
  const aboveText = text.getBoundingClientRect().top - row.getBoundingClientRect().top;
  return topMargin - Number.parseFloat(getComputedStyle(sheet).paddingTop) - aboveText;
}
