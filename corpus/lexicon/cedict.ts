import { toSimplified } from '../segment/simplified';
import type { Lexicon, LexiconEntry } from './lexicon';
import { markTones } from './pinyin';
import { WordTable } from './word-table';

/**
 * Opens the dictionary table that the build makes of CC-CEDICT: UTF-8 lines of simplified form, traditional form (empty
 * when the same), numbered pinyin and meanings parted by `/`, sorted by the bytes of the first.
 *
 * The bytes are kept and searched as they are; nothing is parsed before it is asked for.
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const table = new WordTable(bytes);
  const entriesOf = (word: string): LexiconEntry[] => table.linesOf(word).map(toEntry);
  return {
    lookUp(word) {
      const simplified = toSimplified(word);
      const entries = [...entriesOf(word), ...(simplified === word ? [] : entriesOf(simplified))];
      const asWritten = entries.filter(entry => entry.traditional === word);
      return [...asWritten, ...entries.filter(entry => entry.traditional !== word)];
    },
    longestAt: (text, offset) => table.longestAt(text, offset),
  };
}

function toEntry(line: string): LexiconEntry {
  const [simplified = '', traditional = '', pinyin = '', meanings = ''] = line.split('\t');
  return {
    source: 'cc-cedict',
    simplified,
    traditional: traditional || simplified,
    pinyin: markTones(pinyin),
    english: meanings.split('/').filter(Boolean),
  };
}
