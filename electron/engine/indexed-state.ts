import type { Language } from '../../corpus/model/language';
import { languages } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { SearchedWork } from '../../corpus/search/indexed-work';
import type { OpenDocuments } from './library/open-documents';
import type { WorkRecord } from './library/work-record';
import { readByLanguage } from './read-by-language';

/** What the index of a work depends on, by the names of files that are never changed. */
export interface IndexedState {
  readonly texts: string;
  readonly words: string;
  readonly links: string;
}

/** The state of a work in the library. */
export function stateOf({ documents: { zh, en }, alignment }: WorkRecord): IndexedState {
  return {
    texts: [zh?.clauses.name, en?.clauses.name].join('|'),
    words: [zh?.tokens?.name, en?.tokens?.name].join('|'),
    links: alignment?.name ?? '',
  };
}

/** Whether two states are the same; `undefined` is that of a work that is not there. */
export function isSameState(one: IndexedState | undefined, other: IndexedState | undefined): boolean {
  return one?.texts === other?.texts && one?.words === other?.words && one?.links === other?.links;
}

/** A work's part in the name of a snapshot, which holds no links. */
export function tagOf(workId: WorkId, { texts, words }: IndexedState): string {
  return [workId, texts, words].join(' ');
}

/** The languages that a work is in, Chinese first. */
export function languagesOf({ documents }: WorkRecord): Language[] {
  return languages.filter(language => documents[language] !== undefined);
}

/** A work as the index takes it in. */
export async function readSearchedWork(
  record: WorkRecord,
  from: OpenDocuments,
  withWords: boolean,
): Promise<SearchedWork> {
  const { work } = record;
  const documents = await readByLanguage(record.documents, async language => {
    const clauses = await from.clauses(work.id, language);
    return { clauses, tokens: withWords ? await from.tokens(work.id, language) : null };
  });
  return { work, documents, alignment: await from.alignment(work.id) };
}
