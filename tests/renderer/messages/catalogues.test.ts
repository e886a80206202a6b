import { describe, expect, test } from 'vitest';
import { alignmentMessages } from '../../../renderer/messages/alignment-messages';
import { appMessages } from '../../../renderer/messages/app-messages';
import type { Catalogue } from '../../../renderer/messages/catalogue';
import { commandGroupMessages, commandMessages } from '../../../renderer/messages/command-messages';
import { compareMessages } from '../../../renderer/messages/compare-messages';
import { concordanceMessages } from '../../../renderer/messages/concordance-messages';
import { countMessages } from '../../../renderer/messages/count-messages';
import { libraryMessages } from '../../../renderer/messages/library-messages';
import { measureMessages } from '../../../renderer/messages/measure-messages';
import { readerMessages } from '../../../renderer/messages/reader-messages';
import { searchMessages } from '../../../renderer/messages/search-messages';
import { setInterfaceLanguage, translate } from '../../../renderer/messages/use-messages';

const catalogues: readonly Catalogue<string>[] = [
  alignmentMessages,
  appMessages,
  commandGroupMessages,
  commandMessages,
  compareMessages,
  concordanceMessages,
  countMessages,
  libraryMessages,
  measureMessages,
  readerMessages,
  searchMessages,
];

describe('catalogues', () => {
  test.each(catalogues.map(catalogue => [catalogue.namespace, catalogue] as const))(
    '%s fills the same places in both languages, and leaves no message empty',
    (_name, { zh, en }) => {
      const places = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();
      for (const key of Object.keys(zh)) {
        expect(places(en[key] ?? ''), key).toEqual(places(zh[key] ?? ''));
        expect(en[key]?.trim(), key).not.toBe('');
        expect(zh[key]?.trim(), key).not.toBe('');
      }
    },
  );
});

describe('translate', () => {
  test('follows the interface language at once, with its plurals', () => {
    const t = translate(searchMessages);
    setInterfaceLanguage('en');
    expect([t('clauses', { count: 1 }), t('clauses', { count: 3 })]).toEqual(['1 clause', '3 clauses']);
    setInterfaceLanguage('zh');
    expect([t('clauses', { count: 1 }), t('clauses', { count: 3 })]).toEqual(['1 条', '3 条']);
  });

  test('puts values in as they are', () => {
    setInterfaceLanguage('en');
    expect(translate(searchMessages)('nothing', { query: '<b>&' })).toContain('<b>&');
    setInterfaceLanguage('zh');
  });
});
