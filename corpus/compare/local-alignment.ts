import type { TextRange } from '../model/text-range';
import {
  type ComparedText,
  type Element,
  characterElements,
  defaultIgnored,
  elementWeight,
  tokenElements,
} from './compared-text';

/** A passage that two texts share, allowing small differences inside it. */
export interface SharedPassage {
  readonly left: TextRange;
  readonly right: TextRange;
  /** Sum of matches less mismatches and gaps, in weights of Han characters. */
  readonly score: number;
}

/** Least score of a passage: 4 Han characters, or 3 words. */
const LEAST_SCORE = 4;
const GAP = 1;
const MISMATCH = 1;
const MOST_PASSAGES = 8;

/** Most cells of the alignment matrix: beyond it the longer text is cut, or both. About 10 ms. */
const MOST_CELLS = 1_000_000;

/**
 * The passages that two texts share, best first, none overlapping another on the left.
 *
 * Local alignment, Smith and Waterman 1981, over Han characters and Latin words, with linear gaps. After
 * each passage its left elements are taken out and the rest is aligned again.
 */
export function findSharedPassages(left: ComparedText, right: ComparedText): SharedPassage[] {
  const [allLeft, allRight] = [elementsOf(left), elementsOf(right)];
  const leftElements = allLeft.slice(0, mostBeside(allRight.length));
  const rightElements = allRight.slice(0, mostBeside(leftElements.length));
  const passages: SharedPassage[] = [];
  let parts = [leftElements];
  while (passages.length < MOST_PASSAGES) {
    const best = parts
      .map((elements, part) => ({ part, found: bestLocal(elements, rightElements) }))
      .reduce<{ part: number; found: Local | null }>(
        (a, b) => ((b.found?.score ?? 0) > (a.found?.score ?? 0) ? b : a),
        {
          part: -1,
          found: null,
        },
      );
    if (best.found === null || best.found.score < LEAST_SCORE) break;
    const elements = parts[best.part] ?? [];
    const { leftStart, leftEnd, rightStart, rightEnd, score } = best.found;
    passages.push({
      left: spanOf(elements, leftStart, leftEnd),
      right: spanOf(rightElements, rightStart, rightEnd),
      score,
    });
    parts = parts.flatMap((part, ordinal) =>
      ordinal === best.part ? [part.slice(0, leftStart), part.slice(leftEnd)] : [part],
    );
  }
  return passages;
}

/** How many elements of one text are aligned with so many of the other: of two long texts the first thousand each. */
function mostBeside(otherCount: number): number {
  return Math.max(Math.sqrt(MOST_CELLS), Math.floor(MOST_CELLS / Math.max(1, otherCount)));
}

interface Local {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
  readonly score: number;
}

function elementsOf(text: ComparedText): Element[] {
  const ignored = { ...defaultIgnored, punctuation: true };
  return characterElements(text.text, tokenElements(text, ignored), ignored);
}

/** One row of the alignment matrix: the best score that ends in each cell, and the cell where that path began. */
interface Row {
  readonly scores: Float64Array;
  readonly starts: Int32Array;
}

/** The best local alignment, with its start carried along each path so that no trace-back is needed. */
function bestLocal(left: readonly Element[], right: readonly Element[]): Local | null {
  const width = right.length + 1;
  let above: Row = { scores: new Float64Array(width), starts: new Int32Array(width) };
  let best: Local | null = null;
  for (const [ordinal, element] of left.entries()) {
    const row = nextRow(above, element, right, ordinal * width);
    let top = 0;
    row.scores.forEach((score, column) => {
      if (score > row.scores[top]!) top = column;
    });
    const score = row.scores[top]!;
    const start = row.starts[top]!;
    if (score > (best?.score ?? 0)) {
      best = {
        leftStart: Math.floor(start / width),
        leftEnd: ordinal + 1,
        rightStart: start % width,
        rightEnd: top,
        score,
      };
    }
    above = row;
  }
  return best;
}

/** @param firstCell - number of the cell at column 0 of the row above, counting row by row */
function nextRow(above: Row, element: Element, right: readonly Element[], firstCell: number): Row {
  const scores = new Float64Array(right.length + 1);
  const starts = new Int32Array(right.length + 1);
  const weight = elementWeight(element);
  for (let column = 1; column < scores.length; column += 1) {
    const diagonal = above.scores[column - 1]! + (right[column - 1]!.key === element.key ? weight : -MISMATCH);
    const fromAbove = above.scores[column]! - GAP;
    const fromLeft = scores[column - 1]! - GAP;
    const score = Math.max(0, diagonal, fromLeft, fromAbove);
    scores[column] = score;
    if (score === diagonal)
      starts[column] = above.scores[column - 1]! > 0 ? above.starts[column - 1]! : firstCell + column - 1;
    else starts[column] = score === fromAbove ? above.starts[column]! : starts[column - 1]!;
  }
  return { scores, starts };
}

function spanOf(elements: readonly Element[], start: number, end: number): TextRange {
  return { start: elements[start]?.range.start ?? 0, end: elements[end - 1]?.range.end ?? 0 };
}
