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
export const MOST_CELLS = 1_000_000;

/** What two texts share, and how much of them was not looked at. */
export interface SharedPassages {
  /** Best first. */
  readonly passages: readonly SharedPassage[];
  /** Characters at the end of either text that were not looked at; 0 unless a text is very long. */
  readonly leftOut: number;
}

/** Finds the passages that a text shares with another one; `mostCells` bounds the time. */
export type PassageFinder = (right: ComparedText, mostCells?: number) => SharedPassages;

/**
 * Finds the passages that one text shares with others, best first, none overlapping another on the left.
 *
 * Local alignment, Smith and Waterman 1981, over Han characters and Latin words, with linear gaps. After
 * each passage its left elements are taken out and what is left on either side of it is aligned again.
 */
export function passageFinder(left: ComparedText): PassageFinder {
  const allLeft = elementsOf(left);
  const numbers = new Map<string, number>();
  for (const { key } of allLeft) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const numbered = allLeft.map((element): LeftElement => ({
    range: element.range,
    weight: elementWeight(element),
    key: numbers.get(element.key)!,
  }));
  return (right, mostCells = MOST_CELLS) => {
    const allRight = elementsOf(right);
    const leftElements = numbered.slice(0, mostBeside(allRight.length, mostCells));
    const rightElements = allRight.slice(0, mostBeside(leftElements.length, mostCells));
    // No element of the left has the number -1.
    const keys = Int32Array.from(rightElements, ({ key }) => numbers.get(key) ?? -1);
    const leftOut = beyond(left, allLeft, leftElements.length) + beyond(right, allRight, rightElements.length);
    return { passages: passagesOf(leftElements, rightElements, keys), leftOut };
  };
}

interface LeftElement {
  readonly range: TextRange;
  readonly weight: number;
  /** Number of its key. */
  readonly key: number;
}

function passagesOf(left: readonly LeftElement[], right: readonly Element[], keys: Int32Array): SharedPassage[] {
  const toPart = (elements: readonly LeftElement[]): Part => ({ elements, best: bestLocal(elements, keys) });
  const passages: SharedPassage[] = [];
  let parts = [toPart(left)];
  while (passages.length < MOST_PASSAGES) {
    const top = parts.reduce<Part | null>((a, b) => ((b.best?.score ?? 0) > (a?.best?.score ?? 0) ? b : a), null);
    if (top === null || top.best === null || top.best.score < LEAST_SCORE) break;
    const { elements, best } = top;
    passages.push({
      left: spanOf(elements, best.leftStart, best.leftEnd),
      right: spanOf(right, best.rightStart, best.rightEnd),
      score: best.score,
    });
    parts = parts.flatMap(part =>
      part === top ? [toPart(elements.slice(0, best.leftStart)), toPart(elements.slice(best.leftEnd))] : [part],
    );
  }
  return passages;
}

/** A stretch of the left text in which no passage was found yet, and the best there is in it. */
interface Part {
  readonly elements: readonly LeftElement[];
  readonly best: Local | null;
}

/** How many elements of one text are aligned with so many of the other: of two long texts as many of each. */
function mostBeside(otherCount: number, mostCells: number): number {
  return Math.floor(Math.max(Math.sqrt(mostCells), mostCells / Math.max(1, otherCount)));
}

/** Characters from the first element that was not looked at. */
function beyond({ text }: ComparedText, elements: readonly Element[], count: number): number {
  const first = elements[count];
  return first === undefined ? 0 : text.length - first.range.start;
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
  readonly starts: Float64Array;
}

function emptyRow(width: number): Row {
  return { scores: new Float64Array(width), starts: new Float64Array(width) };
}

/** The best local alignment, with its start carried along each path so that no trace-back is needed. */
function bestLocal(left: readonly LeftElement[], rightKeys: Int32Array): Local | null {
  const width = rightKeys.length + 1;
  let [above, row] = [emptyRow(width), emptyRow(width)];
  let best: Local | null = null;
  for (const [ordinal, element] of left.entries()) {
    const top = fillRow(row, above, element, { rightKeys, firstCell: ordinal * width });
    const score = row.scores[top]!;
    if (score > (best?.score ?? 0)) {
      const start = row.starts[top]!;
      best = {
        leftStart: Math.floor(start / width),
        leftEnd: ordinal + 1,
        rightStart: start % width,
        rightEnd: top,
        score,
      };
    }
    [above, row] = [row, above];
  }
  return best;
}

interface Columns {
  readonly rightKeys: Int32Array;
  /** Number of the cell at column 0 of the row above, counting row by row. */
  readonly firstCell: number;
}

/** Write over a row what follows from the one above it; the column of its best score. */
function fillRow(row: Row, above: Row, element: LeftElement, { rightKeys, firstCell }: Columns): number {
  const { scores, starts } = row;
  const { key, weight } = element;
  let top = 0;
  for (let column = 1; column < scores.length; column += 1) {
    const before = above.scores[column - 1]!;
    const diagonal = before + (rightKeys[column - 1] === key ? weight : -MISMATCH);
    const fromAbove = above.scores[column]! - GAP;
    const fromLeft = scores[column - 1]! - GAP;
    const score = Math.max(0, diagonal, fromLeft, fromAbove);
    scores[column] = score;
    if (score > scores[top]!) top = column;
    if (score === diagonal) starts[column] = before > 0 ? above.starts[column - 1]! : firstCell + column - 1;
    else starts[column] = score === fromAbove ? above.starts[column]! : starts[column - 1]!;
  }
  return top;
}

function spanOf(elements: readonly { readonly range: TextRange }[], start: number, end: number): TextRange {
  return { start: elements[start]?.range.start ?? 0, end: elements[end - 1]?.range.end ?? 0 };
}
