import type { ReadingUnit } from '../reflow/reading-text';

/** The longest clause, in UTF-16 code units: some ten printed pages, of which one screen shows a part. */
export const longestClause = 20_000;

/** Where a paragraph without end may be parted, best first: after a sentence, after a part of one, after a word. */
const seams = [/[。！？!?](?![^\S\n]*[”’」』）)》〉】\]"'])|\.(?=\s)/gu, /[；;，、,](?=\S|\s)/gu, /\s/gu];

/**
 * Part units that are longer than a clause may be, as of a file that is one line, so that no stage after this one
 * meets a text without bounds. Nothing but white space is lost between the parts.
 *
 * @returns the units, and how many of them were parted
 */
export function partLongUnits(
  text: string,
  units: readonly ReadingUnit[],
): { readonly units: ReadingUnit[]; readonly partedCount: number } {
  const long = units.filter(unit => unit.end - unit.start > longestClause);
  if (long.length === 0) return { units: [...units], partedCount: 0 };
  const parted = units.flatMap(unit => (unit.end - unit.start > longestClause ? partsOf(text, unit) : unit));
  return { units: parted, partedCount: long.length };
}

/** The first part keeps what the unit is; the others go on as paragraphs. */
function partsOf(text: string, unit: ReadingUnit): ReadingUnit[] {
  const parts: ReadingUnit[] = [];
  for (let { start } = unit; start < unit.end;) {
    const end = unit.end - start <= longestClause ? unit.end : seamBefore(text, start, start + longestClause);
    const shape = parts.length === 0 ? unit : { ...unit, hint: 'paragraph' as const, level: null, marker: null };
    parts.push({ ...shape, start, end: start + text.slice(start, end).trimEnd().length });
    start = unit.end - text.slice(end, unit.end).trimStart().length;
  }
  return parts;
}

/** A seam in the second half of the part, else where its length ends, between characters. */
function seamBefore(text: string, start: number, end: number): number {
  const from = start + (end - start) / 2;
  const window = text.slice(from, end);
  for (const seam of seams) {
    const last = [...window.matchAll(seam)].at(-1);
    if (last !== undefined) return from + last.index + last[0].length;
  }
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
