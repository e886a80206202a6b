import type { Language } from '../../corpus/model/language';
import { partsOf, type QueryNode } from '../../corpus/search/query-node';
import { parseQuery } from '../../corpus/search/query-syntax';

/** A word or phrase with the language it is of. */
export interface PlainTerm {
  readonly phrase: string;
  readonly language: Language;
}

/** The words and phrases that a query asks for, not those it refuses; none for a query that cannot be read. */
export function plainTerms(query: string): readonly PlainTerm[] {
  try {
    return termsOf(parseQuery(query));
  } catch {
    return [];
  }
}

function termsOf(node: QueryNode): PlainTerm[] {
  if (node.kind === 'not') return [];
  if (node.kind !== 'text') return partsOf(node).flatMap(termsOf);
  const phrase = node.text.trim();
  const language = /\p{Script=Han}/u.test(phrase) ? 'zh' : 'en';
  return phrase.length < 2 ? [] : [{ phrase, language }];
}
