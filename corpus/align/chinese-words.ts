import type { Lexicon } from '../lexicon/lexicon';
import { toSimplified } from '../segment/simplified';
import { chineseNumerals, parseChineseNumber } from './chinese-number';
import { englishWords } from './english-words';

/** How surely a Chinese word shows its English rendering: numbers and names as such, terms, dictionary words, others. */
export type WordClass = 'exact' | 'term' | 'dictionary' | 'unknown';

/** A word of a Chinese text with the English words that would show that it was translated. */
export interface ChineseWord {
  /** The word itself, or a number in the shape of `englishWords`. */
  readonly form: string;
  readonly kind: WordClass;
}

const piece = new RegExp(
  [
    String.raw`(?<month>\d{1,2})\s*月`,
    String.raw`(?<hanMonth>十[一二]?|[一二三四五六七八九])月`,
    String.raw`(?<number>\d+(?:[.,]\d+)*)\s*(?<power>[万亿]亿?)?`,
    String.raw`(?<ordinal>第[${chineseNumerals}]+|[${chineseNumerals}]{2,}|[${chineseNumerals}](?=[年日条款项]))`,
    String.raw`(?<latin>[A-Za-z][A-Za-z0-9'’.-]*)`,
    String.raw`(?<han>\p{Script=Han}+)`,
  ].join('|'),
  'gu',
);

/** Splits a Chinese text into comparable words; `lexicon` finds words in it, else every two characters make one. */
export function chineseWords(text: string, lexicon: Lexicon | null): ChineseWord[] {
  const words: ChineseWord[] = [];
  for (const { groups = {} } of toSimplified(text.normalize('NFKC')).matchAll(piece)) {
    const month = groups['month'] ?? groups['hanMonth'];
    if (month !== undefined) words.push({ form: `m${parseChineseNumber(month) ?? Number(month)}`, kind: 'exact' });
    else if (groups['number']) words.push(numberWord(groups['number'], groups['power']));
    else if (groups['latin']) words.push(...englishWords(groups['latin']).map(exactWord));
    else if (groups['ordinal']) words.push(...numeralWords(groups['ordinal'], lexicon));
    else words.push(...hanWords(groups['han'] ?? '', lexicon));
  }
  return words;
}

function exactWord(form: string): ChineseWord {
  return { form, kind: 'exact' };
}

function numberWord(digits: string, power: string | undefined): ChineseWord {
  const factor = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }[power ?? ''] ?? 1;
  return exactWord(`#${Math.round(Number(digits.replace(/,/g, '')) * factor * 1e6) / 1e6}`);
}

/** 二十七 is a number; 一一 or 万一 in running text is a word. */
function numeralWords(numerals: string, lexicon: Lexicon | null): ChineseWord[] {
  if (lexicon && lexicon.longestAt(numerals, 0) === numerals.length) return hanWords(numerals, lexicon);
  const value = parseChineseNumber(numerals.replace(/^第/, ''));
  return value === null ? hanWords(numerals, lexicon) : [exactWord(`#${value}`)];
}

function hanWords(run: string, lexicon: Lexicon | null): ChineseWord[] {
  const words: ChineseWord[] = [];
  if (!lexicon) {
    for (let start = 0; start + 2 <= run.length; start += 1) {
      words.push({ form: run.slice(start, start + 2), kind: 'unknown' });
    }
    return words;
  }
  for (let start = 0; start < run.length;) {
    const length = lexicon.longestAt(run, start);
    const form = run.slice(start, start + Math.max(1, length));
    words.push({ form, kind: length === 0 ? 'unknown' : 'dictionary' });
    start += form.length;
  }
  return words;
}
