import type { SourceLine } from '../formats/source-text';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import { isHan } from './character-class';
import { unifyForms } from './character-forms';
import type { LineWidth } from './line-width';
import { widthOf } from './line-width';

/** One printed line that holds something besides white space. The range is without white space at either end. */
export interface PrintedLine extends TextRange {
  /** With radicals and compatibility forms unified one for one, so that numbers can be read; same length as the range. */
  readonly text: string;
  /** Columns of white space before the text. */
  readonly indent: number;
  readonly width: LineWidth;
  readonly endsInSpace: boolean;
  /** Blank lines between this line and the one before it. */
  readonly gap: number;
  /** Ordinal of the page, counted by form feeds or told by the format. */
  readonly page: number;
  /** What the line is written in; `null` for figures and signs only. */
  readonly language: Language | null;
  /** Where the line stands on its page, from the left margin of its column; `null` for typed lines. */
  readonly geometry: SourceLine | null;
}

/** CR LF, LF, CR, VT, FF, NEL and the Unicode separators: any of them ends a line, FF ends a page too. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const visible = /[^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
/** A soft hyphen is left at the end: it tells that a word goes on. */
const unseenAtEnd = /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+$/;

/** The printed lines of `source` within `part`, blank ones counted and left out. */
export function printedLines(source: string, part: TextRange): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let state: LineState = { gap: 0, page: 0 };
  const take = (range: TextRange): void => {
    const line = toPrintedLine(source, range, state);
    if (line === null) state.gap++;
    else {
      lines.push(line);
      state = { gap: 0, page: state.page };
    }
  };
  let start = part.start;
  lineEnd.lastIndex = part.start;
  for (let found = lineEnd.exec(source); found !== null && found.index < part.end; found = lineEnd.exec(source)) {
    take({ start, end: found.index });
    if (found[0] === '\f') state.page++;
    start = found.index + found[0].length;
  }
  if (start < part.end) take({ start, end: part.end });
  return lines;
}

/** What surrounds a line: blank lines before it, its page, and its indent where the format measures it. */
interface LineState {
  gap: number;
  page: number;
  indent?: number;
}

/** The printed line in `range`, or `null` where nothing is printed. */
export function toPrintedLine(
  source: string,
  range: TextRange,
  state: LineState,
  geometry: SourceLine | null = null,
): PrintedLine | null {
  const whole = source.slice(range.start, range.end);
  const lead = whole.search(visible);
  if (lead < 0) return null;
  const trimmed = trimUnseen(whole);
  const text = unifyForms(trimmed.slice(lead));
  return {
    start: range.start + lead,
    end: range.start + trimmed.length,
    text,
    indent: state.indent ?? indentOf(whole.slice(0, lead)),
    width: widthOf(text),
    endsInSpace: trimmed.length < whole.length,
    gap: state.gap,
    page: state.page,
    language: languageOfLine(text),
    geometry,
  };
}

/** Without white space and invisible characters at its end, in time linear in them. */
function trimUnseen(whole: string): string {
  let end = whole.length;
  while (end > 0 && unseenAtEnd.test(whole.charAt(end - 1))) end--;
  return whole.slice(0, end);
}

function indentOf(white: string): number {
  let columns = 0;
  for (const character of white) {
    if (character === '\t') columns += 4;
    else columns += character === '\u3000' || character === '\u2003' ? 2 : 1;
  }
  return columns;
}

function languageOfLine(text: string): Language | null {
  let han = 0;
  let latin = 0;
  const length = Math.min(text.length, 400);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) han++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
  }
  if (han === 0 && latin < 2) return null;
  return han * 3 >= latin ? 'zh' : 'en';
}
