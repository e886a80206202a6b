import type { Hit } from '../../corpus/search/search-answer';
import type { HitFilter } from '../app/state/search-state';

/** The hits that pass the filter, in order. The same list when nothing is filtered. */
export function filteredHits(hits: readonly Hit[], filter: HitFilter): readonly Hit[] {
  if (filter.section === null && filter.kind === null && filter.language === null) return hits;
  return hits.filter(
    hit =>
      (filter.section === null || isInSection(hit, filter.section)) &&
      (filter.kind === null || hit.kind === filter.kind) &&
      (filter.language === null || hit.language === filter.language),
  );
}

/** Does a hit stand under a heading, named as the facets name it: `<work>/<label or words of the heading>`? */
function isInSection(hit: Hit, section: string): boolean {
  if (!section.startsWith(`${hit.workId}/`)) return false;
  const name = section.slice(hit.workId.length + 1);
  return name === '' ? hit.path.length <= 1 : hit.path.includes(name);
}
