import { extname, isAbsolute, resolve } from 'node:path';

/** Endings of the files that the app can read, without the dot; the open dialog and "open with" share them. */
export const importableEndings = ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'epub', 'tmx', 'zip'] as const;

/**
 * The files that a command line asks to open, as absolute paths.
 *
 * `argv` is a whole one, program first. Switches, the app's own folder and endings that we do not read are
 * left out, so that a strange argument opens nothing.
 */
export function filesToOpen(argv: readonly string[], workingFolder: string): readonly string[] {
  const wanted: ReadonlySet<string> = new Set(importableEndings);
  return argv
    .slice(1)
    .filter(argument => !argument.startsWith('-') && !argument.includes('\0'))
    .filter(argument => wanted.has(extname(argument).slice(1).toLowerCase()))
    .map(argument => (isAbsolute(argument) ? argument : resolve(workingFolder, argument)));
}
