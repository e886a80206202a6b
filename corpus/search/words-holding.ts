import type { GramSegment } from './gram-segment';

/**
 * Every place of the letters in the words of a segment, read off the joined vocabulary.
 *
 * @param openAfter the word may go on after them
 * @param visit told the ordinal of the word, and where in it the letters begin
 */
export function wordsHolding(
  { vocabulary, wordOffsets }: GramSegment,
  letters: string,
  openAfter: boolean,
  visit: (word: number, at: number) => void,
): void {
  const sought = openAfter ? letters : `${letters}\n`;
  let word = 0;
  for (let at = vocabulary.indexOf(sought); at >= 0; at = vocabulary.indexOf(sought, at + 1)) {
    word = wordOrdinalAt(wordOffsets, at, word);
    visit(word, at - (wordOffsets[word] ?? 0));
  }
}

/** Ordinal of the word whose letters include offset `at` of the vocabulary, not before word `from`. */
function wordOrdinalAt(wordOffsets: Uint32Array, at: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < wordOffsets.length - 1 && (wordOffsets[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, wordOffsets.length - 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((wordOffsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
