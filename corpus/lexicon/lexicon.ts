/** One sense group of a dictionary: one headword with one pronunciation. */
export interface LexiconEntry {
  readonly source: 'glossary' | 'cc-cedict';
  readonly simplified: string;
  readonly traditional: string;
  /** With tone marks, syllables apart; empty for the glossary. */
  readonly pinyin: string;
  /** Meanings or accepted renderings, preferred first. */
  readonly english: readonly string[];
}

/** A Chinese–English dictionary: what a word means, and which words a text may begin with. */
export interface Lexicon {
  /** Entries of a word in either script, glossary first; none when it is unknown. */
  lookUp(word: string): readonly LexiconEntry[];
  /** Length of the longest headword that simplified `text` has at `offset`; 0 when none. */
  longestAt(text: string, offset: number): number;
}
