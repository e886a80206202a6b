import type { OffsetMap } from '../model/offset-map';
import { toSourceOffset } from '../model/offset-map';
import type { TextRange } from '../model/text-range';
import { keptForm } from './fold-character';
import { foldUnits, foldedSources, units, unitsToString } from './fold-units';
import { isHanUnit } from './unit-classes';

/** What is not folded. By default everything is. */
export interface FoldOptions {
  /** Keep capitals: for a search that minds them. */
  readonly keepCase?: boolean;
  /** Keep traditional characters. The folded text has as many units as without. */
  readonly keepScript?: boolean;
  /** Keep full-width letters, digits and signs. The folded text has as many units as without. */
  readonly keepWidth?: boolean;
}

function keptForms({ keepCase, keepScript, keepWidth }: FoldOptions): number {
  return (keepCase ? keptForm.case : 0) + (keepScript ? keptForm.script : 0) + (keepWidth ? keptForm.width : 0);
}

/** A text as search sees it, and the way back to the reading text. */
export interface FoldedText {
  readonly text: string;
  /** Folded offsets to reading offsets. Each unit of an expanded character leads to that character. */
  readonly map: OffsetMap;
}

/**
 * Fold a reading text into the text that search compares: one folding for clauses and queries.
 *
 * Width, compatibility forms, case, diacritics, kinds of quote and dash, traditional characters and
 * invisible characters make no difference; white space is one space, and none between two Han characters
 * or a Han character and a digit; a run of dashes is one dash. Folding a folded text changes nothing.
 *
 * So a part of a text that begins and ends between characters folds to a part of the folded text, except
 * for white space at its edges: fold queries with {@link foldQuery}. A query that cuts an expanded character
 * (`1` of `⑩` → `10`) finds it, and {@link toReadingRange} gives the whole character.
 *
 * @see METHODS.md, Folding for search
 */
export function fold(text: string, options: FoldOptions = {}): FoldedText {
  const length = foldUnits(text, keptForms(options));
  return { text: unitsToString(units.subarray(0, length)), map: mapOf(foldedSources, length) };
}

/** The runs of equal shift in the sources of folded units. A loop, not a builder: hits wait for it. */
function mapOf(sources: Int32Array, length: number): OffsetMap {
  const derivedStarts: number[] = [];
  const sourceStarts: number[] = [];
  let expected = -1;
  for (let at = 0; at < length; at++) {
    const source = sources[at] ?? 0;
    if (source !== expected || at === 0) {
      derivedStarts.push(at);
      sourceStarts.push(source);
    }
    expected = source + 1;
  }
  return { derivedStarts, sourceStarts, derivedLength: length };
}

/** The folded text alone: several times faster than {@link fold}. */
export function foldToString(text: string, options: FoldOptions = {}): string {
  const length = foldUnits(text, keptForms(options));
  return unitsToString(units.subarray(0, length));
}

/** The folded text, and whether each of its units stands where the one it came from does. */
export function foldInPlace(text: string): { readonly text: string; readonly isInPlace: boolean } {
  const length = foldUnits(text, 0);
  let isInPlace = length === text.length;
  for (let at = 0; isInPlace && at < length; at++) isInPlace = foldedSources[at] === at;
  return { text: unitsToString(units.subarray(0, length)), isInPlace };
}

/**
 * Fold a query so that it is found wherever the text has its words.
 *
 * White space at an edge is dropped beside a Han character or a digit, where the text's own space may have
 * been folded away, and kept as one space beside anything else: `"the "` does not find `then`.
 */
export function foldQuery(query: string, options: FoldOptions = {}): string {
  let folded = foldToString(query, options);
  if (folded.startsWith(' ') && losesSpaces(folded.charCodeAt(1))) folded = folded.slice(1);
  if (folded.endsWith(' ') && losesSpaces(folded.charCodeAt(folded.length - 2))) folded = folded.slice(0, -1);
  return folded;
}

function losesSpaces(unit: number): boolean {
  if (Number.isNaN(unit) || isHanUnit(unit) || (unit >= 0xd800 && unit <= 0xdfff)) return true;
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/**
 * Carry a non-empty folded range back to the reading text it was folded from.
 *
 * Covers whole characters with their combining marks, whole runs of dashes and of white space where the range
 * ends in one, and no white space or invisible character after the last visible one.
 *
 * @throws {CorpusError} `range-out-of-bounds` for an outlying range
 */
export function toReadingRange(reading: string, folded: FoldedText, range: TextRange): TextRange {
  const start = toSourceOffset(folded.map, range.start);
  const last = toSourceOffset(folded.map, range.end - 1);
  let next = range.end;
  let end = reading.length;
  for (; next < folded.map.derivedLength; next++) {
    const source = toSourceOffset(folded.map, next);
    if (source > last) {
      end = source;
      break;
    }
  }
  if (folded.text.charAt(range.end - 1) !== ' ') end = withoutTrailingSpace(reading, last + 1, end);
  return { start, end };
}

const invisibleOrSpace = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

function withoutTrailingSpace(reading: string, least: number, end: number): number {
  let trimmed = end;
  while (trimmed > least && invisibleOrSpace.test(reading.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
