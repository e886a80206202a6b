import type { TextRange } from '../model/text-range';
import type { DroppedRange, RepairKind } from './reading-text';

/**
 * One change on the way from source text to reading text: the source range is replaced by `after`.
 *
 * `reason` says what it counts as; `white-space` counts as nothing, `unit-end` also ends a reading unit.
 */
export interface SourceEdit extends TextRange {
  readonly after: string;
  readonly reason: RepairKind | DroppedRange['reason'] | 'white-space' | 'unit-end';
}

const droppedReasons: ReadonlySet<string> = new Set<DroppedRange['reason']>([
  'page-number',
  'running-head',
  'running-foot',
  'table-of-contents',
  'invisible',
]);

/** Whether an edit leaves source text out on purpose. */
export function isDroppedReason(reason: SourceEdit['reason']): reason is DroppedRange['reason'] {
  return droppedReasons.has(reason);
}

/** Edits in source order, the later of two that overlap left out. */
export function orderEdits(edits: readonly SourceEdit[]): SourceEdit[] {
  const sorted = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  const kept: SourceEdit[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.start < end) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}

/**
 * Cut edits of white space where dropped ranges lie inside them, so that a page break inside a paragraph is
 * still one join. The first piece keeps the replacement. Both lists are in order; so is the answer.
 */
export function splitAround(gaps: readonly SourceEdit[], dropped: readonly SourceEdit[]): SourceEdit[] {
  const pieces: SourceEdit[] = [];
  let cursor = 0;
  for (const gap of gaps) {
    let piece: SourceEdit = gap;
    for (let drop = dropped[cursor]; drop !== undefined && drop.start < gap.end; drop = dropped[++cursor]) {
      if (drop.start < gap.start) {
        pieces.push(drop);
        continue;
      }
      pieces.push({ ...piece, end: drop.start }, drop);
      piece = { start: drop.end, end: gap.end, after: '', reason: 'white-space' };
    }
    if (piece === gap || piece.start < piece.end) pieces.push(piece);
  }
  return [...pieces, ...dropped.slice(cursor)];
}
