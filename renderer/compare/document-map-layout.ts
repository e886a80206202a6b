import type { DetailedPair } from '../../corpus/compare/compare-documents';

/** A clause on one side of the map. */
export interface MapBand {
  readonly pair: DetailedPair;
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What joins a clause to what it became. */
export interface MapLink {
  readonly pair: DetailedPair;
  readonly path: string;
}

/** Of the drawing, in its own units. */
export const mapSize = { width: 240, height: 560 } as const;

const strip = 46;
const edge = 8;
const least = 1.2;

/**
 * Lay the clauses of both texts out as two strips of one height, each band as high as its text is long.
 *
 * Ordinals are those of the pairs: the right text is in their order, the left one is put back into its own
 * by the ids' first appearance in `pairs` sorted as the left document has them.
 */
export function layOutMap(pairs: readonly DetailedPair[]): {
  readonly bands: readonly MapBand[];
  readonly links: readonly MapLink[];
} {
  const left = bandsOf(inLeftOrder(pairs), 'left', edge);
  const right = bandsOf(
    pairs.filter(pair => pair.right.length > 0),
    'right',
    mapSize.width - edge - strip,
  );
  const ofRight = new Map(right.map(band => [band.pair, band]));
  const links = left.flatMap(from => {
    const to = ofRight.get(from.pair);
    return to === undefined || from.pair.change === 'same' ? [] : [{ pair: from.pair, path: join(from, to) }];
  });
  return { bands: [...left, ...right], links };
}

function inLeftOrder(pairs: readonly DetailedPair[]): readonly DetailedPair[] {
  return pairs.filter(pair => pair.left.length > 0).sort((a, b) => a.leftOrdinal - b.leftOrdinal);
}

function bandsOf(pairs: readonly DetailedPair[], side: 'left' | 'right', x: number): MapBand[] {
  const lengths = pairs.map(pair => (side === 'left' ? pair.leftText : pair.rightText).length);
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const room = mapSize.height - 2 * edge - pairs.length * least;
  let y: number = edge;
  return pairs.map((pair, ordinal) => {
    const height = least + (Math.max(0, room) * (lengths[ordinal] ?? 0)) / total;
    const band = { pair, side, x, y, width: strip, height: Math.max(0.8, height - 0.6) };
    y += height;
    return band;
  });
}

function join(from: MapBand, to: MapBand): string {
  const [x1, x2] = [from.x + from.width, to.x];
  const middle = (x1 + x2) / 2;
  const [a1, a2] = [from.y, from.y + from.height];
  const [b1, b2] = [to.y, to.y + to.height];
  const n = (value: number) => value.toFixed(1);
  return (
    `M${n(x1)} ${n(a1)}C${n(middle)} ${n(a1)} ${n(middle)} ${n(b1)} ${n(x2)} ${n(b1)}` +
    `V${n(b2)}C${n(middle)} ${n(b2)} ${n(middle)} ${n(a2)} ${n(x1)} ${n(a2)}Z`
  );
}
