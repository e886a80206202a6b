import { shippedStanceVerbs, type StanceVerb } from '../../corpus/compare/stance-verbs';
import { languages, type Language } from '../../corpus/model/language';
import { useSettings } from '../app/state/settings-state';

const keyOf = (language: Language) => `verbs-${language}`;
/** Most characters of a remembered view value. */
const storedLimit = 2_000;

/**
 * The person's list of verbs, weakest first within its family; the shipped one until it is edited.
 *
 * Kept as text: lemmas parted by `;`, an own verb with its forms behind `|`, duties after `=`.
 */
export function useVerbs(): readonly StanceVerb[] {
  const view = useSettings(state => state.settings.view);
  return languages.flatMap(language => parseVerbs(view[keyOf(language)], language));
}

/** The list of one language as it is kept; anything that is not a list is the shipped one. */
export function parseVerbs(stored: unknown, language: Language): readonly StanceVerb[] {
  const shipped = shippedStanceVerbs.filter(verb => verb.language === language);
  if (typeof stored !== 'string') return shipped;
  const places = { stance: 0, modal: 0 };
  return stored
    .split(';')
    .filter(entry => entry !== '')
    .map(entry => {
      const family = entry.startsWith('=') ? 'modal' : 'stance';
      const forms = entry.replace(/^=/, '').split('|');
      const [lemma = ''] = forms;
      places[family] += 1;
      const known = shipped.find(verb => verb.lemma === lemma && verb.family === family);
      return { language, family, lemma, forms: known?.forms ?? forms, strength: places[family] };
    });
}

/** Keep a list in the order given; `false` when it is too long to be kept, and nothing has changed. */
export function keepVerbs(verbs: readonly StanceVerb[], language: Language): boolean {
  const own = verbs.filter(verb => verb.language === language);
  const stored = own.map(toEntry).join(';');
  if (stored.length > storedLimit) return false;
  const { settings, change } = useSettings.getState();
  change({ view: { ...settings.view, [keyOf(language)]: stored === '' ? ';' : stored } });
  return true;
}

/** Put the shipped list back. */
export function resetVerbs(language: Language): void {
  const { settings, change } = useSettings.getState();
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

function toEntry({ language, lemma, forms, family }: StanceVerb): string {
  const mark = family === 'modal' ? '=' : '';
  const isShipped = shippedStanceVerbs.some(
    verb => verb.language === language && verb.lemma === lemma && verb.family === family,
  );
  const words = isShipped ? [lemma] : [...new Set([lemma, ...forms])];
  return mark + words.map(word => word.replace(/[;|=]/g, ' ').trim()).join('|');
}
