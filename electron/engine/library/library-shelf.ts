import type { WorkId } from '../../../corpus/model/work';
import type { EngineNotice } from '../protocol';
import type { LibraryLayout } from './library-layout';
import type { LibraryLock } from './library-lock';
import type { WorkRecord } from './work-record';

/** What scanning and sweeping need of the library: its places, its lock and its list of works. */
export interface LibraryShelf {
  readonly layout: LibraryLayout;
  readonly lock: LibraryLock;
  records(): readonly WorkRecord[];
  workFolder(workId: WorkId): string;
  refresh(): Promise<unknown>;
  /** Take a work off the list; its files stay. */
  forget(workId: WorkId): void;
  notify(notice: EngineNotice): void;
}
