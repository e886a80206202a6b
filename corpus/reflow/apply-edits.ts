import type { SourceText } from '../formats/source-text';
import type { EmphasisRange } from '../model/clause';
import type { OffsetMap } from '../model/offset-map';
import { OffsetMapBuilder } from '../model/offset-map';
import type { TextRange } from '../model/text-range';
import type { DroppedRange, Repair } from './reading-text';
import type { SourceEdit } from './source-edit';
import { isDroppedReason } from './source-edit';

/** Reading text with its units as bare ranges, in the order of the edits that ended them. */
export interface EditedText {
  readonly text: string;
  readonly map: OffsetMap;
  readonly units: readonly TextRange[];
  readonly repairs: readonly Repair[];
  readonly dropped: readonly DroppedRange[];
}

/** Build the reading text from the source text and its edits (ordered, disjoint). Units may be empty. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): EditedText {
  const pieces: string[] = [];
  const builder = new OffsetMapBuilder();
  const units: TextRange[] = [];
  const repairs: Repair[] = [];
  const dropped: DroppedRange[] = [];
  let at = 0;
  let length = 0;
  let unitStart = 0;
  const append = (piece: string, from: number, step: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    if (step === 1) builder.append(from, piece.length);
    else for (let count = 0; count < piece.length; count++) builder.append(from);
    length += piece.length;
  };
  for (const edit of edits) {
    append(source.slice(at, edit.start), at, 1);
    if (edit.reason === 'unit-end') {
      units.push({ start: unitStart, end: length });
      unitStart = length + edit.after.length;
    } else record(source, edit, repairs, dropped);
    append(edit.after, Math.min(edit.start, source.length - 1), edit.after.length === edit.end - edit.start ? 1 : 0);
    at = edit.end;
  }
  append(source.slice(at), at, 1);
  if (length > unitStart) units.push({ start: unitStart, end: length });
  return { text: pieces.join(''), map: builder.build(), units, repairs, dropped };
}

function record(source: string, edit: SourceEdit, repairs: Repair[], dropped: DroppedRange[]): void {
  const { start, end, after, reason } = edit;
  if (reason === 'white-space' || reason === 'unit-end') return;
  if (isDroppedReason(reason)) dropped.push({ start, end, reason });
  else repairs.push({ kind: reason, offset: start, before: source.slice(start, end), after });
}

/** Carry ranges over the source text to the reading text; what falls on dropped text alone is left out. */
export function carryEmphasis(source: SourceText, map: OffsetMap): EmphasisRange[] {
  const carried: EmphasisRange[] = [];
  for (const range of source.emphasis) {
    const start = firstDerivedAt(map, range.start);
    const end = firstDerivedAt(map, range.end);
    if (start < end) carried.push({ ...range, start, end });
  }
  return carried;
}

/** The first derived offset whose source is at or after `source`. Source offsets of runs must ascend. */
function firstDerivedAt(map: OffsetMap, source: number): number {
  let low = 0;
  let high = map.sourceStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOfRun(map, middle) <= source) low = middle + 1;
    else high = middle;
  }
  if (low === map.sourceStarts.length) return map.derivedLength;
  return (map.derivedStarts[low] ?? 0) + Math.max(0, source - (map.sourceStarts[low] ?? 0));
}

function endOfRun(map: OffsetMap, run: number): number {
  const next = map.derivedStarts[run + 1] ?? map.derivedLength;
  return (map.sourceStarts[run] ?? 0) + next - (map.derivedStarts[run] ?? 0);
}
