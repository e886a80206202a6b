import { liveQuery, type Observable } from 'dexie';
import type { Language } from '../../corpus/model/language';
import { Repository } from './repository';
import type { VerbListRow } from './rows';

/** The person's own lists of verbs. Each call is one undoable step. */
export class VerbListRepository extends Repository {
  /** `false` when the database belongs to a newer build. */
  get canChange(): boolean {
    return !this.log.readOnly;
  }

  /** The lists, now and after every change; one that is missing is the shipped one. */
  all(): Observable<VerbListRow[]> {
    return liveQuery(() => this.database.verbLists.toArray());
  }

  /** Keep the list of a language as it is given; `null` brings the shipped one back. */
  async keep(id: Language, verbs: VerbListRow['verbs'] | null): Promise<void> {
    await this.log.commit('verb-list', async () => {
      const before = (await this.database.verbLists.get(id)) ?? null;
      const after = verbs === null ? null : { id, verbs };
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ table: 'verbLists', key: id, before, after }];
    });
  }
}
