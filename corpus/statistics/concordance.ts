import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';
import type { CountedClause } from './counted-clause';
import { nodeTokens } from './node-places';
import type { NodeClause } from './node-places';

/** A line of a concordance: the node word with what stands left and right of it in its clause. */
export interface ConcordanceLine {
  readonly workId: WorkId;
  readonly clauseId: ClauseId;
  readonly language: Language;
  readonly label: string;
  readonly left: string;
  readonly nodeWord: string;
  readonly right: string;
  /** The node word, over the clause's reading text. */
  readonly range: TextRange;
}

/** How a line is sorted: by the word at a distance, in an order of writing. */
export interface ConcordanceSort {
  readonly side: 'left' | 'right';
  /** 1 is the word next to the node word; at most 5. */
  readonly distance: number;
  readonly order: WritingOrder;
}

/** Pinyin, number of strokes, code point, or the alphabet of English. */
export type WritingOrder = 'pinyin' | 'strokes' | 'code-point' | 'alphabet';

export interface ConcordanceOptions {
  /** How far a line reaches on each side, in `unit`. */
  readonly window: number;
  readonly unit: 'word' | 'character';
  /** First key first; lines that are alike in all keys stay in the order of the text. */
  readonly sort: readonly ConcordanceSort[];
  /** Keep only so many lines, drawn by chance from `seed`; `null` for all. */
  readonly sample: { readonly size: number; readonly seed: number } | null;
  readonly offset: number;
  readonly limit: number;
}

export interface Concordance {
  /** Lines before thinning. */
  readonly total: number;
  /** Lines after thinning, of which `lines` are a page. */
  readonly kept: number;
  readonly lines: readonly ConcordanceLine[];
}

interface Place {
  readonly clause: CountedClause;
  readonly range: TextRange;
}

/** Write the concordance of the places found. No line reaches over the end of a clause. */
export function writeConcordance(found: readonly NodeClause[], options: ConcordanceOptions): Concordance {
  const places = found.flatMap(({ clause, ranges }) => ranges.map(range => ({ clause, range })));
  const kept = options.sample === null ? places : drawSample(places, options.sample.size, options.sample.seed);
  const sorted = sortPlaces(kept, options.sort);
  const page = sorted.slice(options.offset, options.offset + options.limit);
  return { total: places.length, kept: kept.length, lines: page.map(place => writeLine(place, options)) };
}

function writeLine({ clause, range }: Place, { window, unit }: ConcordanceOptions): ConcordanceLine {
  const { start, end } = unit === 'word' ? wordWindow(clause, range, window) : characterWindow(clause, range, window);
  return {
    workId: clause.workId,
    clauseId: clause.clauseId,
    language: clause.language,
    label: clause.label,
    left: clause.text.slice(start, range.start),
    nodeWord: clause.text.slice(range.start, range.end),
    right: clause.text.slice(range.end, end),
    range,
  };
}

/** From the beginning of the n-th word before to the end of the n-th after; to the ends of the clause if nearer. */
function wordWindow(clause: CountedClause, range: TextRange, window: number): TextRange {
  const { tokens, first, end } = nodeTokens(clause, range);
  const before = tokens[first - window]?.start ?? 0;
  const after = tokens[end + window - 1]?.end ?? clause.text.length;
  return { start: Math.min(before, range.start), end: Math.max(after, range.end) };
}

function characterWindow(clause: CountedClause, range: TextRange, window: number): TextRange {
  const before = [...clause.text.slice(0, range.start)].slice(-window || Infinity).join('').length;
  const after = [...clause.text.slice(range.end)].slice(0, window).join('').length;
  return { start: range.start - before, end: range.end + after };
}

function sortPlaces(places: readonly Place[], keys: readonly ConcordanceSort[]): readonly Place[] {
  if (keys.length === 0) return places;
  const keyed = places.map(place => ({ place, words: keys.map(key => sortedWord(place, key)) }));
  const compares = keys.map(key => comparerOf(key.order));
  keyed.sort((one, other) => {
    for (const [at, compare] of compares.entries()) {
      const difference = compare(one.words[at] ?? '', other.words[at] ?? '');
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ place }) => place);
}

/** The word at the distance; empty past the end of the clause, which sorts first. */
function sortedWord({ clause, range }: Place, { side, distance }: ConcordanceSort): string {
  const { tokens, first, end } = nodeTokens(clause, range);
  const token = tokens[side === 'left' ? first - distance : end + distance - 1];
  return token === undefined ? '' : foldToString(clause.text.slice(token.start, token.end));
}

const collations: Readonly<Record<Exclude<WritingOrder, 'code-point'>, string>> = {
  pinyin: 'zh-u-co-pinyin',
  strokes: 'zh-u-co-stroke',
  alphabet: 'en',
};

/** Compares two words in an order of writing. Pinyin and strokes are those of the Unicode collation for Chinese. */
export function comparerOf(order: WritingOrder): (one: string, other: string) => number {
  if (order !== 'code-point') return new Intl.Collator(collations[order]).compare;
  return (one, other) => (one < other ? -1 : Number(one > other));
}

/**
 * Draw `size` items by chance, in their order; the same seed draws the same ones.
 *
 * Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, Algorithm S) with the generator mulberry32.
 */
export function drawSample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  if (items.length <= size) return items;
  const next = randomNumbers(seed);
  const drawn: T[] = [];
  items.forEach((item, at) => {
    if (next() * (items.length - at) < size - drawn.length) drawn.push(item);
  });
  return drawn;
}

/** Numbers from 0 to below 1, the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
