import { stemmer } from 'stemmer';

/**
 * The stem of one English word, lower case: encourage, encourages and encouraging all give `encourag`.
 *
 * Porter's algorithm, through the `stemmer` package. Words that are not plain Latin letters stay as they are.
 *
 * @see Porter 1980, "An algorithm for suffix stripping"
 */
export function stemEnglish(word: string): string {
  return /^[a-z]+$/i.test(word) ? stemmer(word.toLowerCase()) : word.toLowerCase();
}
