import { isSentence } from '../structure/title-likeness';
import type { DraftUnit } from './draft-unit';

/** How a unit is set: the size of type of its first line, in half points, and whether all of it is bold. */
interface TypeFace {
  readonly size: number;
  readonly isBold: boolean;
}

const longestHeading = 160;
const mostLines = 4;
/** How much larger than the body a heading is set. */
const leastGrowth = 1.12;
/** Where more of the body is bold than this, boldness marks no headings. */
const mostBold = 0.3;
const deepestRank = 6;

/**
 * Makes headings of the units that their type sets apart: larger than the body, or bold where the body is not.
 *
 * Ranks follow the size of type; bold of the size of the body comes last. Units without known type stay as they are.
 */
export function withPrintedHeadings(units: readonly DraftUnit[]): DraftUnit[] {
  const faces = units.map(faceOf);
  const body = bodyFace(units, faces);
  if (body === null) return [...units];
  const marked = units.map((unit, ordinal) => {
    const face = faces[ordinal];
    return face != null && isSetApart(face, body) && couldBeHeading(unit) ? rankKey(face, body) : null;
  });
  const ranks = [...new Set(marked.filter(key => key !== null))].sort((a, b) => b - a);
  return units.map((unit, ordinal) => {
    const key = marked[ordinal] ?? null;
    if (key === null || unit.shape.hint !== 'unknown') return unit;
    return { ...unit, shape: { ...unit.shape, hint: 'heading', level: Math.min(deepestRank, ranks.indexOf(key) + 1) } };
  });
}

interface BodyFace {
  readonly size: number;
  readonly usesBold: boolean;
}

function faceOf({ lines }: DraftUnit): TypeFace | null {
  const geometry = lines[0]?.geometry;
  if (geometry == null) return null;
  return { size: Math.round(geometry.fontSize * 2), isBold: lines.every(line => line.geometry?.bold === true) };
}

/** The size that most characters have, and whether bold stands out in it. */
function bodyFace(units: readonly DraftUnit[], faces: readonly (TypeFace | null)[]): BodyFace | null {
  const weights = new Map<number, { all: number; bold: number }>();
  units.forEach(({ lines }, ordinal) => {
    const face = faces[ordinal];
    if (face == null) return;
    const weight = weights.get(face.size) ?? { all: 0, bold: 0 };
    const length = lines.reduce((sum, line) => sum + line.text.length, 0);
    weights.set(face.size, { all: weight.all + length, bold: weight.bold + (face.isBold ? length : 0) });
  });
  const [commonest] = [...weights].sort((a, b) => b[1].all - a[1].all);
  if (commonest === undefined) return null;
  const [size, { all, bold }] = commonest;
  return { size, usesBold: bold < all * mostBold };
}

function isSetApart({ size, isBold }: TypeFace, body: BodyFace): boolean {
  return size >= body.size * leastGrowth || (isBold && body.usesBold && size >= body.size);
}

/** Larger is higher; among equals bold is higher. */
function rankKey({ size, isBold }: TypeFace, body: BodyFace): number {
  const steps = size >= body.size * leastGrowth ? size : body.size;
  return steps * 2 + (isBold ? 1 : 0);
}

function couldBeHeading({ lines }: DraftUnit): boolean {
  const text = lines.map(line => line.text).join(' ');
  return lines.length <= mostLines && text.length <= longestHeading && /\p{L}{2}/u.test(text) && !isSentence(text);
}
