import i18next, { type i18n } from 'i18next';
import { useSyncExternalStore } from 'react';
import { languages, type Language } from '../../corpus/model/language';
import type { Catalogue, MessageKey, MessageValues } from './catalogue';

/** Looks a message up and fills it in. */
export type Translate<Key extends string> = (key: MessageKey<Key>, values?: MessageValues) => string;

const interfaceTexts: i18n = i18next.createInstance();
void interfaceTexts.init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
  showSupportNotice: false, // it would stand in every test's output
});

/** Switch the interface language at once, everywhere. */
export function setInterfaceLanguage(language: Language): void {
  void interfaceTexts.changeLanguage(language);
}

/** The messages of one feature in the interface language of the moment, outside React. */
export function translate<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  register(catalogue);
  return (key, values) => messagesIn(catalogue, languageNow())(key, values);
}

/** The messages of one feature; the component is drawn again when the language changes. */
export function useMessages<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  return messagesIn(catalogue, useInterfaceLanguage());
}

/** The interface language of the moment. */
export function useInterfaceLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, languageNow);
}

/** Messages of one catalogue and language that are remembered, those with a number in them too. */
const MOST_REMEMBERED = 2_000;

const known = new WeakMap<object, Partial<Record<Language, Translate<string>>>>();

/** One function a catalogue and language, which remembers what needs no filling in: a page asks thousands of times. */
function messagesIn<Key extends string>(catalogue: Catalogue<Key>, language: Language): Translate<Key> {
  const own = known.get(catalogue) ?? {};
  known.set(catalogue, own);
  return (own[language] ??= messagesOf(catalogue, language));
}

function messagesOf(catalogue: Catalogue<string>, lng: Language): Translate<string> {
  register(catalogue);
  const texts = new Map<string, string>();
  const textOf = (key: string): string => {
    const before = texts.get(key);
    if (before !== undefined) return before;
    const text = interfaceTexts.t(key, { ns: catalogue.namespace, lng, skipInterpolation: true });
    texts.set(key, text);
    return text;
  };
  const counted = (key: string, values: MessageValues): string => {
    const name = Object.keys(values).length === 1 ? `${key} ${String(values['count'])}` : null;
    const text = texts.get(name ?? '') ?? interfaceTexts.t(key, { ns: catalogue.namespace, lng, ...values });
    if (name !== null && texts.size < MOST_REMEMBERED) texts.set(name, text);
    return text;
  };
  return (key, values = {}) =>
    'count' in values
      ? counted(key, values)
      : textOf(key).replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

function languageNow(): Language {
  return interfaceTexts.language === 'en' ? 'en' : 'zh';
}

function onLanguageChange(listener: () => void): () => void {
  interfaceTexts.on('languageChanged', listener);
  return () => interfaceTexts.off('languageChanged', listener);
}

function register(catalogue: Catalogue<string>): void {
  for (const language of languages) {
    if (!interfaceTexts.hasResourceBundle(language, catalogue.namespace)) {
      interfaceTexts.addResourceBundle(language, catalogue.namespace, catalogue[language]);
    }
  }
}
