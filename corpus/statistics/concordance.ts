import type { TextRange } from '../model/text-range';
import type { ConcordanceLine } from './concordance-line';
import { sortPlaces } from './concordance-order';
import type { ConcordanceSort, NodePlace } from './concordance-order';
import { wordForm } from './counted-clause';
import type { CountedClause } from './counted-clause';
import { nodeTokens } from './node-places';
import type { NodeClause } from './node-places';
import { drawSample } from './random-sample';
import type { SampleSize } from './random-sample';
import { isInPart } from './text-part';
import type { PartReference } from './text-part';
import { wordWindow } from './word-window';
import type { WordReach } from './word-window';

/** A word that has to stand in the window of the node word. */
export interface NearWord extends WordReach {
  /** As collocate tables have it. */
  readonly form: string;
}

export interface ConcordanceOptions {
  /** How far a line reaches on each side, in `unit`. */
  readonly window: number;
  readonly unit: 'word' | 'character';
  /** First key first; lines that are alike in all keys stay in the order of the text. */
  readonly sort: readonly ConcordanceSort[];
  /** Keep only so many lines, drawn by chance from `seed`; `null` for all. */
  readonly sample: SampleSize | null;
  readonly offset: number;
  readonly limit: number;
  /** Only lines with this word near the node word. */
  readonly near?: NearWord;
  /** Only lines of one part of the text. */
  readonly part?: PartReference;
  /** Whether lines bring their whole clause and its counterpart. */
  readonly withContext?: boolean;
}

export interface Concordance {
  /** Lines before thinning. */
  readonly total: number;
  /** Lines after thinning, of which `lines` are a page. */
  readonly kept: number;
  readonly lines: readonly ConcordanceLine[];
}

/** The lines of a concordance before they are written: in their final order, of which a page is shown. */
export interface ConcordancePlan {
  readonly total: number;
  readonly places: readonly LinePlace[];
}

interface LinePlace extends NodePlace {
  readonly collocates?: readonly TextRange[];
}

/** Write the concordance of the places found. No line reaches over the end of a clause. */
export function writeConcordance(found: readonly NodeClause[], options: ConcordanceOptions): Concordance {
  return writeLines(planConcordance(found, options), options);
}

/** Choose, thin and sort the places of a concordance: the slow part, the same for every page of it. */
export function planConcordance(
  found: readonly NodeClause[],
  { near, part, sample, sort }: Pick<ConcordanceOptions, 'near' | 'part' | 'sample' | 'sort'>,
): ConcordancePlan {
  const asked = part === undefined ? found : found.filter(({ clause }) => isInPart(clause, part));
  const all = near === undefined ? asked.flatMap(placesOf) : asked.flatMap(node => placesNear(node, near));
  const kept = sample === null ? all : drawSample(all, sample.size, sample.seed);
  return { total: all.length, places: sortPlaces(kept, sort) };
}

/** Write a page of lines. */
export function writeLines(
  { total, places }: ConcordancePlan,
  options: Pick<ConcordanceOptions, 'window' | 'unit' | 'offset' | 'limit'>,
): Concordance {
  const page = places.slice(options.offset, options.offset + options.limit);
  return { total, kept: places.length, lines: page.map(place => writeLine(place, options)) };
}

function placesOf({ clause, ranges }: NodeClause): LinePlace[] {
  return ranges.map(range => ({ clause, range }));
}

/** The places that have the word in their window; a token of the node word itself, here or nearby, is none. */
function placesNear({ clause, ranges }: NodeClause, near: NearWord): LinePlace[] {
  const windows = ranges.map(range => wordWindow(clause, range, near));
  const isNode = (at: number) => windows.some(({ first, end }) => first <= at && at < end);
  return ranges.flatMap((range, ordinal) => {
    const { tokens = [], from = 0, to = 0 } = windows[ordinal] ?? {};
    const collocates = tokens
      .slice(from, to)
      .filter((token, step) => !isNode(from + step) && wordForm(clause, token) === near.form)
      .map(({ start, end }) => ({ start, end }));
    return collocates.length === 0 ? [] : [{ clause, range, collocates }];
  });
}

function writeLine(
  { clause, range, collocates }: LinePlace,
  { window, unit }: Pick<ConcordanceOptions, 'window' | 'unit'>,
): ConcordanceLine {
  const { start, end } = unit === 'word' ? reachOfWords(clause, range, window) : reachOf(clause, range, window);
  return {
    workId: clause.workId,
    clauseId: clause.clauseId,
    language: clause.language,
    label: clause.label,
    left: clause.text.slice(start, range.start),
    nodeWord: clause.text.slice(range.start, range.end),
    right: clause.text.slice(range.end, end),
    range,
    ...(collocates !== undefined && { collocates }),
  };
}

/** From the beginning of the n-th word before to the end of the n-th after; to the ends of the wording if nearer. */
function reachOfWords(clause: CountedClause, range: TextRange, window: number): TextRange {
  const { tokens, first, end } = nodeTokens(clause, range);
  const before = tokens[first - window]?.start ?? clause.bodyStart;
  const after = tokens[end + window - 1]?.end ?? clause.text.length;
  return { start: Math.min(before, range.start), end: Math.max(after, range.end) };
}

function reachOf({ text, bodyStart }: CountedClause, range: TextRange, window: number): TextRange {
  const wording = text.slice(Math.min(bodyStart, range.start), range.start);
  const before = [...wording].slice(-window || Infinity).join('').length;
  const after = [...text.slice(range.end)].slice(0, window).join('').length;
  return { start: range.start - before, end: range.end + after };
}
