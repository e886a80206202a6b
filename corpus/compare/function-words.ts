import type { Language } from '../model/language';

const ENGLISH_FUNCTION_WORDS = new Set(
  'a an the and or of to in on at by for with from as is are was were be been being that this these those it its their our we which who will shall may not no all each other such including through into among between under also'.split(
    ' ',
  ),
);
const CHINESE_FUNCTION_WORDS = new Set([...'的和与及或在为以对将等并其所了着过也于由从向把被是有之而则此该均亦且至自']);

/** Whether a folded word only joins others: 的, and, of the. */
export function isFunctionWord(word: string, language: Language): boolean {
  return (language === 'en' ? ENGLISH_FUNCTION_WORDS : CHINESE_FUNCTION_WORDS).has(word);
}
