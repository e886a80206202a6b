import { pageEdges } from './page-edges';
import { findPageNumbers } from './page-numbers';
import type { PrintedLine } from './printed-line';
import type { DroppedRange } from './reading-text';
import { findRunningLines } from './running-heads';
import type { SourceEdit } from './source-edit';
import { findContents } from './table-of-contents';

/** Lines to read, with their pages counted anew, and lines left out. */
export interface Furniture {
  readonly kept: readonly PrintedLine[];
  readonly dropped: readonly SourceEdit[];
}

const edgeLines = 2;

type Reason = DroppedRange['reason'];

/** Tell page numbers, running heads and feet, and tables of contents from the text itself. */
export function findFurniture(lines: readonly PrintedLine[]): Furniture {
  const reasons = new Map<number, Reason>();
  for (const ordinal of findPageNumbers(lines, edgeTest(lines))) reasons.set(ordinal, 'page-number');
  markRunning(lines, reasons);
  markContents(lines, reasons);
  return { kept: withoutDropped(lines, reasons).map(({ line }) => line), dropped: toEdits(lines, reasons) };
}

function toEdits(lines: readonly PrintedLine[], reasons: ReadonlyMap<number, Reason>): SourceEdit[] {
  return lines.flatMap(({ start, end }, ordinal) => {
    const reason = reasons.get(ordinal);
    return reason === undefined ? [] : [{ start, end, after: '', reason }];
  });
}

function markRunning(lines: readonly PrintedLine[], reasons: Map<number, Reason>): void {
  const paged = withoutDropped(lines, reasons);
  const running = findRunningLines(paged.map(({ line }) => line));
  for (const place of running.heads) reasons.set(paged[place]?.ordinal ?? -1, 'running-head');
  for (const place of running.feet) reasons.set(paged[place]?.ordinal ?? -1, 'running-foot');
}

function markContents(lines: readonly PrintedLine[], reasons: Map<number, Reason>): void {
  const body = withoutDropped(lines, reasons);
  for (const { first, last } of findContents(body.map(({ line }) => line.text))) {
    for (let place = first; place <= last; place++) reasons.set(body[place]?.ordinal ?? -1, 'table-of-contents');
  }
}

/** The lines that stay; each run of dropped lines begins a new page, if no page began there already. */
function withoutDropped(
  lines: readonly PrintedLine[],
  reasons: ReadonlyMap<number, Reason>,
): { readonly line: PrintedLine; readonly ordinal: number }[] {
  const kept: { line: PrintedLine; ordinal: number }[] = [];
  let page = 0;
  let last: PrintedLine | undefined;
  let wasDropped = false;
  lines.forEach((line, ordinal) => {
    if (reasons.has(ordinal)) {
      wasDropped = true;
      return;
    }
    if (last !== undefined && (wasDropped || line.page !== last.page)) page++;
    kept.push({ line: { ...line, page }, ordinal });
    last = line;
    wasDropped = false;
  });
  return kept;
}

/** Whether a line is among the first or last two of its page, where form feeds or the format tell pages. */
function edgeTest(lines: readonly PrintedLine[]): (ordinal: number) => boolean {
  if (lines[0]?.page === lines[lines.length - 1]?.page) return () => false;
  const edges = pageEdges(lines, edgeLines);
  return ordinal => edges[ordinal] !== null;
}
