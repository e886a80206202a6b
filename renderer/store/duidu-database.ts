import Dexie, { type Table } from 'dexie';
import type { Pigment } from '../../corpus/model/annotation';
import type { Language } from '../../corpus/model/language';
import type { ChangeRow } from './change';
import { firstTables } from './migrations/001-first-tables';
import { colourNames } from './migrations/002-colour-names';
import { verbLists } from './migrations/003-verb-lists';
import type { Migration } from './migrations/migration';
import type {
  AnnotationRow,
  ColourRow,
  ComparisonSetRow,
  ReadingPositionRow,
  SavedSearchRow,
  SearchHistoryRow,
  TagRow,
  VerbListRow,
} from './rows';

/** In order, with no gap. Add at the end. */
export const migrations: readonly Migration[] = [firstTables, colourNames, verbLists];

/** A named value of the database itself. */
export interface MetaRow {
  readonly key: string;
  readonly value: number | string;
}

/** Highlights, notes, tags and everything else that a person makes, in IndexedDB; written through to disk on commit. */
export class DuiduDatabase extends Dexie {
  // `declare`: a plain field would be initialised to undefined over Dexie's table.
  declare readonly annotations: Table<AnnotationRow, string>;
  declare readonly tags: Table<TagRow, string>;
  declare readonly colours: Table<ColourRow, Pigment>;
  declare readonly comparisonSets: Table<ComparisonSetRow, string>;
  declare readonly savedSearches: Table<SavedSearchRow, string>;
  declare readonly verbLists: Table<VerbListRow, Language>;
  declare readonly changes: Table<ChangeRow, number>;
  declare readonly searchHistory: Table<SearchHistoryRow, number>;
  declare readonly readingPositions: Table<ReadingPositionRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  /** The schema version that this build knows. */
  readonly declaredVersion: number;

  /** @param steps - the migrations up to the wanted version; all of them but in migration tests */
  constructor(name = 'duidu', steps: readonly Migration[] = migrations) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.declaredVersion = steps.at(-1)?.version ?? 0;
    for (const { version, stores, upgrade } of steps) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  /** Open it once more when it has been closed under us: Chromium closes a database that it could not write to a full disk. */
  async openAgain(): Promise<void> {
    if (this.isOpen()) return;
    this.close({ disableAutoOpen: false }); // else the error of the last attempt is all that one gets
    await this.open();
  }

  /**
   * Whether the opened database was made by a newer build, which Dexie itself opens without a word.
   *
   * Dexie multiplies declared versions by ten.
   */
  get isFromNewerBuild(): boolean {
    return this.isOpen() && this.backendDB().version > this.declaredVersion * 10;
  }
}
