import type { TextRange } from '../model/text-range';
import { readMarker } from '../structure/clause-marker';
import type { SourceEdit } from './source-edit';

const han = '\\u2E80-\\u2FDF\\u3007\\u3400-\\u9FFF\\uF900-\\uFAFF';
const mark = '\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u301B\\uFF01-\\uFF60“”‘’\\u201A\\u201B';
/** Space, no-break space and the thin ones. U+3000 is a Chinese typist's own space and stays. */
const space = '[ \\u00A0\\u2000-\\u200A\\u202F\\u205F]+';

const besideMark = new RegExp(
  `(?<=[\\u3001\\u3002\\uFF01-\\uFF60\\u300A\\u3008])${space}(?=[${han}${mark}A-Za-z0-9])|(?<=[${han}])${space}(?=[${mark}])`,
  'g',
);
const besideDigit = new RegExp(`(?<=[${han}])${space}(?=[0-9])|(?<=[0-9%])${space}(?=[${han}])`, 'g');
const betweenHan = new RegExp(`(?<=[${han}])${space}(?=[${han}])`, 'g');
const letterSpaced = new RegExp(`^[${han}](?:${space}[${han}]){2,}$`);
/** Heads of two characters that Chinese pages print with room between them. */
const spacedHead = new RegExp(
  `^(?:前${space}言|引${space}言|序${space}言|导${space}言|目${space}[录次錄]|总${space}则|附${space}[则件录錄]|后${space}记|结${space}语|索${space}引)(?![${han}])`,
);
const spacedYear = /(?<![0-9])[0-9](?: ?[0-9]){3}(?= ?年)|(?<=[年月] ?)[0-9] [0-9](?= ?[月日])/g;
const runOfSpaces = /[ \t\u00A0\u2000-\u200A\u202F\u205F]{2,}|[\t\u00A0\u2000-\u200A\u202F\u205F]/g;
const missingSpace = /^(?:\d{1,3}\.|\([a-z0-9]{1,3}\))(?=[A-Z][a-z']|[A-Z]\s|We,)/;
const shortLine = 20;

/**
 * White space that the extraction added or lost.
 *
 * Chinese: no space between Han and Han, Han and digit, Han and Chinese punctuation (`2019 年 4月` is
 * `2019年4月`); a space between Han and a Latin letter stays, as does one after a printed number (`第一条 为了`),
 * one in a short line without a full stop (names, titles), and every U+3000. Latin: runs of spaces become one,
 * and a missing space after a paragraph's number is put in (`1.We`).
 */
export function editSpaces(text: string, offset: number, startsUnit: boolean): SourceEdit[] {
  const marker = startsUnit ? readMarker(text) : null;
  const bodyStart = marker === null || marker.family === 'annex' ? 0 : marker.bodyStart;
  const spaces = [
    ...chineseSpaces(text, bodyStart).filter(space => !isNumberOfHeading(text, space.start)),
    ...dateSpaces(text),
  ];
  const edits = [...spaces.map(space => removal(space, offset)), ...shrinkRuns(text, offset)];
  return startsUnit ? [...edits, ...insertMissingSpace(text, offset)] : edits;
}

function chineseSpaces(text: string, bodyStart: number): TextRange[] {
  const body = text.slice(bodyStart);
  const isProse =
    text.length > shortLine || /[。；，：]/.test(text) || letterSpaced.test(body) || spacedHead.test(body);
  const patterns = isProse ? [besideMark, besideDigit, betweenHan] : [besideMark, besideDigit];
  return patterns
    .flatMap(pattern => Array.from(text.matchAll(pattern), toRange))
    .filter(({ start }) => start >= bodyStart);
}

function dateSpaces(text: string): TextRange[] {
  return Array.from(text.matchAll(spacedYear)).flatMap(found =>
    Array.from(found[0].matchAll(/ /g), inner => ({
      start: found.index + inner.index,
      end: found.index + inner.index + 1,
    })),
  );
}

function toRange(found: RegExpMatchArray): TextRange {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length };
}

function removal(space: TextRange, offset: number): SourceEdit {
  return { start: offset + space.start, end: offset + space.end, after: '', reason: 'stray-space-removed' };
}

function shrinkRuns(text: string, offset: number): SourceEdit[] {
  return Array.from(text.matchAll(runOfSpaces), found => ({ ...removal(toRange(found), offset), after: ' ' }));
}

/** `3 术语` and `3.1 总则`: the space after the number of a heading without a point. */
function isNumberOfHeading(text: string, at: number): boolean {
  return /^(?:[A-Z]\.)?[0-9.]+$/.test(text.slice(0, at)) && !/^\s+[年月日]/.test(text.slice(at));
}

function insertMissingSpace(text: string, offset: number): SourceEdit[] {
  const found = missingSpace.exec(text);
  if (found === null) return [];
  const at = offset + found[0].length;
  return [{ start: at, end: at, after: ' ', reason: 'space-inserted' }];
}
