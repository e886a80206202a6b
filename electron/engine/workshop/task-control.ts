import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { WorkshopProgress } from '../workshop-protocol';

/** What tells a task to stop; an `AbortSignal` of the main thread, seen through shared memory. */
export interface TaskSignal {
  readonly aborted: boolean;
}

/** What a task gets besides its work: whom to tell how far it is, and when to stop. */
export interface TaskControl {
  readonly tell: (progress: WorkshopProgress) => void;
  readonly signal: TaskSignal;
}

/** The signal in a shared number: aborted as soon as it is not 0. */
export function sharedSignal(cancelled: SharedArrayBuffer): TaskSignal {
  const flag = new Int32Array(cancelled);
  return {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  };
}

/** @throws {CorpusError} `cancelled` once the person has cancelled */
export function throwIfAborted(signal: TaskSignal): void {
  if (signal.aborted) throw new CorpusError('cancelled', 'cancelled by the person');
}
