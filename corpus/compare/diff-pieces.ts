import { type Element, elementWeight } from './compared-text';

/** A stretch of the comparison while it is being worked out. Elements are contiguous in their text. */
export interface Piece {
  readonly operation: 'equal' | 'replaced' | 'moved';
  readonly left: Element[];
  readonly right: Element[];
  /** Number of the move, from 1, for a moved piece. */
  readonly move: number | null;
}

/**
 * Dissolve equal islands that weigh no more than the changes on either side of them.
 *
 * A shared 的 or comma in the middle of a rewritten passage says nothing, and would cut a moved
 * passage in pieces. The rule is the semantic clean-up of Fraser's Diff Strategies (2006).
 */
export function mergeSmallIslands(pieces: readonly Piece[]): Piece[] {
  for (let current = pieces; ;) {
    const next = joinReplaced(
      current.map((piece, ordinal) => {
        const before = current[ordinal - 1];
        const after = current[ordinal + 1];
        const isIsland =
          piece.operation === 'equal' && before !== undefined && after !== undefined && isSmall(piece, before, after);
        return isIsland ? { ...piece, operation: 'replaced' } : piece;
      }),
    );
    if (next.length === current.length) return next;
    current = next;
  }
}

/** Join neighbouring replaced pieces into one. The pieces given are left as they were. */
export function joinReplaced(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (piece.operation === 'replaced' && last?.operation === 'replaced') {
      last.left.push(...piece.left);
      last.right.push(...piece.right);
    } else {
      joined.push({ ...piece, left: [...piece.left], right: [...piece.right] });
    }
  }
  return joined;
}

/** The weight of a run of elements: Han characters and words, see {@link elementWeight}. */
export function weightOf(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => sum + elementWeight(element), 0);
}

function isSmall(island: Piece, before: Piece, after: Piece): boolean {
  const weight = weightOf(island.left);
  const changeBefore = Math.max(weightOf(before.left), weightOf(before.right));
  const changeAfter = Math.max(weightOf(after.left), weightOf(after.right));
  return weight < 4 && weight <= changeBefore && weight <= changeAfter;
}
