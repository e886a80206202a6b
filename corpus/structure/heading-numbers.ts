import type { ClauseMarker } from './clause-marker';

/** What telling the numbers of headings needs to know of a unit. */
export interface NumberedDraft {
  readonly text: string;
  readonly marker: ClauseMarker | null;
  readonly isTitle: boolean;
}

interface Count {
  all: number;
  titles: number;
  /** Titles that another style, or none, comes after. */
  followed: number;
}

const leastTitleShare = 0.7;
const leastFollowedShare = 0.6;
const leastRun = 2;

/**
 * The units whose numbers (`一、`, `A.`) stand before titles: where most of their style in this document do, or all of
 * the run from one number to the next, as when （一） heads the parts of one chapter and begins sentences in another.
 *
 * @returns ordinals
 */
export function headingNumbers(drafts: readonly NumberedDraft[]): ReadonlySet<number> {
  const counts = new Map<string, Count>();
  const last = new Map(drafts.map(({ text }, ordinal) => [text, ordinal]));
  const runs = runsOf(drafts);
  drafts.forEach(({ marker, text, isTitle }, ordinal) => {
    // what comes again further on stood in a table of contents here
    if (marker === null || last.get(text) !== ordinal) return;
    const isFollowed = ordinal + 1 < drafts.length && drafts[ordinal + 1]?.marker?.style !== marker.style;
    for (const key of [marker.style, runs[ordinal] ?? '']) countIn(counts, key, isTitle, isTitle && isFollowed);
  });
  const heads = drafts.flatMap(({ marker }, ordinal) => {
    if (marker === null) return [];
    return isMostly(counts.get(marker.style)) || isWholly(counts.get(runs[ordinal] ?? '')) ? [ordinal] : [];
  });
  return new Set(heads);
}

/** A name for the run that each unit's number belongs to: it ends where the next does not count on. */
function runsOf(drafts: readonly NumberedDraft[]): string[] {
  const open = new Map<string, { run: number; value: number | null }>();
  return drafts.map(({ marker }) => {
    if (marker === null) return '';
    const before = open.get(marker.style) ?? { run: 0, value: null };
    const isNext = before.value !== null && marker.value === before.value + 1;
    const run = isNext ? before.run : before.run + 1;
    open.set(marker.style, { run, value: marker.value });
    return `${marker.style}#${run}`;
  });
}

function countIn(counts: Map<string, Count>, key: string, isTitle: boolean, isFollowed: boolean): void {
  const count = counts.get(key) ?? { all: 0, titles: 0, followed: 0 };
  counts.set(key, count);
  count.all++;
  if (isTitle) count.titles++;
  if (isFollowed) count.followed++;
}

function isMostly({ all, titles, followed }: Count = { all: 0, titles: 0, followed: 0 }): boolean {
  return titles >= all * leastTitleShare && followed >= Math.max(1, titles * leastFollowedShare);
}

function isWholly({ all, followed }: Count = { all: 0, titles: 0, followed: 0 }): boolean {
  return all >= leastRun && followed === all;
}
