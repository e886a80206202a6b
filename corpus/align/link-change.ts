import type { AlignmentLink } from '../model/alignment-link';

type Links = readonly AlignmentLink[];

/** One stretch of an alignment before and after it was changed; never empty on either side unless a whole list is. */
export interface LinkChange {
  readonly before: Links;
  readonly after: Links;
}

/** What differs between two states of an alignment, as one stretch; `null` when nothing does. */
export function linkChange(before: Links, after: Links): LinkChange | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && keyOf(before[start]) === keyOf(after[start])) start += 1;
  if (start === shorter && before.length === after.length) return null;
  let end = 0;
  const isSame = () => keyOf(before[before.length - 1 - end]) === keyOf(after[after.length - 1 - end]);
  while (end < shorter - start && isSame()) end += 1;
  // A stretch that came out of nothing could not be found again: its neighbour goes with it.
  if (start > 0 && (before.length - end === start || after.length - end === start)) start -= 1;
  return { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

/** Put one stretch in the place of another; `null` when the links to be replaced are not there as they were. */
export function applyLinkChange(links: Links, { before, after }: LinkChange): Links | null {
  const keys = links.map(keyOf);
  const wanted = before.map(keyOf);
  const at =
    wanted.length === 0 ? 0 : keys.findIndex((_key, start) => wanted.every((key, n) => key === keys[start + n]));
  return at === -1 ? null : [...links.slice(0, at), ...after, ...links.slice(at + before.length)];
}

/** Sentences are worked out from the clauses, so they do not count. */
function keyOf(link: AlignmentLink | undefined): string {
  return link === undefined ? '' : JSON.stringify([link.zh, link.en, link.locked, link.origin]);
}
