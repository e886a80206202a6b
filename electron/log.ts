import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main';
import { CorpusError } from '../corpus/errors/corpus-error';

/** Bytes of a log file before it becomes the old one; there are two at most. */
const largestLog = 1024 * 1024;

/** What happened, in files that a person may send to somebody: facts and codes, never document text. */
export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

/** The folder of the log files of a profile. */
export function logFolder(profile: string): string {
  return join(profile, 'logs');
}

/** Start logging to the profile's log folder. A folder that cannot be written is no reason to stop. */
export function openLog(profile: string): Log {
  log.transports.file.resolvePathFn = () => join(logFolder(profile), 'duidu.log');
  log.transports.file.maxSize = largestLog;
  log.transports.file.level = 'info';
  log.transports.console.level = app.isPackaged ? false : 'warn';
  return {
    info: message => log.info(message),
    warn: message => log.warn(message),
    error: (message, cause) => log.error(cause === undefined ? message : `${message}: ${describe(cause)}`),
  };
}

/** A thrown thing without the words of a text: of our own errors code and facts, of others the kind and the place. */
function describe(cause: unknown): string {
  if (cause instanceof CorpusError) return `${cause.code} ${JSON.stringify(cause.facts)}`;
  if (!(cause instanceof Error)) return typeof cause;
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const places = (cause.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '));
  return [cause.name, code, ...places.slice(0, 8)].join('\n');
}
