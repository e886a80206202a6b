import { AnnotationRepository } from './annotation-repository';
import { ComparisonRepository } from './comparison-repository';
import { AnnotationShelf } from './annotation-shelf';
import type { OutsideEdit } from './change';
import { ChangeLog, type ChangeListener } from './change-log';
import { ColourRepository } from './colour-repository';
import type { DuiduDatabase } from './duidu-database';
import { JournalWriter } from './journal-writer';
import { openStore, type StoreNotice } from './recover';
import { restoreCopy } from './restore-copy';
import type { SafetyPort } from './safety-port';
import { SaveStateSource } from './save-state';
import { SearchMemory } from './search-memory';
import { TagRepository } from './tag-repository';
import { VerbListRepository } from './verb-list-repository';

/** Everything that keeps what a person makes, opened and joined together. */
export interface AnnotationDesk {
  readonly database: DuiduDatabase;
  readonly log: ChangeLog;
  readonly annotations: AnnotationRepository;
  /** Every living annotation of the library, kept at hand. */
  readonly shelf: AnnotationShelf;
  readonly tags: TagRepository;
  readonly searches: SearchMemory;
  readonly comparisons: ComparisonRepository;
  readonly colours: ColourRepository;
  readonly verbLists: VerbListRepository;
  readonly saveState: SaveStateSource;
  readonly safety: SafetyPort;
  readonly readOnly: boolean;
  /** What the person must be told about how it was opened; `null` when all is well. */
  readonly notice: StoreNotice | null;
  /** Send the journal what it lacks; resolves when that was done or has failed. */
  flush(): Promise<void>;
  /** Make everything as it was just after a revision, as one step that can be undone. */
  restoreTo(revision: number): Promise<void>;
  close(): void;
}

/** How the desk is opened. */
export interface AnnotationDeskOptions {
  /** Of the database; for tests. */
  readonly name?: string;
  /** Puts back what the engine keeps when a change to it is undone. */
  readonly putOutside?: (edits: readonly OutsideEdit[]) => Promise<void>;
}

/** Open the database, put it right from the safety copies, and begin to copy changes to them. */
export async function openAnnotationDesk(
  safety: SafetyPort,
  options: AnnotationDeskOptions = {},
): Promise<AnnotationDesk> {
  const { database, readOnly, notice } = await openStore(safety, options.name);
  const saveState = new SaveStateSource();
  const writer = new JournalWriter(database, safety, saveState);
  const shelf = new AnnotationShelf(database);
  const listener: ChangeListener = {
    changing: writer.changing,
    settled: change => {
      if (change !== null) shelf.follow(change);
      writer.settled();
    },
  };
  const { putOutside } = options;
  const log = new ChangeLog(database, { listener, readOnly, ...(putOutside && { putOutside }) });
  const annotations = new AnnotationRepository(database, log);
  await shelf.load();
  if (!readOnly) {
    void writer.flush();
    void annotations.purgeBin().catch(() => undefined);
  }
  return {
    database,
    log,
    annotations,
    shelf,
    colours: new ColourRepository(database, log),
    tags: new TagRepository(database, log),
    verbLists: new VerbListRepository(database, log),
    searches: new SearchMemory(database, log),
    comparisons: new ComparisonRepository(database, log),
    saveState,
    safety,
    readOnly,
    notice,
    flush: () => writer.flush(),
    restoreTo: async revision => restoreCopy(database, log, await safety.stateAt(revision)),
    close: () => {
      writer.stop();
      database.close();
    },
  };
}
