import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One run of the app on a profile. */
export interface Session {
  /** The run before this one did not come to its end: a crash, a kill, a power cut. */
  readonly followsCrash: boolean;
  /** This run ends as it should. */
  readonly end: () => void;
}

/** Begin a run: leave a mark in the profile that only an orderly end takes away. */
export function beginSession(profile: string): Session {
  const mark = join(profile, 'running');
  const followsCrash = existsSync(mark);
  try {
    writeFileSync(mark, '');
  } catch {
    // a full disk: then the next start cannot tell
  }
  return { followsCrash, end: () => rmSync(mark, { force: true }) };
}
