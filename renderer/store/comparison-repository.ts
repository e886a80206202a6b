import { liveQuery, type Observable } from 'dexie';
import type { Edit } from './change';
import { Repository } from './repository';
import type { ComparisonSetRow } from './rows';

/** What a person gives when a comparison is saved. */
export type ComparisonDraft = Pick<ComparisonSetRow, 'title' | 'note' | 'members'>;

/** Saved comparisons. Each call is one undoable step. */
export class ComparisonRepository extends Repository {
  /** Every saved comparison, the last changed first, now and after every change. */
  all(): Observable<ComparisonSetRow[]> {
    return liveQuery(async () => {
      const rows = await this.database.comparisonSets.toArray();
      return rows.sort((a, b) => (a.modified < b.modified ? 1 : -1));
    });
  }

  /** Keep a comparison; the id it has from now on. */
  async create(draft: ComparisonDraft): Promise<string> {
    const now = this.stamp();
    const row = { ...draft, id: crypto.randomUUID(), created: now, modified: now };
    await this.#write(row.id, () => row);
    return row.id;
  }

  /** Put a new title, note or members in place of the old ones. An id that is gone changes nothing. */
  async update(id: string, draft: Partial<ComparisonDraft>): Promise<void> {
    const modified = this.stamp();
    await this.#write(id, before => before && { ...before, ...draft, modified });
  }

  /** Take a saved comparison away; undo brings it back. */
  async remove(id: string): Promise<void> {
    await this.#write(id, () => null);
  }

  async #write(id: string, change: (before: ComparisonSetRow | null) => ComparisonSetRow | null): Promise<void> {
    await this.log.commit('comparison-set', async () => {
      const before = (await this.database.comparisonSets.get(id)) ?? null;
      const after = change(before);
      const edit: Edit = { table: 'comparisonSets', key: id, before, after };
      return before === null && after === null ? [] : [edit];
    });
  }
}
