import type { ClauseMarker } from '../structure/clause-marker';
import { needsRun, readMarker } from '../structure/clause-marker';
import { romanValue } from '../structure/number-values';
import type { PrintedLine } from './printed-line';

/** A marker at the start of a printed line, and whether it counts on from those before it. */
export interface LineMarker extends ClauseMarker {
  readonly isInRun: boolean;
}

/**
 * The markers that lines begin with. Numbers that count on (6 after 5, or 1 again) are clause numbers; others
 * may be figures that the wrapping left at the start of a line.
 */
export function lineMarkers(lines: readonly PrintedLine[]): (LineMarker | null)[] {
  const last = new Map<string, number>();
  return lines.map(line => {
    const marker = readMarker(line.text);
    if (marker === null) return null;
    const isInRun = countsOn(marker, last.get(marker.style));
    if (!isInRun && needsRun(marker)) return null;
    if (isInRun && marker.value !== null) last.set(marker.style, marker.value);
    return { ...marker, isInRun: isInRun || romanCountsOn(marker, last) };
  });
}

/** `i.` `ii.` `iii.`: single letters of the run are read as Roman numbers too. */
function romanCountsOn(marker: ClauseMarker, last: Map<string, number>): boolean {
  const roman = marker.family === 'letter' ? romanValue(marker.label.replace(/[().]/g, '')) : null;
  if (roman === null) return false;
  const isInRun = roman === 1 || roman === (last.get('roman') ?? 0) + 1;
  if (isInRun) last.set('roman', roman);
  return isInRun;
}

function countsOn(marker: ClauseMarker, last: number | undefined): boolean {
  if (marker.value === null) return marker.isSetOff;
  if (marker.value === 1) return true;
  return last !== undefined && marker.value > last && marker.value <= last + 2;
}
