import type { SourcePart, SourceText } from '../formats/source-text';
import type { DraftUnit } from './draft-unit';
import { findFurniture } from './page-furniture';
import { findParagraphEnds } from './paragraph-ends';
import { placedLines } from './placed-lines';
import { withPrintedHeadings } from './printed-headings';
import type { PrintedLine } from './printed-line';
import { printedLines } from './printed-line';
import type { ReadingUnit } from './reading-text';
import { withTableRows } from './table-rows';
import type { SourceEdit } from './source-edit';

/** What becomes of a file's lines: units to read, in order, and ranges left out. */
export interface Draft {
  readonly units: readonly DraftUnit[];
  readonly dropped: readonly SourceEdit[];
}

/** Sort the source text into units: one for each part, or as the lines of hard-wrapped text tell. */
export function draftUnits(source: SourceText): Draft {
  const units: DraftUnit[] = [];
  const dropped: SourceEdit[] = [];
  for (const parts of joinPages(source.parts)) {
    const drafted = draftParts(source.text, parts);
    for (const unit of drafted.units) units.push(unit);
    for (const edit of drafted.dropped) dropped.push(edit);
  }
  return { units, dropped };
}

/** Pages of placed lines that follow each other are one text; every other part stands alone. */
function joinPages(parts: readonly SourcePart[]): SourcePart[][] {
  const groups: SourcePart[][] = [];
  for (const part of parts) {
    const group = groups[groups.length - 1];
    if (part.lines !== undefined && group?.[0]?.lines !== undefined) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function draftParts(text: string, parts: readonly SourcePart[]): Draft {
  const [part] = parts;
  if (part === undefined) return { units: [], dropped: [] };
  if (part.kind !== 'lines') return draftPart(text, part);
  const places = parts.flatMap(page => page.lines ?? []);
  return draftLines(part, part.lines === undefined ? printedLines(text, part) : placedLines(text, places));
}

function draftLines(part: SourcePart, all: readonly PrintedLine[]): Draft {
  const { kept, dropped } = findFurniture(all);
  const ends = findParagraphEnds(kept);
  const shape = { hint: 'unknown' as const, level: null, marker: null, language: part.language };
  const units: DraftUnit[] = [];
  let lines: PrintedLine[] = [];
  kept.forEach((line, ordinal) => {
    lines.push(line);
    if (ends[ordinal] !== true) return;
    units.push({ lines, shape });
    lines = [];
  });
  return { units: withPrintedHeadings(withTableRows(units)), dropped };
}

function draftPart(text: string, part: SourcePart): Draft {
  const lines = printedLines(text, part);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return { units: [], dropped: [] };
  if (part.kind === 'furniture') {
    return { units: [], dropped: [{ start: first.start, end: last.end, after: '', reason: 'running-head' }] };
  }
  const { level, marker, language } = part;
  const hint = part.kind === 'lines' ? 'unknown' : part.kind;
  return { units: [{ lines, shape: { hint, level, marker, language, ...placeOf(part) } }], dropped: [] };
}

function placeOf(part: SourcePart): Pick<ReadingUnit, 'row' | 'column' | 'unit'> {
  return {
    ...(part.row === undefined ? {} : { row: part.row }),
    ...(part.column === undefined ? {} : { column: part.column }),
    ...(part.unit === undefined ? {} : { unit: part.unit }),
  };
}
