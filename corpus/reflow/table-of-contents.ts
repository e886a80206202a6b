/** Ordinals from `first` to `last`, both included. */
export interface OrdinalSpan {
  readonly first: number;
  readonly last: number;
}

const title = /^(?:目\s*[录錄次]|(?:table\s+of\s+)?contents)$/i;
/** Dots or a wide gap, then a page number. */
const leader = /(?:[.．…·・‥⋯_]{2,}|(?:[.．·…]\s){2,}|\s{3,}|\t)\s*[-—（(]?\d{1,4}[)）]?$/;
const pageNumber = /[\s.．…·・‥⋯_]+[-—（(]?\d{1,4}[)）]?$/;
const longestContents = 600;
const longestEntry = 80;
const leastLeaders = 3;
/** Lines that one entry may be broken over. */
const mostEntryLines = 8;
/** Longer lines are prose; the patterns are not tried on them. */
const longestLine = 300;

/**
 * Tables of contents, whose headings would else be doubled: from 目录 or Contents to where the first entry comes
 * again as a heading, and runs of entries with dotted leaders and page numbers.
 */
export function findContents(texts: readonly string[]): OrdinalSpan[] {
  const spans: OrdinalSpan[] = [];
  for (let ordinal = 0; ordinal < texts.length; ordinal++) {
    const span = title.test(texts[ordinal]?.trim() ?? '') ? titledSpan(texts, ordinal) : leaderSpan(texts, ordinal);
    if (span === null) continue;
    spans.push(span);
    ordinal = span.last;
  }
  return spans;
}

function titledSpan(texts: readonly string[], first: number): OrdinalSpan | null {
  const wrapped = wrappedSpan(texts, first);
  if (wrapped !== null) return wrapped;
  const entry = texts[first + 1] ?? '';
  const keys = [keyOf(entry), keyOf(entry.replace(pageNumber, ''))];
  if (keyOf(entry) === '') return null;
  const end = Math.min(texts.length, first + longestContents);
  for (let ordinal = first + 2; ordinal < end; ordinal++) {
    const text = texts[ordinal] ?? '';
    if (text.length > longestEntry || text.includes('。')) break;
    if (headingKeys(texts, ordinal).some(key => keys.includes(key))) return { first, last: ordinal - 1 };
  }
  return null;
}

/** A heading as an entry would give it: its number may stand on a line of its own. */
function headingKeys(texts: readonly string[], ordinal: number): string[] {
  const text = texts[ordinal] ?? '';
  return [text, `${text}${texts[ordinal + 1] ?? ''}`].map(keyOf);
}

/** Under a title, entries may be broken over several lines, each ending in its page number. */
function wrappedSpan(texts: readonly string[], first: number): OrdinalSpan | null {
  let last = first;
  let leaders = 0;
  for (let ordinal = first + 1; ordinal < texts.length && ordinal <= last + mostEntryLines; ordinal++) {
    if (!hasLeader(texts[ordinal])) continue;
    last = ordinal;
    leaders++;
  }
  return leaders >= leastLeaders ? { first, last } : null;
}

/** At least three entries with leaders in a row; a wrapped entry may stand between two of them. */
function leaderSpan(texts: readonly string[], first: number): OrdinalSpan | null {
  if (!hasLeader(texts[first])) return null;
  let last = first;
  let leaders = 1;
  for (let ordinal = first + 1; ordinal < texts.length && ordinal <= last + 2; ordinal++) {
    if (!hasLeader(texts[ordinal])) continue;
    last = ordinal;
    leaders++;
  }
  return leaders >= leastLeaders ? { first, last } : null;
}

function hasLeader(text: string | undefined): boolean {
  return text !== undefined && text.length <= longestLine && leader.test(text);
}

function keyOf(text: string): string {
  if (text.length > longestLine) return '';
  return text.replace(/[\s.．…·:：]+/g, '').toLowerCase();
}
