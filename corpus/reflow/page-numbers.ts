import { romanValue } from '../structure/number-values';
import type { PrintedLine } from './printed-line';

/** A line that is nothing but the number of a page. */
interface NumberLine {
  readonly ordinal: number;
  readonly value: number;
  /** `- 3 -`, `第 3 页`, `Page 3 of 9`: cannot be anything else. A bare `3` can. */
  readonly isDecorated: boolean;
}

const decorated: readonly RegExp[] = [
  /^[-–—－―~·•]\s*(\d{1,4})\s*[-–—－―~·•]$/,
  /^[-–—－―]{1,3}\s*(\d{1,4})$/,
  /^第\s*(\d{1,4})\s*[页頁](?:\s*[,，/／]?\s*[（(]?\s*共\s*\d{1,4}\s*[页頁]\s*[)）]?)?$/,
  /^(?:page|p\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
  /^(\d{1,4})\s*(?:\/|of)\s*\d{1,4}$/i,
];
const bare = /^(?:\d{1,4}|[ivxlc]{1,8})$/;
const leastRun = 3;
const leastSpacing = 8;

/** The ordinals of the lines that number pages. `isEdge` tells which lines are at the edge of a known page. */
export function findPageNumbers(lines: readonly PrintedLine[], isEdge: (ordinal: number) => boolean): Set<number> {
  const candidates = lines.flatMap((line, ordinal) => numberLine(line.text, ordinal));
  const found = new Set(candidates.filter(candidate => candidate.isDecorated).map(candidate => candidate.ordinal));
  for (const run of runsOf(candidates.filter(candidate => !candidate.isDecorated))) {
    const atEdge = run.filter(({ ordinal }) => isEdge(ordinal)).length;
    const isRun = run.length >= leastRun || (run.length === 2 && atEdge === 2);
    if (isRun && (atEdge >= run.length * 0.8 || isEvenlySpaced(run))) for (const { ordinal } of run) found.add(ordinal);
  }
  return found;
}

function numberLine(text: string, ordinal: number): NumberLine[] {
  if (text.length > 24) return [];
  for (const pattern of decorated) {
    const match = pattern.exec(text);
    if (match !== null) return [{ ordinal, value: Number(match[1]), isDecorated: true }];
  }
  if (!bare.test(text)) return [];
  const value = /\d/.test(text) ? Number(text) : romanValue(text);
  return value === null ? [] : [{ ordinal, value, isDecorated: false }];
}

/** Longest runs of numbers that count on by one (a page without a number may be skipped), greedily from the start. */
function runsOf(candidates: readonly NumberLine[]): NumberLine[][] {
  const runs: NumberLine[][] = [];
  for (const candidate of candidates) {
    const run = runs.find(open => {
      const step = candidate.value - (open[open.length - 1]?.value ?? 0);
      return step >= 1 && step <= 2;
    });
    if (run === undefined) runs.push([candidate]);
    else run.push(candidate);
  }
  return runs;
}

/** Pages hold about as many lines each, but for the last; the cells of a table are closer together. */
function isEvenlySpaced(run: readonly NumberLine[]): boolean {
  const all = run.slice(1).map((line, place) => line.ordinal - (run[place]?.ordinal ?? 0));
  const spacings = all.length > 1 ? all.slice(0, -1) : all;
  const sorted = spacings.sort((left, right) => left - right);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return (
    (sorted[0] ?? 0) >= leastSpacing && spacings.filter(spacing => spacing > middle * 2.5).length <= run.length / 4
  );
}
