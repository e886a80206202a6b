import { join } from 'node:path';

/** Where the parts of the built app lie. */
export interface AppFolders {
  /** main, preload, engine, workshop and the command line, one file each. */
  readonly processes: string;
  readonly renderer: string;
  /** nodejieba's binary and dictionaries: outside the asar archive, where C++ can open them. */
  readonly native: string;
  /** The shipped works and the glossary. */
  readonly documents: string;
}

/** The folders beside `processFolder`, the folder that holds the running bundle. */
export function appFolders(processFolder: string): AppFolders {
  const dist = join(processFolder, '..');
  return {
    processes: processFolder,
    renderer: join(dist, 'renderer'),
    native: join(dist, 'native').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'),
    documents: join(dist, 'documents').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'),
  };
}
