import type { ChangeLog } from './change-log';
import type { DuiduDatabase } from './duidu-database';

/** What every repository stands on: it reads from the database and writes through the log alone. */
export abstract class Repository {
  protected readonly database: DuiduDatabase;
  protected readonly log: ChangeLog;
  readonly #now: () => Date;

  constructor(database: DuiduDatabase, log: ChangeLog, now = () => new Date()) {
    this.database = database;
    this.log = log;
    this.#now = now;
  }

  /** This moment as rows keep it, or one so many milliseconds before: ISO 8601, UTC. */
  protected stamp(earlier = 0): string {
    return new Date(this.#now().getTime() - earlier).toISOString();
  }
}
