/** What telling the title of a work needs to know of a unit. */
export interface TitleCandidate {
  readonly text: string;
  readonly isHeading: boolean;
  /** Rank that the format gives, from 1; `null` when it does not. */
  readonly rank: number | null;
  readonly hasNumber: boolean;
}

const opening = /^(?:序\s*言|前\s*言|引\s*言|导\s*言|序|preamble|introduction|foreword|overview)$/i;

/**
 * How many units at the start are the title of the whole work, so that nothing stands under them: the one
 * heading of highest rank, or the plain headings before anything else. The last of several is a section of its
 * own when it says so (序言, Preamble) or when more headings like it follow.
 */
export function titleLength(units: readonly TitleCandidate[]): number {
  const [first] = units;
  if (first === undefined || !isPlain(first)) return 0;
  if (first.rank !== null) return hasOwnRank(first.rank, units) ? 1 : 0;
  const rest = units.findIndex(unit => unit.rank !== null || !isPlain(unit));
  const length = rest < 0 ? units.length : rest;
  return length > 1 && isSection(units[length - 1], units.slice(length)) ? length - 1 : length;
}

function isSection(last: TitleCandidate | undefined, rest: readonly TitleCandidate[]): boolean {
  return last !== undefined && (opening.test(last.text.trim()) || rest.some(isPlain));
}

function isPlain(unit: TitleCandidate | undefined): boolean {
  return unit !== undefined && unit.isHeading && !unit.hasNumber;
}

/** The format ranks the first heading above all others. */
function hasOwnRank(rank: number, units: readonly TitleCandidate[]): boolean {
  return units.slice(1).every(unit => unit.rank === null || unit.rank > rank);
}
