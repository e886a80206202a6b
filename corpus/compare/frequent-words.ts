import { foldToString } from '../fold/fold';
import type { Language } from '../model/language';
import type { ClauseText } from './compared-text';
import { isFunctionWord } from './function-words';
import { termKey } from './unit-terms';

/** Least clauses of a word whose renderings are worth a look. */
const LEAST_CLAUSES = 3;
/** Most words that are looked at, the commonest first. */
const MOST_WORDS = 1_000;

/** Words of at least two Han characters or three letters that stand in several clauses, the commonest first. */
export function frequentWords(clauses: readonly ClauseText[], language: Language): string[] {
  const words = new Map<string, { readonly text: string; clauses: number }>();
  for (const { text, tokens } of clauses) {
    const met = new Set<string>();
    for (const { start, end, kind } of tokens) {
      const word = text.slice(start, end);
      const key = kind === 'word' ? termKey(word, language) : '';
      if (met.has(key) || !isContent(word, language)) continue;
      met.add(key);
      const entry = words.get(key) ?? { text: foldToString(word), clauses: 0 };
      entry.clauses += 1;
      words.set(key, entry);
    }
  }
  return [...words]
    .filter(([key, entry]) => key !== '' && entry.clauses >= LEAST_CLAUSES)
    .sort((a, b) => b[1].clauses - a[1].clauses)
    .slice(0, MOST_WORDS)
    .map(([, { text }]) => text);
}

function isContent(word: string, language: Language): boolean {
  const isLong = language === 'zh' ? /\p{Script=Han}{2}/u.test(word) : /^[\p{L}-]{3,}$/u.test(word);
  return isLong && !isFunctionWord(foldToString(word), language);
}
