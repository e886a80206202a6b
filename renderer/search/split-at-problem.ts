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
