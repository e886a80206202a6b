import type { TextRange } from '../model/text-range';
import type { Element } from './compared-text';
import type { Piece } from './diff-pieces';

/** equal in both, only left, only right, or in both but at another place. */
export type DiffOperation = 'equal' | 'deleted' | 'inserted' | 'moved';

/** One step of the comparison. A range is empty on the side that lacks the words. */
export interface DiffSpan {
  readonly operation: DiffOperation;
  readonly left: TextRange;
  readonly right: TextRange;
  /** The two halves of one move bear the same number, from 1; otherwise `null`. */
  readonly move: number | null;
}

/** How two texts differ. The left ranges of `spans` partition the left text, the right ranges the right text. */
export interface TextDiff {
  readonly spans: readonly DiffSpan[];
  /** Characters in equal or moved spans, over all characters of both texts; 0 to 1. */
  readonly likeness: number;
  readonly moveCount: number;
  /** Characters at the end of each text that were too far on to be compared in bounded time; 0 as a rule. */
  readonly leftOut: { readonly left: number; readonly right: number };
}

interface Lengths {
  readonly left: number;
  readonly right: number;
}

/** Turn pieces into spans that partition both texts; whatever lies behind the last element is a change. */
export function toSpans(pieces: readonly Piece[], lengths: Lengths): DiffSpan[] {
  const spans: DiffSpan[] = [];
  let left = 0;
  let right = 0;
  const push = (operation: DiffOperation, leftEnd: number, rightEnd: number, move: number | null): void => {
    if (leftEnd === left && rightEnd === right) return;
    spans.push({ operation, left: { start: left, end: leftEnd }, right: { start: right, end: rightEnd }, move });
    left = leftEnd;
    right = rightEnd;
  };
  for (const piece of pieces) {
    const leftEnd = endOf(piece.left, left);
    const rightEnd = endOf(piece.right, right);
    if (piece.operation !== 'replaced') {
      push(piece.operation, leftEnd, rightEnd, piece.move);
      continue;
    }
    push('deleted', leftEnd, right, null);
    push('inserted', left, rightEnd, null);
  }
  // No elements on either side: nothing that counts stands there, so nothing differs.
  if (pieces.length === 0 && lengths.left > 0 && lengths.right > 0) push('equal', lengths.left, lengths.right, null);
  push('deleted', lengths.left, right, null);
  push('inserted', left, lengths.right, null);
  return spans;
}

/** Share of both texts that stands in equal or moved spans; 1 for two empty texts. */
export function likenessOf(spans: readonly DiffSpan[]): number {
  let same = 0;
  let all = 0;
  for (const { operation, left, right } of spans) {
    const length = left.end - left.start + right.end - right.start;
    all += length;
    if (operation === 'equal' || operation === 'moved') same += length;
  }
  return all === 0 ? 1 : same / all;
}

function endOf(elements: readonly Element[], otherwise: number): number {
  return elements[elements.length - 1]?.cover.end ?? otherwise;
}
