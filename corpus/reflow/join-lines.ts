import { hyphenFate } from './broken-words';
import { isCjk, isHan } from './character-class';
import type { PrintedLine } from './printed-line';
import type { SourceEdit } from './source-edit';
import type { WordList } from './word-list';

/** The edit that joins two lines of one paragraph: what stands between them, and a hyphen where there is one. */
export function joinLines(line: PrintedLine, next: PrintedLine, words: WordList): SourceEdit {
  const broken = /(?<![A-Za-z])([A-Za-z]+)([-\u00AD\u2010])$/.exec(line.text);
  const tail = /^[A-Za-z]+/.exec(next.text);
  if (broken !== null && tail !== null) {
    // a soft hyphen is dropped as invisible wherever it stands
    if (broken[2] === '\u00AD') return { start: line.end, end: next.start, after: '', reason: 'line-joined' };
    const fate = hyphenFate(broken[1] ?? '', tail[0], words);
    if (fate === 'removed') return { start: line.end - 1, end: next.start, after: '', reason: 'hyphen-removed' };
    return { start: line.end, end: next.start, after: fate === 'kept' ? '' : ' ', reason: 'line-joined' };
  }
  return {
    start: line.end,
    end: next.start,
    after: needsSpace(line.text, next.text) ? ' ' : '',
    reason: 'line-joined',
  };
}

/** Nothing but the number of a part, as a standard prints it above a term: `3.1`. */
const isPartNumber = /^(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+$/;

/** A line end stands for a space between Latin words and after a number, for nothing beside Han and its punctuation. */
function needsSpace(left: string, right: string): boolean {
  if (isPartNumber.test(left)) return true;
  const last = left.charAt(left.length - 1);
  const first = right.charAt(0);
  if (isCjk(last) || isCjk(first)) return false;
  if (/[“‘”’…—]/.test(last) || /[“‘”’…—]/.test(first)) return !isChinese(left, -1) && !isChinese(right, 1);
  return last !== '/' && !/\S–$/.test(left);
}

/** Whether a line that has a mark common to both scripts at its edge is Chinese there. */
function isChinese(text: string, side: -1 | 1): boolean {
  const edge = side === -1 ? text.slice(-12) : text.slice(0, 12);
  return Array.from(edge).some(character => isHan(character.charCodeAt(0)));
}
