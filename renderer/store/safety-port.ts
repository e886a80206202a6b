import type { SafetyStatus } from '../../electron/safety/safety-store';
import type { RestorePoint, SafetyRecord, SafetyState } from '../../electron/safety/safety-record';

export type { RestorePoint, SafetyRecord, SafetyState, SafetyStatus };

/** The safety copies on the disk, as the window sees them. Every call rejects when main cannot do it. */
export interface SafetyPort {
  /** Answers the last revision that is on the disk. */
  readonly append: (records: SafetyRecord[]) => Promise<number>;
  readonly status: () => Promise<SafetyStatus>;
  readonly readAll: () => Promise<SafetyState>;
  readonly restorePoints: () => Promise<readonly RestorePoint[]>;
  readonly stateAt: (revision: number) => Promise<SafetyState>;
  /** Set the database aside that can neither be opened nor deleted. */
  readonly setDatabaseAside: () => Promise<void>;
}
