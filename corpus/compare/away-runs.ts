import type { Element } from './compared-text';
import { type Piece, joinReplaced } from './diff-pieces';
import type { SharedRun } from './match-fragments';

/** Elements of one text, as ordinals. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run of elements that stands elsewhere in the other text. */
export interface AwayRun extends Stretch {
  /** From 1. */
  readonly move: number;
  readonly elements: readonly Element[];
}

/** The moved runs on one side, ascending; the number of a move is its place in `moved`, from 1. */
export function awayRuns(moved: readonly SharedRun[], side: 'left' | 'right', elements: readonly Element[]): AwayRun[] {
  return moved
    .map((run, ordinal) => {
      const [start, end] = [run[side], run[side] + run.length];
      return { start, end, move: ordinal + 1, elements: elements.slice(start, end) };
    })
    .sort((a, b) => a.start - b.start);
}

/** A moved run with how many elements of its stretch stand before it, moved ones not counted. */
interface PlacedRun {
  readonly before: number;
  readonly run: AwayRun;
}

/** The elements of a stretch that have not moved, and the runs that have. */
export function openStretch(elements: readonly Element[], { start, end }: Stretch, away: readonly AwayRun[]) {
  const kept: Element[] = [];
  const runs: PlacedRun[] = [];
  let next = start;
  for (const run of away) {
    if (run.start < start || run.end > end) continue;
    kept.push(...elements.slice(next, run.start));
    runs.push({ before: kept.length, run });
    next = run.end;
  }
  kept.push(...elements.slice(next, end));
  return { elements: kept, runs };
}

/** Pieces of what did not move, with the moved runs of both sides at their places again. */
export function putBack(pieces: readonly Piece[], left: readonly PlacedRun[], right: readonly PlacedRun[]): Piece[] {
  if (left.length + right.length === 0) return [...pieces];
  const queue = { left: [...left], right: [...right] };
  const seen = { left: 0, right: 0 };
  const result: Piece[] = [];
  const giveBack = (): void => {
    for (const side of ['left', 'right'] as const) {
      while (queue[side][0] !== undefined && queue[side][0].before <= seen[side]) {
        const { elements, move } = queue[side].shift()!.run;
        const none: Element[] = [];
        result.push({ operation: 'moved', left: none, right: none, [side]: [...elements], move });
      }
    }
  };
  for (const piece of pieces) {
    for (const step of stepsOf(piece)) {
      giveBack();
      result.push(step);
      seen.left += step.left.length;
      seen.right += step.right.length;
    }
  }
  giveBack();
  return joinSteps(result);
}

/** A piece element by element, the left ones first where they differ. */
function stepsOf(piece: Piece): Piece[] {
  if (piece.operation === 'equal')
    return piece.left.map((element, ordinal) => ({ ...piece, left: [element], right: [piece.right[ordinal]!] }));
  return [
    ...piece.left.map(element => ({ ...piece, left: [element], right: [] })),
    ...piece.right.map(element => ({ ...piece, left: [], right: [element] })),
  ];
}

function joinSteps(steps: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const step of steps) {
    const last = joined[joined.length - 1];
    if (step.operation === 'equal' && last?.operation === 'equal') {
      last.left.push(...step.left);
      last.right.push(...step.right);
    } else {
      joined.push({ ...step, left: [...step.left], right: [...step.right] });
    }
  }
  return joinReplaced(joined);
}
