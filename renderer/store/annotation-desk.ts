import { AnnotationRepository } from './annotation-repository';
import { ChangeLog } from './change-log';
import { ComparisonRepository } from './comparison-repository';
import type { DuiduDatabase } from './duidu-database';
import { JournalWriter } from './journal-writer';
import { openStore, type StoreNotice } from './recover';
import { restoreCopy } from './restore-copy';
import type { SafetyPort } from './safety-port';
import { SaveStateSource } from './save-state';
import { SearchMemory } from './search-memory';
import { TagRepository } from './tag-repository';

/** Everything that keeps what a person makes, opened and joined together. */
export interface AnnotationDesk {
  readonly database: DuiduDatabase;
  readonly log: ChangeLog;
  readonly annotations: AnnotationRepository;
  readonly tags: TagRepository;
  readonly searches: SearchMemory;
  readonly comparisons: ComparisonRepository;
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

/** Open the database, put it right from the safety copies, and begin to copy changes to them. */
export async function openAnnotationDesk(safety: SafetyPort, name?: string): Promise<AnnotationDesk> {
  const { database, readOnly, notice } = await openStore(safety, name);
  const saveState = new SaveStateSource();
  const writer = new JournalWriter(database, safety, saveState);
  const log = new ChangeLog(database, { listener: writer, readOnly });
  const annotations = new AnnotationRepository(database, log);
  if (!readOnly) {
    void writer.flush();
    void annotations.purgeBin().catch(() => undefined);
  }
  return {
    database,
    log,
    annotations,
    tags: new TagRepository(database, log),
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
