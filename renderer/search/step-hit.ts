import { usePlace } from '../app/state/place-state';
import { useSearch, type HitPlace } from '../app/state/search-state';
import { openWorkNow } from '../app/state/desk-state';
import type { PlaceInLibrary } from '../app/clause-actions';

/** Go to the next (`1`) or previous (`-1`) place that was found, round and round. */
export function stepHit(step: 1 | -1, openElsewhere?: (place: PlaceInLibrary) => void): void {
  const { answer, current } = useSearch.getState();
  const hits = answer?.hits ?? [];
  if (hits.length === 0) return;
  const rangesOf = (hit: number) => Math.max(1, hits[hit]?.ranges.length ?? 0);
  let { hit, range } = current ?? (step > 0 ? { hit: 0, range: -1 } : { hit: 0, range: 0 });
  range += step;
  if (range < 0) {
    hit = (hit - 1 + hits.length) % hits.length;
    range = rangesOf(hit) - 1;
  } else if (range >= rangesOf(hit)) {
    hit = (hit + 1) % hits.length;
    range = 0;
  }
  standAt({ hit, range }, openElsewhere);
}

/**
 * Stand at a place that was found and show it in the text.
 *
 * @param openElsewhere - for a place in a work that is not open
 */
export function standAt(place: HitPlace, openElsewhere?: (place: PlaceInLibrary) => void): void {
  const { answer, stand } = useSearch.getState();
  const hit = answer?.hits[place.hit];
  if (hit === undefined) return;
  stand(place);
  const range = hit.ranges[place.range] ?? null;
  const isOpen = openWorkNow()?.work.id === hit.workId;
  if (!isOpen && openElsewhere !== undefined) openElsewhere({ clauseId: hit.clauseId, range });
  else usePlace.getState().jumpTo(hit.clauseId, range, 'step');
}
