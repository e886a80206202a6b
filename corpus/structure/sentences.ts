import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';

const hanEnd = /(?:[。！？!?]+|……)[”’」』）)》〉】\]"']*/g;
const latinEnd = /[.!?]+[”’"')\]»]*(?=\s)/g;
const abbreviations = new Set(
  'no nos art arts para paras mr mrs ms dr st vol vols p pp cf e.g i.e al ed eds vs viz inc ltd co corp fig sec ch prof gen col jr sr dept approx op loc ibid rev res doc add corr a.m p.m u.n u.s u.k'.split(
    ' ',
  ),
);

/**
 * The sentences of a text from `start` on, in order; together they hold everything but the white space between.
 *
 * Chinese: a sentence ends at 。！？ or …… with the closing quotes and brackets after it; a semicolon ends none.
 * English: at . ! ? before white space and a capital, figure or opening quote, but not after an abbreviation,
 * an initial, or a number that counts something.
 */
export function findSentences(text: string, start: number, language: Language): TextRange[] {
  const ends = language === 'zh' ? hanEnds(text, start) : latinEnds(text, start);
  const sentences: TextRange[] = [];
  let from = start;
  for (const end of [...ends, text.length]) {
    const range = trim(text, from, end);
    if (range !== null) sentences.push(range);
    from = Math.max(from, end);
  }
  return sentences;
}

function hanEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  hanEnd.lastIndex = start;
  for (let found = hanEnd.exec(text); found !== null; found = hanEnd.exec(text)) {
    const end = found.index + found[0].length;
    // a quotation inside a sentence may end in a full stop of its own: “…。”的
    if (!/^[，、；：的等和与及]/.test(text.slice(end, end + 1)) || found[0].length === 1) ends.push(end);
  }
  return ends;
}

function latinEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  latinEnd.lastIndex = start;
  for (let found = latinEnd.exec(text); found !== null; found = latinEnd.exec(text)) {
    const end = found.index + found[0].length;
    const next = /^\s+(\S)/.exec(text.slice(end, end + 20))?.[1] ?? '';
    if (!/[A-Z0-9“"‘'([\p{Script=Han}]/u.test(next)) continue;
    if (found[0].startsWith('.') && isAbbreviated(text.slice(Math.max(start, found.index - 20), found.index), next))
      continue;
    ends.push(end);
  }
  return ends;
}

function isAbbreviated(before: string, next: string): boolean {
  const word = /[A-Za-z][A-Za-z.]*$/.exec(before)?.[0] ?? '';
  if (/^[A-Z]$/.test(word) || /^(?:[A-Z]\.)+[A-Z]$/.test(word)) return true;
  if (/^(?:no|nos|art|arts|para|paras|p|pp|vol|vols|fig|sec|ch)$/i.test(word)) return /\d/.test(next);
  return abbreviations.has(word.toLowerCase());
}

function trim(text: string, start: number, end: number): TextRange | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
