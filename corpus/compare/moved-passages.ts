import type { Piece } from './diff-pieces';
import { tileRuns } from './greedy-tiling';

/** Least weight of a moved passage: 4 Han characters, or 3 words. */
const LEAST_MOVE = 4;

interface Placed {
  readonly piece: number;
  readonly ordinal: number;
}

/**
 * Find passages that were replaced in one place and stand in another, and cut them out as moves.
 *
 * @returns pieces in the old order, replaced ones split around the moves; a move appears once with only
 *   `left` and once with only `right`, under the same number
 */
export function markMoves(pieces: readonly Piece[]): { readonly pieces: Piece[]; readonly moveCount: number } {
  const left = placesOf(pieces, 'left');
  const right = placesOf(pieces, 'right');
  const tiles = tileRuns(
    left.map(run => run.map(({ piece, ordinal }) => elementAt(pieces, piece, 'left', ordinal))),
    right.map(run => run.map(({ piece, ordinal }) => elementAt(pieces, piece, 'right', ordinal))),
    LEAST_MOVE,
  );
  // Runs that were followed from stop to stop have the first numbers.
  const known = pieces.reduce((most, { move }) => Math.max(most, move ?? 0), 0);
  const moveOf = { left: new Map<string, number>(), right: new Map<string, number>() };
  for (const [ordinal, tile] of tiles.entries()) {
    for (let step = 0; step < tile.length; step += 1) {
      moveOf.left.set(keyOf(left[tile.leftRun]?.[tile.leftStart + step]), known + ordinal + 1);
      moveOf.right.set(keyOf(right[tile.rightRun]?.[tile.rightStart + step]), known + ordinal + 1);
    }
  }
  return {
    pieces: pieces.flatMap((piece, ordinal) => splitPiece(piece, ordinal, moveOf)),
    moveCount: known + tiles.length,
  };
}

function placesOf(pieces: readonly Piece[], side: 'left' | 'right'): Placed[][] {
  return pieces
    .map((piece, ordinal) => ({ piece, ordinal }))
    .filter(({ piece }) => piece.operation === 'replaced' && piece[side].length > 0)
    .map(({ piece, ordinal }) => piece[side].map((_, place) => ({ piece: ordinal, ordinal: place })));
}

function elementAt(pieces: readonly Piece[], piece: number, side: 'left' | 'right', ordinal: number) {
  const element = pieces[piece]?.[side][ordinal];
  if (element === undefined) throw new RangeError('no such element');
  return element;
}

function keyOf(place: Placed | undefined): string {
  return place === undefined ? '' : `${place.piece}:${place.ordinal}`;
}

/**
 * Cut one replaced piece at its moves: what stands before the first move on either side stays a
 * replaced pair, then moves and leftovers follow, left side first.
 */
function splitPiece(piece: Piece, ordinal: number, moveOf: Record<'left' | 'right', Map<string, number>>): Piece[] {
  if (piece.operation !== 'replaced') return [piece];
  const left = cutRuns(
    piece.left.map((element, place) => ({ element, move: moveOf.left.get(`${ordinal}:${place}`) ?? null })),
  );
  const right = cutRuns(
    piece.right.map((element, place) => ({ element, move: moveOf.right.get(`${ordinal}:${place}`) ?? null })),
  );
  const parts: Piece[] = [];
  let rightNext = 0;
  const takeRight = (): CutRun | undefined => right[rightNext++];
  for (const run of left) {
    if (run.move !== null) {
      parts.push({ operation: 'moved', left: run.elements, right: [], move: run.move });
      continue;
    }
    while (right[rightNext] !== undefined && right[rightNext]?.move !== null) parts.push(rightPart(takeRight()));
    parts.push({ operation: 'replaced', left: run.elements, right: takeRight()?.elements ?? [], move: null });
  }
  while (rightNext < right.length) parts.push(rightPart(takeRight()));
  return parts;
}

interface CutRun {
  readonly elements: Piece['left'];
  readonly move: number | null;
}

function cutRuns(
  marked: readonly { readonly element: Piece['left'][number]; readonly move: number | null }[],
): CutRun[] {
  const runs: CutRun[] = [];
  for (const { element, move } of marked) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.move === move) last.elements.push(element);
    else runs.push({ elements: [element], move });
  }
  return runs;
}

function rightPart(run: CutRun | undefined): Piece {
  const elements = run?.elements ?? [];
  const move = run?.move ?? null;
  return { operation: move === null ? 'replaced' : 'moved', left: [], right: elements, move };
}
