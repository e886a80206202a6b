import type { Language } from '../model/language';
import { isHan } from '../reflow/character-class';
import type { Script } from './read-document';
import { simplifiedOnly, traditionalOnly } from './script-pairs';

/** Letters of each language in a text. */
export interface LanguageShare {
  readonly han: number;
  readonly latin: number;
}

const simplified = new Set(simplifiedOnly);
const traditional = new Set(traditionalOnly);
/** Latin letters that say as much as one Han character. */
export const lettersPerHan = 3.5;

/** Count Han characters and Latin letters. */
export function shareOf(text: string): LanguageShare {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) han++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
  }
  return { han, latin };
}

/** The language most of a text is in; `null` when it has neither letters nor Han. */
export function languageOf(text: string): Language | null {
  const { han, latin } = shareOf(text);
  if (han === 0 && latin === 0) return null;
  return han * lettersPerHan >= latin ? 'zh' : 'en';
}

/** Whether Chinese text is written in simplified or traditional characters; `null` when none of it tells. */
export function scriptOf(text: string): Script | null {
  let balance = 0;
  let seen = 0;
  for (const character of text.slice(0, 200_000)) {
    if (simplified.has(character)) balance++;
    else if (traditional.has(character)) balance--;
    else continue;
    seen++;
  }
  if (seen === 0) return null;
  return balance >= 0 ? 'simplified' : 'traditional';
}

/** The language of a title or a phrase: Chinese when there is a Han character in it. */
export function languageOfPhrase(phrase: string): Language {
  return /\p{Script=Han}/u.test(phrase) ? 'zh' : 'en';
}
