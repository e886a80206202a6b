import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './app-fixture';

/** Where the program is started, and with what. */
export interface ProgramOptions {
  /** Its profile folder; the one of this user when left out. */
  readonly profile?: string | null;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Start the app's program by itself, as a double click does; what it says on standard error comes through a pipe. */
export function spawnProgram({ profile = null, args = [], env = {} }: ProgramOptions) {
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(program, [...sandbox, checkout, ...args], {
    env: { ...process.env, ...(profile === null ? {} : { DUIDU_USER_DATA: profile }), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Start the program on a profile that another one has open, and wait for the code that it ends with. */
export function startAgain(profile: string, args: readonly string[] = []): Promise<number | null> {
  const program = spawnProgram({ profile, args });
  program.stderr.resume();
  return new Promise((resolve, reject) => program.once('exit', resolve).once('error', reject));
}
