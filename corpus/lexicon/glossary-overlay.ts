import type { Glossary } from '../segment/glossary';
import { toSimplified } from '../segment/simplified';
import { TermMatcher } from '../segment/term-matcher';
import type { Lexicon } from './lexicon';

/** The glossary before the dictionary: its renderings come first, and its terms count as words. */
export function withGlossary(lexicon: Lexicon | null, glossary: Glossary): Lexicon {
  const entries = new Map(glossary.entries.map(entry => [entry.zh, entry]));
  const terms = new TermMatcher(entries.keys());
  return {
    lookUp(word) {
      const term = entries.get(toSimplified(word));
      const others = lexicon?.lookUp(word) ?? [];
      if (!term) return others;
      return [{ source: 'glossary', simplified: term.zh, traditional: word, pinyin: '', english: term.en }, ...others];
    },
    longestAt(text, offset) {
      const termEnd = terms.endsFrom(text, offset).at(-1) ?? offset;
      return Math.max(termEnd - offset, lexicon?.longestAt(text, offset) ?? 0);
    },
  };
}
