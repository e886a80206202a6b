import { foldToString } from '../fold/fold';
import type { Language } from '../model/language';
import { stemEnglish } from '../segment/english-stem';
import { type ComparedText, defaultIgnored, tokenElements } from './compared-text';
import { isFunctionWord } from './function-words';

/** Parts the words of a pair; no word has it. */
const PAIR = ' ';
/** Stands before a run of characters; no word begins with it. */
const RUN = '\u0001';

/** What pairs of words and runs of two and three characters weigh beside a word: other words for the same thing seldom share them. */
const PAIR_WEIGHT = 0.1;
const RUN_WEIGHTS: Readonly<Record<number, number>> = { 2: 0.2, 3: 0.1 };

/**
 * The shingle set of a text (Broder 1997), punctuation removed: words, pairs of neighbouring words, and in Chinese
 * every two and three characters. English words are stemmed, and function words left out. A text shorter than a
 * shingle is one shingle.
 */
export function shinglesOf(text: ComparedText, language: Language): Set<string> {
  const words = wordsOf(text, language);
  const shingles = new Set<string>();
  for (const [ordinal, word] of words.entries()) {
    const next = words[ordinal + 1];
    if (word.length > 1) shingles.add(word);
    if (next !== undefined) shingles.add(word + PAIR + next);
  }
  if (language === 'zh') for (const size of [2, 3]) for (const run of runsOf(words.join(''), size)) shingles.add(run);
  if (shingles.size === 0 && text.text.trim() !== '') shingles.add(foldToString(text.text.trim()));
  return shingles;
}

/** What a shingle counts for beside its inverse document frequency. */
export function shingleWeight(shingle: string): number {
  if (shingle.startsWith(RUN)) return RUN_WEIGHTS[[...shingle].length - 1] ?? 1;
  return shingle.includes(PAIR) ? PAIR_WEIGHT : 1;
}

function wordsOf(text: ComparedText, language: Language): string[] {
  const words = tokenElements(text, { ...defaultIgnored, punctuation: true }).map(element => element.key);
  if (language === 'zh') return words;
  return words.filter(word => !isFunctionWord(word, 'en')).map(stemEnglish);
}

function runsOf(text: string, size: number): string[] {
  const characters = [...text];
  return characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, start) => RUN + characters.slice(start, start + size).join(''));
}
