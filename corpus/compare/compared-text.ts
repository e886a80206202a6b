import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { Token } from '../model/token';

/** A clause or a selection put up for comparison: its reading text and its tokens. */
export interface ComparedText {
  readonly language: Language;
  readonly text: string;
  /** Ascending, over `text`. */
  readonly tokens: readonly Token[];
}

/** A whole clause as the comparisons over a library take it. */
export interface ClauseText extends ComparedText {
  readonly clauseId: ClauseId;
  /** The outermost heading above the clause; empty before the first heading. */
  readonly section: string;
}

/** Differences that a comparison passes over. */
export interface IgnoredDifferences {
  readonly punctuation: boolean;
  readonly quotes: boolean;
  readonly numbers: boolean;
  readonly case: boolean;
  /** Simplified against traditional, full against half width. */
  readonly script: boolean;
}

/** Words and punctuation count; quotation marks, case and script do not. */
export const defaultIgnored: IgnoredDifferences = {
  punctuation: false,
  quotes: true,
  numbers: false,
  case: true,
  script: true,
};

/**
 * One comparable piece of a text: a token, or a character of one.
 *
 * `range` is the piece itself; `cover` runs on to the next piece, so that the covers of all
 * elements partition the text and both texts can be rebuilt from any comparison.
 */
export interface Element {
  readonly key: string;
  readonly range: TextRange;
  readonly cover: TextRange;
  readonly isHan: boolean;
}

const HAN = /\p{Script=Han}/u;
const QUOTES = /^["'“”‘’„‟‚‛「」『』〝〞＂′″«»]+$/u;

/** The tokens that count, with folded keys. Ignored tokens fall into the cover of the one before. */
export function tokenElements({ text, tokens }: ComparedText, ignored: IgnoredDifferences): Element[] {
  const kept = tokens.filter(token => isKept(text, token, ignored));
  return toElements(text, kept, ignored);
}

/** Han tokens as characters, other tokens whole: the pieces of the second, finer pass. */
export function characterElements(text: string, elements: readonly Element[], ignored: IgnoredDifferences): Element[] {
  const ranges = elements.flatMap(element => (element.isHan ? splitCharacters(text, element.range) : [element.range]));
  const first = elements[0];
  const last = elements[elements.length - 1];
  if (first === undefined || last === undefined) return [];
  return toElements(text, ranges, ignored, { start: first.cover.start, end: last.cover.end });
}

/** Weight of an element: its Han characters, or 1.5 a word, so that 4 Han characters and 3 words weigh about the same. */
export function elementWeight({ isHan, range, key }: Element): number {
  if (isHan) return range.end - range.start;
  return /[\p{L}\p{N}]/u.test(key) ? 1.5 : 0.25;
}

function toElements(
  text: string,
  ranges: readonly TextRange[],
  ignored: IgnoredDifferences,
  bounds: TextRange = { start: 0, end: text.length },
): Element[] {
  return ranges.map((range, ordinal) => {
    const surface = text.slice(range.start, range.end);
    const next = ranges[ordinal + 1];
    return {
      key: comparisonKey(surface, ignored),
      range: { start: range.start, end: range.end },
      cover: { start: ordinal === 0 ? bounds.start : range.start, end: next === undefined ? bounds.end : next.start },
      isHan: HAN.test(surface),
    };
  });
}

function isKept(text: string, token: Token, ignored: IgnoredDifferences): boolean {
  if (ignored.numbers && token.kind === 'number') return false;
  if (token.kind !== 'punctuation') return true;
  if (ignored.punctuation) return false;
  return !(ignored.quotes && QUOTES.test(text.slice(token.start, token.end)));
}

/** Equal keys mean equal wording, as far as the ignored differences allow. */
function comparisonKey(surface: string, ignored: IgnoredDifferences): string {
  const folded = foldToString(surface);
  const exactly = (!ignored.case && /[a-z]/i.test(surface)) || (!ignored.script && /[^ -~]/.test(surface));
  const printed = !ignored.quotes && QUOTES.test(surface);
  if (!exactly && !printed) return folded;
  return `${folded}\u0000${ignored.case ? surface.toLowerCase() : surface}`;
}

function splitCharacters(text: string, { start, end }: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  for (let offset = start; offset < end;) {
    const length = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    ranges.push({ start: offset, end: Math.min(end, offset + length) });
    offset += length;
  }
  return ranges;
}
