import { liveQuery, type Observable } from 'dexie';
import type { ChangeLog } from './change-log';
import type { DuiduDatabase } from './duidu-database';
import type { SavedSearchRow, SearchHistoryRow } from './rows';

/** What a person asked before: every query, and those kept under a name. */
export class SearchMemory {
  readonly #database: DuiduDatabase;
  readonly #log: ChangeLog;

  constructor(database: DuiduDatabase, log: ChangeLog) {
    this.#database = database;
    this.#log = log;
  }

  /** Note a query that was asked. Asked again at once it is noted once, with what it finds now. */
  async remember(query: string, total: number, asked = new Date()): Promise<void> {
    const table = this.#database.searchHistory;
    await this.#database.transaction('rw', table, async () => {
      const last = await table.orderBy('id').last();
      const row = { query, total, asked: asked.toISOString() };
      if (last?.query === query && last.id !== undefined) await table.put({ ...row, id: last.id });
      else await table.add(row);
    });
  }

  /** Every query that was asked, newest first, now and after every change. */
  history(): Observable<SearchHistoryRow[]> {
    return liveQuery(() => this.#database.searchHistory.orderBy('id').reverse().toArray());
  }

  /** Forget one query, or with `null` every one. */
  async forget(id: number | null): Promise<void> {
    await (id === null ? this.#database.searchHistory.clear() : this.#database.searchHistory.delete(id));
  }

  /** Searches kept under a name, by name, now and after every change. */
  saved(): Observable<SavedSearchRow[]> {
    return liveQuery(async () => {
      const rows = await this.#database.savedSearches.toArray();
      return rows.sort((one, other) => one.title.localeCompare(other.title));
    });
  }

  /** One kept search; `undefined` when there is none of this id. */
  one(id: string): Promise<SavedSearchRow | undefined> {
    return this.#database.savedSearches.get(id);
  }

  /** Keep a search, or put it in the place of the one with its id. One undoable step. */
  async keep(row: SavedSearchRow): Promise<void> {
    await this.#log.commit('saved-search', async () => {
      const before = (await this.#database.savedSearches.get(row.id)) ?? null;
      return [{ table: 'savedSearches', key: row.id, before, after: row }];
    });
  }

  /** Keep a search no longer. One undoable step. */
  async drop(id: string): Promise<void> {
    await this.#log.commit('saved-search', async () => {
      const before = (await this.#database.savedSearches.get(id)) ?? null;
      return [{ table: 'savedSearches', key: id, before, after: null }];
    });
  }
}
