import type { ClauseMarker } from './clause-marker';

/** A line of a document, as far as telling numbers without a point needs to know it. */
export interface NumberedLine {
  readonly text: string;
  /** Whether its words could be a title; `null` for cells, notes and items, which are none. */
  readonly isTitle: ((body: string) => boolean) | null;
}

const numbered = /^((\d{1,2}))\s+(?=[\p{Lu}\p{Script=Han}])/u;
const isDate =
  /^(?:[年月日]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/;
/** A run of so many numbers needs no parts `1.1` to be one. */
const plainRun = 3;

/**
 * The headings of standards and reports that have a number without a point: `1 Scope`, `2 规范性引用文件` (ISO/IEC
 * Directives, Part 2; GB/T 1.1). They count from 1, each with something else under it; a lone figure at the start of a
 * line, a date or a list is none.
 *
 * @returns their markers by ordinal; none unless somewhere there are three, or two with decimal parts below them
 */
export function bareNumbers(lines: readonly NumberedLine[]): ReadonlyMap<number, ClauseMarker> {
  const runs: (readonly [number, ClauseMarker])[][] = [];
  lines.forEach((line, ordinal) => {
    const marker = headMarker(line, lines[ordinal + 1]?.text);
    if (marker === null) return;
    if (marker.value === 1) runs.push([]);
    const run = runs.at(-1);
    if (run !== undefined && marker.value === run.length + 1) run.push([ordinal, marker]);
  });
  const hasParts = lines.some(({ text }) => /^\d{1,2}\.1(?!\d)/.test(text));
  const isRun = runs.some(run => run.length >= plainRun || (run.length > 1 && hasParts));
  return new Map(isRun ? runs.filter(run => run.length > 1).flat() : []);
}

/** The marker of a line that could be a heading and is followed by something else. */
function headMarker({ text, isTitle }: NumberedLine, next: string | undefined): ClauseMarker | null {
  const marker = isTitle === null || next === undefined || markerOf(next) !== null ? null : markerOf(text);
  return marker !== null && isTitle?.(text.slice(marker.bodyStart)) === true ? marker : null;
}

function markerOf(text: string): ClauseMarker | null {
  const match = numbered.exec(text);
  const label = match?.[1];
  if (match === null || label === undefined || isDate.test(text.slice(match[0].length))) return null;
  return { family: 'number', style: '1', label, value: Number(label), bodyStart: match[0].length, isSetOff: true };
}
