/** What telling the title of a work needs to know of a unit. */
export interface TitleCandidate {
  readonly text: string;
  readonly isHeading: boolean;
  /** Rank that the format gives, from 1, or 0 for a title above all; `null` when it does not. */
  readonly rank: number | null;
  readonly hasNumber: boolean;
}

const opening = /^(?:序\s*言|前\s*言|引\s*言|导\s*言|序|preamble|introduction|foreword|overview)$/i;

/** Words that stand alone on a line of a cover, between the names of parties or before the matter. */
const joining = /^(?:between|and|among|of|on|with|by|for|concerning|和|与|與|及|以及|同|暨|关于|關於|之间|之間)$/i;
/** How a line begins that goes on with the title above it, and how one ends that is not whole. */
const goesOn =
  /^(?:(?:between|and|among|of|on|to|for|in|with|by|concerning|regarding|relating)\s|和|与|與|及|暨|关于|關於|的)/i;
const isCut = /(?:\s(?:the|a|an|of|on|and|to|for|in|with|by|between|concerning)|的|和|与|與|及|关于|關於|、)$/i;
/** What is printed under the whole title: when and where it was adopted, or a remark in brackets. */
const adoption =
  /^(?:[（(【［]|done at|signed|adopted|approved|concluded)|^\d{4}\s*年|^[二一][〇○零一二三四五六七八九]{3}年|(?:通过|公布|签署|订于.*|签订)[）)]?$/i;

/** Whether a line on a cover only joins the lines before and after it. */
export function isJoiningLine(text: string): boolean {
  return joining.test(text.trim());
}

/**
 * How many units at the start are the title of the whole work, so that nothing stands under them: the one
 * heading of highest rank, or the plain headings before anything else. The last of several is a section of its
 * own when it says so (序言, Preamble) or when more headings like it follow, unless it goes on with the line before or
 * the remark stands under it that tells when all of it was adopted.
 */
export function titleLength(units: readonly TitleCandidate[]): number {
  const [first] = units;
  if (first === undefined || !isPlain(first)) return 0;
  if (first.rank !== null) return rankedTitle(first.rank, units);
  const rest = units.findIndex(unit => unit.rank !== null || !isPlain(unit));
  const length = rest < 0 ? units.length : rest;
  if (length === 1 && opening.test(first.text.trim())) return 0;
  return length > 1 && endsInSection(units.slice(0, length), units.slice(length)) ? length - 1 : length;
}

function endsInSection(title: readonly TitleCandidate[], rest: readonly TitleCandidate[]): boolean {
  const [before = '', last = ''] = title.slice(-2).map(({ text }) => text.trim());
  if (opening.test(last)) return true;
  const isOneTitle = goesOn.test(last) || isCut.test(before) || joining.test(before);
  return !isOneTitle && !adoption.test(rest[0]?.text.trim() ?? '') && rest.some(isPlain);
}

function isPlain(unit: TitleCandidate | undefined): boolean {
  return unit !== undefined && unit.isHeading && !unit.hasNumber;
}

/** The format ranks the first heading above all others, or the others of its rank have numbers (第一章). */
function rankedTitle(rank: number, units: readonly TitleCandidate[]): number {
  if (opening.test(units[0]?.text.trim() ?? '')) return 0;
  const end = units.findIndex(unit => unit.rank !== rank || !isPlain(unit));
  // only a format that knows titles from headings can say that two of them are lines of one
  const length = rank > 0 ? 1 : end < 0 ? units.length : end;
  const isOwn = units.slice(length).every(unit => unit.rank === null || unit.rank > rank || unit.hasNumber);
  return isOwn ? length : 0;
}
