import type { TableFact } from '../../../corpus/exchange/exported-table';
import type { Work } from '../../../corpus/model/work';
import { exportMessages } from '../../messages/export-messages';
import { translate } from '../../messages/use-messages';

/** When a table was made and of which library: the same state has the same sign, so that two exports can be told apart. */
export async function libraryFacts(works: readonly Work[], now = new Date()): Promise<readonly TableFact[]> {
  const t = translate(exportMessages);
  const documents = works.flatMap(work => Object.values(work.documents));
  const clauseCount = documents.reduce((sum, document) => sum + document.clauseCount, 0);
  return [
    [t('date'), now.toISOString()],
    [t('library'), t('libraryState', { works: works.length, clauses: clauseCount, sign: await signOf(works) })],
  ];
}

/** Eight hexadecimal digits over which sources the library holds. */
async function signOf(works: readonly Work[]): Promise<string> {
  const sources = works.flatMap(work =>
    Object.values(work.documents).map(({ language, sourceHash }) => `${work.id} ${language} ${sourceHash}`),
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sources.sort().join('\n')));
  return [...new Uint8Array(digest, 0, 4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
