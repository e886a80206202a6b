import { diffArrays } from 'diff';
import {
  type ComparedText,
  type Element,
  type IgnoredDifferences,
  characterElements,
  tokenElements,
} from './compared-text';
import { type AwayRun, type Stretch, awayRuns, openStretch, putBack } from './away-runs';
import { type Piece, joinReplaced, mergeSmallIslands, weightOf } from './diff-pieces';
import { toSpans, likenessOf, type TextDiff } from './diff-spans';
import { followFragments } from './match-fragments';
import { markMoves } from './moved-passages';
import { fragmentsOf } from './text-fragments';

/** Most tokens compared on a side: beyond it time would not be bounded. */
const MOST_ELEMENTS = 20_000;

/** Edit steps after which Myers' search gives up and a stretch counts as replaced. */
const MOST_EDITS = 1_500;

/**
 * Compare two texts token by token, then character by character inside what was replaced.
 *
 * Stretches from stop to stop that both texts have are followed first, wherever they went. Token pass between those
 * that kept their order: Myers 1986, "An O(ND) difference algorithm", through jsdiff. Small equal islands between
 * larger changes are dissolved; unmatched passages of at least 4 Han characters or 3 words that
 * occur on both sides become moves (greedy string tiling, Wise 1993); what is left is refined by character.
 */
export function diffTexts(left: ComparedText, right: ComparedText, ignored: IgnoredDifferences): TextDiff {
  const allLeft = tokenElements(left, ignored);
  const allRight = tokenElements(right, ignored);
  const leftElements = allLeft.slice(0, MOST_ELEMENTS);
  const rightElements = allRight.slice(0, MOST_ELEMENTS);
  const tokenPieces = diffFragments(
    { text: left.text, elements: leftElements },
    { text: right.text, elements: rightElements },
  );
  const moved = markMoves(tokenPieces);
  const refined = moved.pieces.flatMap(piece => refinePiece(piece, left.text, right.text, ignored));
  const spans = toSpans(refined, { left: left.text.length, right: right.text.length });
  return {
    spans,
    likeness: likenessOf(spans),
    moveCount: moved.moveCount,
    leftOut: {
      left: allLeft[MOST_ELEMENTS] === undefined ? 0 : left.text.length - allLeft[MOST_ELEMENTS].range.start,
      right: allRight[MOST_ELEMENTS] === undefined ? 0 : right.text.length - allRight[MOST_ELEMENTS].range.start,
    },
  };
}

interface Side {
  readonly text: string;
  readonly elements: readonly Element[];
}

/**
 * The pieces of two texts: stretches from stop to stop that both have are followed first, and what lies between
 * those that kept their order is compared token by token.
 */
function diffFragments(left: Side, right: Side): Piece[] {
  const { kept, moved } = followFragments(
    { ...left, fragments: fragmentsOf(left.text, left.elements) },
    { ...right, fragments: fragmentsOf(right.text, right.elements) },
  );
  const away = {
    left: awayRuns(moved, 'left', left.elements),
    right: awayRuns(moved, 'right', right.elements),
  };
  const pieces: Piece[] = [];
  let from = { left: 0, right: 0 };
  for (const run of [...kept, { left: left.elements.length, right: right.elements.length, length: 0 }]) {
    const gap = { left: { start: from.left, end: run.left }, right: { start: from.right, end: run.right } };
    pieces.push(...diffGap(left.elements, right.elements, gap, away));
    from = { left: run.left + run.length, right: run.right + run.length };
    const equal = [left.elements.slice(run.left, from.left), right.elements.slice(run.right, from.right)] as const;
    if (run.length > 0) pieces.push({ operation: 'equal', left: equal[0], right: equal[1], move: null });
  }
  return pieces;
}

/** Compare what lies between two kept runs, the moved runs taken out and put back at their places. */
function diffGap(
  left: readonly Element[],
  right: readonly Element[],
  gap: { readonly left: Stretch; readonly right: Stretch },
  away: { readonly left: readonly AwayRun[]; readonly right: readonly AwayRun[] },
): Piece[] {
  const [here, there] = [openStretch(left, gap.left, away.left), openStretch(right, gap.right, away.right)];
  const pieces = mergeSmallIslands(diffElements(here.elements, there.elements));
  return putBack(pieces, here.runs, there.runs);
}

/** Myers' difference of two element lists, as pieces in reading order. */
function diffElements(left: readonly Element[], right: readonly Element[]): Piece[] {
  const changes = diffArrays(
    left.map(element => element.key),
    right.map(element => element.key),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return [{ operation: 'replaced', left: [...left], right: [...right], move: null }];
  let leftOrdinal = 0;
  let rightOrdinal = 0;
  return joinReplaced(
    changes.map(({ added, removed, count }): Piece => {
      const takenLeft = added ? [] : left.slice(leftOrdinal, leftOrdinal + count);
      const takenRight = removed ? [] : right.slice(rightOrdinal, rightOrdinal + count);
      leftOrdinal += takenLeft.length;
      rightOrdinal += takenRight.length;
      return { operation: added || removed ? 'replaced' : 'equal', left: takenLeft, right: takenRight, move: null };
    }),
  );
}

/** Inside a replaced pair, keep the characters that both sides share in runs worth reading. */
function refinePiece(piece: Piece, leftText: string, rightText: string, ignored: IgnoredDifferences): Piece[] {
  if (piece.operation !== 'replaced' || piece.left.length === 0 || piece.right.length === 0) return [piece];
  const left = characterElements(leftText, piece.left, ignored);
  const right = characterElements(rightText, piece.right, ignored);
  const finer = diffElements(left, right);
  const isShort = Math.max(left.length, right.length) <= 4;
  return isShort ? finer : dissolveLoneCharacters(finer);
}

/** A single shared character inside a long replacement is chance, not wording. */
function dissolveLoneCharacters(pieces: readonly Piece[]): Piece[] {
  return joinReplaced(
    pieces.map(piece => {
      const isChance = piece.operation === 'equal' && weightOf(piece.left) < 1.5;
      return isChance ? { ...piece, operation: 'replaced' } : piece;
    }),
  );
}
