import { stemEnglish } from '../segment/english-stem';
import { unitClass, unitClasses } from '../fold/unit-classes';
import type { ExactIndex } from './exact-index';

const chineseDigits = '〇一二三四五六七八九';
const runOfDigits = /\d+|[〇零一二三四五六七八九]{2,}/g;

/**
 * The ways to write a folded text that differ in its digits: 2019, 二〇一九, 二零一九. The text itself is first.
 *
 * All runs of digits are written alike, so that there are never more than three ways.
 */
export function waysToWriteDigits(folded: string): string[] {
  const ways = [
    folded,
    folded.replace(runOfDigits, run => [...run].map(toArabic).join('')),
    folded.replace(runOfDigits, run => [...run].map(toChinese).join('')),
    folded.replace(runOfDigits, run => [...run].map(toChinese).join('').replace(/〇/g, '零')),
  ];
  return [...new Set(ways)];
}

function toArabic(digit: string): string {
  const value = chineseDigits.indexOf(digit === '零' ? '〇' : digit);
  return value < 0 ? digit : String(value);
}

function toChinese(digit: string): string {
  return digit === '零' ? '〇' : (chineseDigits[Number(digit)] ?? digit);
}

/** A folded text whose English words stand for all words of the library with their stem. */
export interface StemmedText {
  /** With the flags `g` and `u`. */
  readonly expression: RegExp;
  /** For each English word, what it stands for. */
  readonly choices: readonly (readonly string[])[];
}

/** Put the words of the library with the same stem in the place of each English word; `null` when there is none. */
export function stemmedText(folded: string, index: ExactIndex): StemmedText | null {
  const choices: (readonly string[])[] = [];
  const source = (folded.match(/[a-z]+|[^a-z]+/g) ?? []).map(run => {
    if (!/^[a-z]{2,}$/.test(run)) return escapeText(run);
    const words = index.wordsWhere(
      word => word.length > 1 && /^[a-z]+$/.test(word) && stemEnglish(word) === stemEnglish(run),
      run.slice(0, 2),
    );
    choices.push([...new Set([run, ...words])]);
    return `(?:${choices.at(-1)?.join('|')})`;
  });
  if (choices.length === 0) return null;
  const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
  const before = isWordUnit(folded, 0) ? `(?<!${letter})` : '';
  const after = isWordUnit(folded, folded.length - 1) ? `(?!${letter})` : '';
  return { expression: new RegExp(`${before}${source.join('')}${after}`, 'gu'), choices };
}

function isWordUnit(text: string, at: number): boolean {
  return unitClasses[text.charCodeAt(at)] === unitClass.word;
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
