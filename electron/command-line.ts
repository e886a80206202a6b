import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { commandNames } from './cli/command-names';

const names: ReadonlySet<string> = new Set([...commandNames, '--help', '-h']);

/**
 * The words of a command, when the packed program was called with one: `duidu works`. `null` when it is to open its
 * window. `argv` is a whole one, program first. No file that the app opens is named like a command.
 */
export function commandIn(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const words = argv.slice(1).filter(word => word !== '--no-sandbox');
  return isPackaged && words.some(word => names.has(word)) ? words : null;
}

/**
 * Carry a command out and end the program with its code.
 *
 * It runs on a thread of its own while this one waits: so it is over before Chromium asks for a display, and a machine
 * without one is enough. The thread writes to the terminal by itself.
 */
export function carryOut(words: readonly string[], processes: string): never {
  const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  new Worker(join(processes, 'duidu.cjs'), { argv: [...words], workerData: { ended: ended.buffer } });
  Atomics.wait(ended, 0, 0);
  process.exit(Atomics.load(ended, 0) - 1);
}
