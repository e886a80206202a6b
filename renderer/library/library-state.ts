import { create } from 'zustand';
import type { ImportReport, JobProgress } from '../../electron/engine/import-report';
import type { BinnedWork, StorageUse } from '../../electron/engine/protocol';
import type { Work } from '../../corpus/model/work';

interface LibraryState {
  /** `null` until the engine has answered. */
  readonly works: readonly Work[] | null;
  readonly problem: unknown;
  /** Jobs under way, by id. */
  readonly jobs: ReadonlyMap<string, JobProgress>;
  /** What the last imports came to; empty when put away. */
  readonly reports: readonly ImportReport[];
  /** Works that can be restored; `null` until asked for. */
  readonly bin: readonly BinnedWork[] | null;
  readonly storage: StorageUse | null;
}

/** The works of the library and what is being imported. */
export const useLibrary = create<LibraryState>()(() => ({
  works: null,
  problem: null,
  jobs: new Map(),
  reports: [],
  bin: null,
  storage: null,
}));

/** Note how far a job is; a job that is over leaves the list. */
export function noteProgress(progress: JobProgress): void {
  useLibrary.setState(({ jobs }) => {
    const next = new Map(jobs);
    if (isOver(progress)) next.delete(progress.jobId);
    else next.set(progress.jobId, progress);
    return { jobs: next };
  });
}

/** Has a job come to its end, good or bad? */
export function isOver(progress: JobProgress): boolean {
  return progress.stage === 'done' || progress.stage === 'cancelled' || progress.stage === 'failed';
}
