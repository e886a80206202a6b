import { isMainThread, workerData } from 'node:worker_threads';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** What main's program hands its thread: it waits until the number in it is the exit code and one. */
interface WaitingProgram {
  readonly ended: SharedArrayBuffer;
}

/** Tell the program that waits for this thread, if one does, with which code it ended, however it ends. */
export function tellWaitingProgram(): void {
  if (isMainThread) return;
  const ended = new Int32Array((workerData as WaitingProgram).ended);
  process.on('exit', code => {
    Atomics.store(ended, 0, code + 1);
    Atomics.notify(ended, 0);
  });
}

/** Standard input. A thread's own comes by way of the program's first thread, which waits: read it past that one. */
export function standardInput(): Readable {
  return isMainThread ? process.stdin : createReadStream('', { fd: 0, autoClose: false });
}
