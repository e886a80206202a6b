import { useEffect, useState } from 'react';
import { shippedStanceVerbs, type StanceVerb } from '../../corpus/compare/stance-verbs';
import { languages, type Language } from '../../corpus/model/language';
import { useVerbStore } from '../app/comparison-store';
import { useSettings } from '../app/state/settings-state';
import type { VerbListRow } from '../store/rows';

const keyOf = (language: Language) => `verbs-${language}`;
/** Most verbs of a list. */
const MOST_VERBS = 500;

/** The lists of verbs that formulas are looked for by, and how to change them. */
export interface VerbLists {
  /** Nothing can be kept while the notes are being opened, or when they belong to a newer build. */
  readonly canChange: boolean;
  /** Weakest first within their family, both languages. */
  readonly verbs: readonly StanceVerb[];
  /** Keep a list in the order given; `false` when it is too long, and nothing has changed. */
  keep(verbs: readonly StanceVerb[], language: Language): boolean;
  /** Put the shipped list back. */
  reset(language: Language): void;
}

/** The person's lists, kept with the annotations; a list is the shipped one until it is edited. */
export function useVerbLists(): VerbLists {
  const store = useVerbStore();
  const view = useSettings(state => state.settings.view);
  const [rows, setRows] = useState<readonly VerbListRow[]>([]);
  useEffect(() => {
    if (store === null) return undefined;
    const subscription = store.all().subscribe(setRows);
    return () => subscription.unsubscribe();
  }, [store]);
  const verbs = languages.flatMap(language => {
    const row = rows.find(({ id }) => id === language);
    return row === undefined ? parseVerbs(view[keyOf(language)], language) : toVerbs(row);
  });
  return {
    canChange: store?.canChange === true,
    verbs,
    keep: (list, language) => {
      const own = list.filter(verb => verb.language === language);
      if (own.length > MOST_VERBS) return false;
      void store?.keep(language, own.map(toEntry));
      return true;
    },
    reset: language => {
      forgetEarlier(language);
      void store?.keep(language, null);
    },
  };
}

function toEntry({ lemma, forms, family }: StanceVerb): VerbListRow['verbs'][number] {
  return { lemma, forms: [...forms], family };
}

/** A shipped verb has its shipped forms, so that a later release may know more of them. */
function toVerbs({ id: language, verbs }: VerbListRow): StanceVerb[] {
  const places = { stance: 0, modal: 0 };
  return verbs.map(({ lemma, family, forms }) => {
    places[family] += 1;
    return { language, family, lemma, forms: shippedForms(lemma, family, language) ?? forms, strength: places[family] };
  });
}

function shippedForms(lemma: string, family: StanceVerb['family'], language: Language): readonly string[] | undefined {
  return shippedStanceVerbs.find(verb => verb.lemma === lemma && verb.family === family && verb.language === language)
    ?.forms;
}

/**
 * The list of one language as the settings of the first release kept it: lemmas parted by `;`, an own verb with its
 * forms behind `|`, duties after `=`. Anything that is not a list is the shipped one.
 */
export function parseVerbs(stored: unknown, language: Language): readonly StanceVerb[] {
  if (typeof stored !== 'string') return shippedStanceVerbs.filter(verb => verb.language === language);
  const verbs = stored
    .split(';')
    .map(entry => {
      const forms = entry.replace(/^=/, '').split('|');
      return { lemma: forms[0] ?? '', forms, family: entry.startsWith('=') ? ('modal' as const) : ('stance' as const) };
    })
    .filter(({ lemma }) => lemma !== '');
  return toVerbs({ id: language, verbs });
}

function forgetEarlier(language: Language): void {
  const { settings, change } = useSettings.getState();
  if (settings.view[keyOf(language)] === undefined) return;
  const { [keyOf(language)]: _edited, ...view } = settings.view;
  change({ view });
}

/** Exchange a verb with the next weaker (-1) or stronger (1) one of its family. */
export function moveVerb(verbs: readonly StanceVerb[], verb: StanceVerb, step: -1 | 1): readonly StanceVerb[] {
  const family = verbs.filter(other => other.family === verb.family && other.language === verb.language);
  const other = family[family.indexOf(verb) + step];
  if (other === undefined) return verbs;
  return verbs.map(one => (one === verb ? other : one === other ? verb : one));
}
