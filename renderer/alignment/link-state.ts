import type { AlignmentLink } from '../../corpus/model/alignment-link';

/** What a person has to know of a link at a glance. */
export type LinkStanding = 'confirmed' | 'hole' | 'weak' | 'sure';

/** Which links are listed. */
export type LinkFilter = 'all' | 'weak' | 'hole' | 'open';

/** Links below this score want a person's eye. */
const weakBelow = 0.7;

/** How a link stands: confirmed by a person, without a counterpart, doubtful, or sure. */
export function standingOf(link: AlignmentLink): LinkStanding {
  if (link.zh.length === 0 || link.en.length === 0) return 'hole';
  if (link.locked) return 'confirmed';
  return link.score < weakBelow ? 'weak' : 'sure';
}

/** Does the filter list this link? `open` lists doubtful links and holes that no person has confirmed. */
export function isListed(link: AlignmentLink, filter: LinkFilter): boolean {
  if (filter === 'all') return true;
  const standing = standingOf(link);
  return filter === 'open' ? !link.locked && (standing === 'weak' || standing === 'hole') : standing === filter;
}
