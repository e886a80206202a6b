import { isHanUnit } from '../fold/unit-classes';
import type { TextQuote } from '../model/annotation';
import type { Language } from '../model/language';
import type { CorpusDocument } from '../model/work';
import { anchorTextOf } from './anchor-text';
import { foldQuote } from './folded-quote';

/** Units of a quote with its surroundings, folded, that are not the same by chance in two texts. */
const LEAST_PASSAGE = 24;

/**
 * The documents among some in which words are worth looking for: those that have them with all their surroundings to
 * the letter, else those in the language of the passage; all of them when it is too short to tell.
 */
export function documentsWith(
  quote: TextQuote | null,
  documents: readonly CorpusDocument[],
): readonly CorpusDocument[] {
  if (quote === null || documents.length < 2) return documents;
  const { before, prefix, exact, suffix, after } = foldQuote(quote);
  const passage = [before, prefix + exact + suffix, after].filter(part => part !== '').join('\n');
  if (passage.length < LEAST_PASSAGE) return documents;
  const exactly = documents.filter(document => anchorTextOf(document).text.includes(passage));
  if (exactly.length > 0) return exactly;
  const inLanguage = documents.filter(({ language }) => language === languageOf(passage));
  return inLanguage.length > 0 ? inLanguage : documents;
}

/** Chinese text has Han characters throughout, also around names and numbers of other scripts. */
function languageOf(passage: string): Language {
  const hanCount = Array.from({ length: passage.length }, (_unused, at) => at).filter(at =>
    isHanUnit(passage.charCodeAt(at)),
  );
  return hanCount.length >= passage.length / 4 ? 'zh' : 'en';
}
