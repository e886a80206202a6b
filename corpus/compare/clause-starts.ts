import type { Language } from '../model/language';

const STARTS: Readonly<Record<Language, RegExp>> = {
  zh: /^[^\p{L}]*|[，；：。！？”’」—–…][^\p{L}]*/gu,
  en: /^[^\p{L}]*|[,;:—–][^\p{L}]*(?:(?:and|but|while)\s+)?(?:\(?[\da-z]{1,2}[.)]\s+)?|(?<!\b(?:that|which|what|whom|as|than|if|when|where|how)\s+)(?=\bwe\b)/giu,
};
const MEMBERS: Readonly<Record<Language, RegExp>> = {
  zh: /(?:[；：][^\p{L}]*|[，,]\s*\d{1,3}[.．、]\s*)$/u,
  en: /(?:;[^\p{L}]*(?:and\s+)?(?:\(?[\da-z]{1,2}[.)]\s+)?|,\s*\d{1,3}\.\s+)$/iu,
};

/** Where a clause of a sentence begins, and whether a verb without a subject may open it. */
export interface ClauseStart {
  readonly at: number;
  /** At the beginning of the sentence, or of a member of a list behind a semicolon. */
  readonly isBare: boolean;
}

/** The places in a sentence where a clause begins: its start, behind each stop, and in English at each `we`. */
export function clauseStarts(text: string, language: Language): ClauseStart[] {
  return [...text.matchAll(STARTS[language])].map(match => {
    const at = match.index + match[0].length;
    return { at, isBare: match.index === 0 || MEMBERS[language].test(text.slice(0, at)) };
  });
}
