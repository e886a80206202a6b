import { Worker } from 'node:worker_threads';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type {
  AnswerOf,
  WorkshopAnswers,
  WorkshopProgress,
  WorkshopReply,
  WorkshopRequest,
  WorkshopTask,
  WorkshopTools,
} from './workshop-protocol';

/** Heap of the workshop thread: a document that needs more is refused and the thread starts anew. */
const heapLimit = 3_000; // MB

/** Without a task for this long a thread is ended: its dictionaries take some 200 MB. */
const restAfter = 20_000; // ms

/** How long a cancelled task may take to notice before its thread is ended. */
const grace = 2_000; // ms

/** What a caller may pass along with a task. */
export interface TaskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WorkshopProgress) => void;
}

interface Job {
  /** Told to the thread by shared memory, which it sees without pausing. */
  readonly cancelled: SharedArrayBuffer;
  readonly task: WorkshopTask;
  readonly options: TaskOptions;
  resolve(answer: WorkshopAnswers[keyof WorkshopAnswers]): void;
  reject(error: Error): void;
}

/**
 * The engine's side of the workshop thread: tasks in turn, one at a time.
 *
 * A cancelled task is asked to stop, and where it does not within two seconds its thread is ended. The task after one
 * that ended its thread gets a new one.
 */
export class WorkshopClient {
  readonly #path: string;
  readonly #tools: WorkshopTools;
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  readonly #restAfter: number;
  #current: Job | null = null;
  #lastSeq = 0;
  #rest: NodeJS.Timeout | undefined;

  /** `restAfter`: milliseconds without a task after which the thread is ended. */
  constructor(path: string, tools: WorkshopTools, options: { readonly restAfter?: number } = {}) {
    this.#path = path;
    this.#tools = tools;
    this.#restAfter = options.restAfter ?? restAfter;
  }

  /** Whether there is a thread: there is none before the first task, and none after a rest. */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /**
   * Do one task after those already waiting.
   *
   * @throws {CorpusError} `cancelled`, `internal` when the thread died, or what the task met
   */
  run<T extends WorkshopTask>(task: T, options: TaskOptions = {}): Promise<AnswerOf<T>> {
    return new Promise<AnswerOf<T>>((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) return reject(cancelled());
      const onAbort = (): void => this.#cancel(job);
      const settled = (): void => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        cancelled: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
        task,
        options,
        resolve: answer => {
          settled();
          resolve(answer as AnswerOf<T>);
        },
        reject: error => {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Stop the thread; what is waiting or running rejects as cancelled. */
  async close(): Promise<void> {
    for (const job of this.#waiting.splice(0)) job.reject(cancelled());
    const worker = this.#worker;
    this.#fail(cancelled());
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    clearTimeout(this.#rest);
    const job = this.#waiting.shift();
    if (job === undefined) return this.#idle();
    this.#current = job;
    this.#lastSeq += 1;
    const request: WorkshopRequest = { seq: this.#lastSeq, task: job.task, cancelled: job.cancelled };
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    worker.postMessage(request);
  }

  #idle(): void {
    this.#worker?.unref();
    if (this.#worker !== null) this.#rest = setTimeout(() => void this.#goToRest(), this.#restAfter).unref();
  }

  /** End the thread once it has given its dictionaries back, unless a task has come meanwhile. */
  async #goToRest(): Promise<void> {
    const worker = this.#worker;
    await this.run({ kind: 'rest' }).catch(() => undefined); // a thread that has died rests already
    if (this.#worker !== worker || this.#current !== null) return;
    clearTimeout(this.#rest);
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#path, {
      workerData: this.#tools,
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    });
    const died = (cause?: unknown): void => {
      if (this.#worker !== worker) return;
      this.#fail(new CorpusError('internal', 'the workshop thread died', {}, cause));
      this.#next();
    };
    worker.on('message', (reply: WorkshopReply) => this.#settle(reply));
    worker.on('error', died);
    worker.on('exit', () => died());
    return worker;
  }

  #settle(reply: WorkshopReply): void {
    const job = this.#current;
    if (job === null || reply.seq !== this.#lastSeq) return;
    if (reply.kind === 'progress') return job.options.onProgress?.(reply.progress);
    this.#current = null;
    if (reply.kind === 'done') job.resolve(reply.answer);
    else job.reject(new CorpusError(reply.error.code, reply.error.message, reply.error.facts));
    this.#next();
  }

  /** Gives the thread up, with the task it was at. */
  #fail(error: Error): void {
    this.#worker = null;
    const job = this.#current;
    this.#current = null;
    job?.reject(error);
  }

  #cancel(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (this.#current !== job) return job.reject(cancelled());
    Atomics.store(new Int32Array(job.cancelled), 0, 1);
    const worker = this.#worker;
    setTimeout(() => {
      if (this.#current !== job || this.#worker !== worker) return;
      void worker?.terminate();
      this.#fail(cancelled());
      this.#next();
    }, grace).unref();
  }
}

function cancelled(): CorpusError {
  return new CorpusError('cancelled', 'cancelled by the person');
}
