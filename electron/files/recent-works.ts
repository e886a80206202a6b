import { join } from 'node:path';
import { z } from 'zod';
import { RecentWork } from '../ipc/contract';
import { openJsonFile } from './json-file';

/** Works opened lately, newest first, kept in `recent-works.json`. */
export interface RecentWorks {
  readonly list: () => readonly RecentWork[];
  readonly note: (work: RecentWork) => Promise<readonly RecentWork[]>;
  /** Resolves when everything is on disk, or has failed. */
  readonly settled: () => Promise<void>;
}

const mostRecent = 12;
const RecentFile = z.object({ works: z.array(RecentWork).default([]) });

/** Open the list of a profile. `onDamage` hears the name of a file that had to be set aside. */
export function openRecentWorks(profile: string, onDamage: (name: string) => void): RecentWorks {
  const file = openJsonFile(join(profile, 'recent-works.json'), RecentFile, onDamage);
  return {
    list: () => file.value().works,
    settled: file.settled,
    async note(work) {
      const others = file.value().works.filter(other => other.workId !== work.workId);
      const works = [work, ...others].slice(0, mostRecent);
      await file.write({ works });
      return works;
    },
  };
}
