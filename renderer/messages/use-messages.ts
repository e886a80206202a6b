import i18next, { type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { languages, type Language } from '../../corpus/model/language';
import type { Catalogue, MessageKey, MessageValues } from './catalogue';

/** Looks a message up and fills it in. */
export type Translate<Key extends string> = (key: MessageKey<Key>, values?: MessageValues) => string;

const interfaceTexts: i18n = i18next.createInstance();
void interfaceTexts.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
});

/** Switch the interface language at once, everywhere. */
export function setInterfaceLanguage(language: Language): void {
  void interfaceTexts.changeLanguage(language);
}

/** The messages of one feature in the interface language of the moment, outside React. */
export function translate<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  register(catalogue);
  return (key, values = {}) => interfaceTexts.t(key, { ns: catalogue.namespace, ...values });
}

/** The messages of one feature; the component is drawn again when the language changes. */
export function useMessages<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  register(catalogue);
  const { t } = useTranslation(catalogue.namespace, { i18n: interfaceTexts, useSuspense: false });
  return useCallback((key, values = {}) => t(key, values), [t]);
}

/** The interface language of the moment. */
export function useInterfaceLanguage(): Language {
  const { i18n: instance } = useTranslation(undefined, { i18n: interfaceTexts, useSuspense: false });
  return instance.language === 'en' ? 'en' : 'zh';
}

function register<Key extends string>(catalogue: Catalogue<Key>): void {
  for (const language of languages) {
    if (!interfaceTexts.hasResourceBundle(language, catalogue.namespace)) {
      interfaceTexts.addResourceBundle(language, catalogue.namespace, catalogue[language]);
    }
  }
}
