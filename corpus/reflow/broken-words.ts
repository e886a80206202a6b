import type { SourceEdit } from './source-edit';
import type { WordList } from './word-list';

/** What becomes of a hyphen with white space after it. `suspended`: both stay (`short- and long-term`). */
type HyphenFate = 'removed' | 'kept' | 'suspended';

/** First parts that are written solid with the word that follows. */
const solidFirst = new Set(
  'under over out through with where there here some any every up down on in up for fore be mean not back'.split(' '),
);
/** First parts that keep their hyphen before a whole word. */
const hyphenFirst = new Set('self ex cross all well non vice quasi semi half low high long short'.split(' '));
// looking back keeps a word of any length from being tried at each of its letters
const brokenWord = /(?<![A-Za-z])([A-Za-z]+)([-\u2010] )([A-Za-z]+)/g;

/** Decide whether `first-` `second` is one word, a hyphenated one, or a suspended hyphen, by the text's own words. */
export function hyphenFate(first: string, second: string, words: WordList): HyphenFate {
  const head = first.toLowerCase();
  const tail = second.toLowerCase();
  if (/^(?:and|or|to|nor|und|versus)$/.test(tail)) return 'suspended';
  if (words.has(head + tail)) return 'removed';
  if (words.has(`${head}-${tail}`) || keepsHyphen(head, second)) return 'kept';
  return isWord(head, words) && isWord(tail, words) && !solidFirst.has(head) ? 'kept' : 'removed';
}

/** `self-`, `long-`; before a capital; and between equal vowels (`re-establish`, `co-operate`). */
function keepsHyphen(head: string, second: string): boolean {
  return hyphenFirst.has(head) || /^[A-Z]/.test(second) || /^(?:(?:re|pre) e|co o)/i.test(`${head} ${second}`);
}

function isWord(part: string, words: WordList): boolean {
  return part.length > 2 && words.has(part);
}

/** Words that line-end hyphenation broke and extraction left broken inside a line: `op- pression`. */
export function joinBrokenWords(text: string, offset: number, words: WordList): SourceEdit[] {
  const edits: SourceEdit[] = [];
  for (const found of text.matchAll(brokenWord)) {
    const [, first = '', hyphen = '', second = ''] = found;
    const fate = hyphenFate(first, second, words);
    if (fate === 'suspended') continue;
    const start = offset + found.index + first.length + (fate === 'kept' ? 1 : 0);
    edits.push({
      start,
      end: offset + found.index + first.length + hyphen.length,
      after: '',
      reason: 'broken-word-joined',
    });
  }
  return edits;
}
