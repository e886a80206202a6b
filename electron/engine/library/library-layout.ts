import { join } from 'node:path';
import type { WorkId } from '../../../corpus/model/work';

/** Where things lie inside a library folder. */
export interface LibraryLayout {
  readonly folder: string;
  /** What the library as a whole remembers. */
  readonly libraryFile: string;
  /** Replaced at every change, so that another process sees that something changed. */
  readonly stateFile: string;
  readonly lockFile: string;
  readonly works: string;
  /** Removed works: `<work>~<time>`. */
  readonly bin: string;
  /** Works that could not be read: `<work>~<time>`. */
  readonly damaged: string;
  /** Half-made things: `<pid>-<random>`. */
  readonly staging: string;
  readonly index: string;
}

/** The layout of the library in `folder`. */
export function libraryLayout(folder: string): LibraryLayout {
  return {
    folder,
    libraryFile: join(folder, 'library.json'),
    stateFile: join(folder, 'state.json'),
    lockFile: join(folder, 'lock'),
    works: join(folder, 'works'),
    bin: join(folder, 'bin'),
    damaged: join(folder, 'damaged'),
    staging: join(folder, 'staging'),
    index: join(folder, 'index'),
  };
}

/** `<work>~<time>`: a folder name in the bin or among the damaged. */
export function datedName(workId: WorkId, time: Date): string {
  return `${workId}~${time.toISOString().replace(/[-:]/g, '').replace('.', '')}`;
}

/** The work and the time that a {@link datedName} holds, or `null` for another name. */
export function parseDatedName(name: string): { workId: WorkId; time: Date } | null {
  const parts = /^(.+)~(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z/.exec(name);
  if (parts === null) return null;
  const [workId = '', year, month, day, hour, minute, second, millisecond] = parts.slice(1);
  return { workId, time: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`) };
}
