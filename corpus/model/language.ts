/** The two languages of the app. */
export type Language = 'zh' | 'en';

/** Both, Chinese first: the order of columns, exports and lists. */
export const languages: readonly Language[] = ['zh', 'en'];

/** The other side of an aligned pair. */
export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
