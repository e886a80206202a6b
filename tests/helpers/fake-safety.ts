import { applyRecords, emptyState, follows, type SafetyState } from '../../electron/safety/safety-record';
import type { RestorePoint, SafetyPort, SafetyRecord } from '../../renderer/store/safety-port';

/** The safety copies kept in memory, with a switch for a full disk. */
export class FakeSafety implements SafetyPort {
  records: SafetyRecord[] = [];
  full = false;
  readonly state = (): SafetyState => applyRecords(emptyState, this.records);
  readonly append = async (records: SafetyRecord[]): Promise<number> => {
    if (this.full) throw new Error('no space left on device');
    for (const record of structuredClone(records)) {
      if (follows(this.state().revision, record)) this.records.push(record);
    }
    return this.state().revision;
  };
  status: SafetyPort['status'] = async () => ({ revision: this.state().revision, readOnly: false, damagedCount: 0 });
  readonly readAll = async (): Promise<SafetyState> => this.state();
  readonly restorePoints = async (): Promise<RestorePoint[]> =>
    this.records.map(({ revision, at }, ordinal) => ({
      revision,
      at,
      annotationCount: Object.keys(
        applyRecords(emptyState, this.records.slice(0, ordinal + 1)).tables['annotations'] ?? {},
      ).length,
    }));
  setDatabaseAside: SafetyPort['setDatabaseAside'] = async () => undefined;
  readonly stateAt = async (revision: number): Promise<SafetyState> =>
    applyRecords(
      emptyState,
      this.records.filter(record => record.revision <= revision),
    );
}
