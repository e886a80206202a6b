import type { Language } from '../../../corpus/model/language';
import type { Bilingual } from '../../../corpus/model/work';

/** Chinese when there is a Han character in it. */
export function languageOfTitle(title: string): Language {
  return /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
}

/** A title in the language it is written in, empty in the other. */
export function toTitles(title: string): Bilingual {
  return languageOfTitle(title) === 'zh' ? { zh: title, en: '' } : { zh: '', en: title };
}
