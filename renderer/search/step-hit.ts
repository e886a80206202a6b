import { usePlace } from '../app/state/place-state';
import { useSearch, type HitPlace } from '../app/state/search-state';
import { filteredHits } from './filtered-hits';

/** Go to the next (`1`) or previous (`-1`) place that was found, round and round. */
export function stepHit(step: 1 | -1): void {
  const { answer, filter, current } = useSearch.getState();
  if (answer === null) return;
  const hits = filteredHits(answer.hits, filter);
  const places = hits.flatMap((hit, ordinal) =>
    Array.from({ length: Math.max(1, hit.ranges.length) }, (_, range): HitPlace => ({ hit: ordinal, range })),
  );
  if (places.length === 0) return;
  const here = places.findIndex(place => place.hit === current?.hit && place.range === current.range);
  const next = places[(here + step + places.length + (here < 0 && step < 0 ? 1 : 0)) % places.length];
  if (next !== undefined) standAt(next);
}

/** Stand at a place that was found and show it in the text. */
export function standAt(place: HitPlace): void {
  const { answer, filter, stand } = useSearch.getState();
  const hit = filteredHits(answer?.hits ?? [], filter)[place.hit];
  if (hit === undefined) return;
  stand(place);
  usePlace.getState().jumpTo(hit.clauseId, hit.ranges[place.range] ?? null, 'step');
}
