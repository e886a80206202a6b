import type { Hit } from '../../corpus/search/search-answer';
import type { HitFilter } from '../app/state/search-state';

/** The hits that pass the filter, in order. The same list when nothing is filtered. */
export function filteredHits(hits: readonly Hit[], filter: HitFilter): readonly Hit[] {
  if (filter.section === null && filter.kind === null && filter.language === null) return hits;
  return hits.filter(
    hit =>
      (filter.section === null || sectionKey(hit) === filter.section) &&
      (filter.kind === null || hit.kind === filter.kind) &&
      (filter.language === null || hit.language === filter.language),
  );
}

/** The section of a hit as the facets name it: `<work>/<heading>`. */
export function sectionKey(hit: Hit): string {
  return `${hit.workId}/${hit.path[0] ?? ''}`;
}
