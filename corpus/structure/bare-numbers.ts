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
 * @returns their markers by ordinal; none unless there are three, or two with decimal parts below them
 */
export function bareNumbers(lines: readonly NumberedLine[]): ReadonlyMap<number, ClauseMarker> {
  const found = new Map<number, ClauseMarker>();
  lines.forEach(({ isTitle, text }, ordinal) => {
    const marker = isTitle === null ? null : markerOf(text);
    if (marker?.value !== found.size + 1 || isTitle?.(text.slice(marker.bodyStart)) !== true) return;
    const next = lines[ordinal + 1]?.text;
    if (next !== undefined && markerOf(next) === null) found.set(ordinal, marker);
  });
  const hasParts = [...found.values()].some(({ label }) => lines.some(({ text }) => text.startsWith(`${label}.1`)));
  return found.size >= plainRun || (found.size > 1 && hasParts) ? found : new Map();
}

function markerOf(text: string): ClauseMarker | null {
  const match = numbered.exec(text);
  const label = match?.[1];
  if (match === null || label === undefined || isDate.test(text.slice(match[0].length))) return null;
  return { family: 'number', style: '1', label, value: Number(label), bodyStart: match[0].length, isSetOff: true };
}
