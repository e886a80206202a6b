import type { Language } from '../../corpus/model/language';

/** A query for exactly these words on one side; its own quotation marks would end the phrase, and count for nothing. */
export function quotedQuery(words: string, language: Language): string {
  return `${language}:"${words.replace(/["“”„‟\\]/gu, ' ').trim()}"`;
}
