import type { OffsetMap } from '../model/offset-map';
import type { TextRange } from '../model/text-range';

/** Cut a map into one map for each range of the derived text; ranges ascend and do not overlap. */
export function cutMaps(map: OffsetMap, ranges: readonly TextRange[]): OffsetMap[] {
  let run = 0;
  return ranges.map(range => {
    while ((map.derivedStarts[run + 1] ?? Infinity) <= range.start) run++;
    const derivedStarts: number[] = [];
    const sourceStarts: number[] = [];
    for (let at = run; at < map.derivedStarts.length; at++) {
      const derived = map.derivedStarts[at] ?? 0;
      if (derived >= range.end) break;
      const start = Math.max(derived, range.start);
      derivedStarts.push(start - range.start);
      sourceStarts.push((map.sourceStarts[at] ?? 0) + start - derived);
    }
    return { derivedStarts, sourceStarts, derivedLength: range.end - range.start };
  });
}
