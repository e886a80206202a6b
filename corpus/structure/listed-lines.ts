import type { ClauseMarker } from './clause-marker';
import { isSentence } from './title-likeness';

interface Line {
  readonly text: string;
  readonly marker: ClauseMarker | null;
}

/** Divisions that follow each other at once so often are a list of them. */
const leastListed = 2;
const beginsSignatures =
  /^Done (?:at|in)\b|^IN (?:WITNESS|FAITH)\b|^In witness whereof\b|^(?:本\p{Script=Han}{1,3})?(?:于.*)?(?:订于|签订于|签署于)|以昭信守/u;

/**
 * Sections and articles that a statute lists in its own text, one right after the other, and that come again where they
 * begin: lines of a table of contents, not parts of the work.
 *
 * @returns ordinals
 */
export function listedDivisions(lines: readonly Line[]): ReadonlySet<number> {
  const keys = lines.map(({ marker }) =>
    marker !== null && isDivision(marker) ? `${marker.style} ${marker.value}` : '',
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const listed = new Set<number>();
  for (let start = 0; start < keys.length; start++) {
    const run = [start];
    while (countsOn(lines[start + run.length - 1], lines[start + run.length])) run.push(start + run.length);
    const comeAgain = run.every(at => (counts.get(keys[at] ?? '') ?? 0) > 1);
    if (keys[start] !== '' && run.length >= leastListed && comeAgain) for (const at of run) listed.add(at);
    start += run.length - 1;
  }
  return listed;
}

function countsOn(one: Line | undefined, next: Line | undefined): boolean {
  if (one?.marker == null || next?.marker == null || !isDivision(next.marker)) return false;
  return next.marker.style === one.marker.style && next.marker.value === (one.marker.value ?? 0) + 1;
}

function isDivision({ family, value }: ClauseMarker): boolean {
  return (family === 'division' || family === 'article') && value !== null;
}

/**
 * The names and offices under a text, from the words that say it was signed to the next number or sentence.
 *
 * @returns ordinals
 */
export function signatureLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isSigning = false;
  lines.forEach(({ text, marker }, ordinal) => {
    if (beginsSignatures.test(text)) isSigning = true;
    else if (marker !== null || isSentence(text)) isSigning = false;
    else if (isSigning) found.add(ordinal);
  });
  return found;
}
