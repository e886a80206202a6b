import { foldToString } from '../fold/fold';
import type { Language } from '../model/language';
import { stemEnglish } from '../segment/english-stem';
import { type ComparedText, defaultIgnored, tokenElements } from './compared-text';
import { isFrameWord } from './frame-words';
import { isFunctionWord } from './function-words';

/** How often each shingle stands in a text. */
export type Shingles = ReadonlyMap<string, number>;

/** Parts the words of a pair; no word has it. */
const PAIR = ' ';
/** Stands before a run of characters; no word begins with it. */
const RUN = '\u0001';

/** What pairs of words and runs of two and three characters weigh beside a word: other words for the same thing seldom share them. */
const PAIR_WEIGHT = 0.1;
const RUN_WEIGHTS: Readonly<Record<number, number>> = { 2: 0.3, 3: 0.1 };
/** What a word of the frame weighs: enough to find a text that has no others. */
const FRAME_WEIGHT = 0.1;

/**
 * The shingles of a text (Broder 1997), punctuation removed: words, pairs of neighbouring words, and in Chinese every two
 * and three characters. English words are stemmed, and function words left out. Pairs and runs stop at words of the frame,
 * whose every neighbour would count once more for 双方同意开展 alone. A text shorter than a shingle is one shingle.
 */
export function shinglesOf(text: ComparedText, language: Language): Shingles {
  const shingles = new Map<string, number>();
  const add = (shingle: string): void => {
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  };
  const words = wordsOf(text, language);
  words.forEach(add);
  for (const stretch of topicStretches(words, language)) {
    stretch.slice(1).forEach((word, before) => add(`${stretch[before] ?? ''}${PAIR}${word}`));
    if (language === 'zh') for (const size of [2, 3]) runsOf(stretch.join(''), size).forEach(add);
  }
  if (shingles.size === 0 && text.text.trim() !== '') add(foldToString(text.text.trim()));
  return shingles;
}

/** What a shingle counts for beside its inverse document frequency. */
export function shingleWeight(shingle: string, language: Language): number {
  if (shingle.startsWith(RUN)) return RUN_WEIGHTS[[...shingle].length - 1] ?? 1;
  if (shingle.includes(PAIR)) return PAIR_WEIGHT;
  return isFrameWord(shingle, language) ? FRAME_WEIGHT : 1;
}

function wordsOf(text: ComparedText, language: Language): string[] {
  const words = tokenElements(text, { ...defaultIgnored, punctuation: true }).map(element => element.key);
  if (language === 'zh') return words;
  return words.filter(word => !isFunctionWord(word, 'en')).map(stemEnglish);
}

/** Neighbouring words between those of the frame. */
function topicStretches(words: readonly string[], language: Language): string[][] {
  const stretches: string[][] = [[]];
  for (const word of words) {
    if (isFrameWord(word, language)) stretches.push([]);
    else stretches.at(-1)?.push(word);
  }
  return stretches;
}

function runsOf(text: string, size: number): string[] {
  const characters = [...text];
  return characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, start) => RUN + characters.slice(start, start + size).join(''));
}
