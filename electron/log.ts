import { join } from 'node:path';
import { app } from 'electron';
import type { LogFunctions, MainLogger } from 'electron-log';
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

/** Log to the profile's log folder, from the first message on. A folder that cannot be written is no reason to stop. */
export function openLog(profile: string): Log {
  let opened: Promise<MainLogger> | null = null; // reading the library takes longer than the app's own code
  const write = (level: keyof Log & keyof LogFunctions, message: string): void => {
    opened ??= openFile(profile);
    void opened.then(log => log[level](message)).catch(() => {});
  };
  return {
    info: message => write('info', message),
    warn: message => write('warn', message),
    error: (message, cause) => write('error', cause === undefined ? message : `${message}: ${describe(cause)}`),
  };
}

async function openFile(profile: string): Promise<MainLogger> {
  const { default: log } = await import('electron-log/main');
  log.transports.file.resolvePathFn = () => join(logFolder(profile), 'duidu.log');
  log.transports.file.maxSize = largestLog;
  log.transports.file.level = 'info';
  log.transports.console.level = app.isPackaged ? false : 'warn';
  return log;
}

/** A thrown thing without the words of a text: of our own errors code and facts, of others the kind and the place. */
function describe(cause: unknown): string {
  if (cause instanceof CorpusError) return `${cause.code} ${JSON.stringify(cause.facts)}`;
  if (!(cause instanceof Error)) return typeof cause;
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const places = (cause.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '));
  return [cause.name, code, ...places.slice(0, 8)].join('\n');
}
