import type { TableFact } from '../../corpus/exchange/exported-table';
import { countMessages } from '../messages/count-messages';
import { searchMessages } from '../messages/search-messages';
import { translate } from '../messages/use-messages';
import type { NodeRequest } from './use-node-request';

/** What the counts of a node word rest on. */
export function nodeFacts({ query, form, works, toggles }: NodeRequest): TableFact[] {
  const t = translate(countMessages);
  const comparing = translate(searchMessages);
  const names = ['matchCase', 'wholeWord', 'stem', 'digits', 'matchScript', 'matchWidth'] as const;
  const chosen = names.filter(name => toggles[name]).map(name => comparing(name));
  return [
    [t('queryFact'), form === undefined ? query : `${form.form} (${t('formHint')})`],
    ...(chosen.length === 0 ? [] : [[t('options'), chosen.join(', ')] as const]),
    [t('scopeFact'), scopeName(works)],
    [t('conventionFact'), t('convention')],
  ];
}

/** The works counted, in words. */
export function scopeName(works: readonly string[] | null): string {
  return works === null ? translate(countMessages)('library') : works.join(', ');
}
