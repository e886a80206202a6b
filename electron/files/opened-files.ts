import { extname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Endings of the files that the app can read, without the dot; the open dialog and "open with" share them. */
export const importableEndings = ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'epub', 'tmx', 'zip'] as const;

/**
 * The files that a command line asks to open, as absolute paths.
 *
 * `argv` is a whole one, program first. Switches, the app's own folder, addresses other than of files, and endings
 * that we do not read are left out, so that a strange argument opens nothing.
 */
export function filesToOpen(argv: readonly string[], workingFolder: string): readonly string[] {
  const wanted: ReadonlySet<string> = new Set(importableEndings);
  return argv
    .slice(1)
    .map(asPath)
    .filter(argument => !argument.startsWith('-') && !argument.includes('\0'))
    .filter(argument => wanted.has(extname(argument).slice(1).toLowerCase()))
    .map(argument => (isAbsolute(argument) ? argument : resolve(workingFolder, argument)));
}

/** A `file:` address as the path it names; any other address as nothing; all else as it is. */
function asPath(argument: string): string {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(argument)) return argument; // one letter before the colon is a drive
  try {
    return argument.startsWith('file:') ? fileURLToPath(argument) : '';
  } catch {
    return ''; // of another machine, or no address at all
  }
}
