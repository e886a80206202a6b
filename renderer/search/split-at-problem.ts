/** A query, with the character that a problem points at told apart. */
export interface PointedQuery {
  readonly before: string;
  /** Empty when the problem is that something is missing at the end. */
  readonly at: string;
  readonly after: string;
}

/** @param position - a character (code point) from 1, as query errors count; `null` for a problem without a place */
export function splitAtProblem(query: string, position: number | null): PointedQuery | null {
  if (position === null) return null;
  const characters = [...query];
  const place = Math.max(0, position - 1);
  return {
    before: characters.slice(0, place).join(''),
    at: characters[place] ?? '',
    after: characters.slice(place + 1).join(''),
  };
}

/** Characters shown on either side of a problem. */
const surroundings = 60;

/** The same with no more around the character than can be taken in at a glance. */
export function shortened({ before, at, after }: PointedQuery): PointedQuery {
  const [start, end] = [[...before], [...after]];
  return {
    before: start.length > surroundings ? `…${start.slice(-surroundings).join('')}` : before,
    at,
    after: end.length > surroundings ? `${end.slice(0, surroundings).join('')}…` : after,
  };
}
