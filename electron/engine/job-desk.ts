import { randomUUID } from 'node:crypto';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type { ImportReport, JobKind, JobProgress } from './import-report';
import type { JobSummary } from './protocol';
import { toEngineError } from './result';

/** Progress goes out at most so often, but for a change of stage or file. */
const leastGap = 100; // ms
const rememberedJobs = 50;

/** What a job's work gets to see of the job. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** One file is done with. */
  addReport(report: ImportReport): void;
  advance(change: Partial<JobProgress>): void;
}

interface Job {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly started: string;
  readonly abort: AbortController;
  readonly reports: ImportReport[];
  readonly finished: Promise<void>;
  progress: JobProgress;
}

/** The engine's long work: one job after another, each with progress, reports and a way to stop it. */
export class JobDesk {
  readonly #tell: (progress: JobProgress) => void;
  readonly #jobs = new Map<string, Job>();
  #queue: Promise<void> = Promise.resolve();
  #lastTold = 0;

  constructor(tell: (progress: JobProgress) => void) {
    this.#tell = tell;
  }

  /** Queue a job and answer its id at once. */
  start(kind: JobKind, work: (control: JobControl) => Promise<void>): string {
    const jobId = randomUUID();
    const abort = new AbortController();
    const finished = this.#queue.then(() => this.#perform(jobId, work));
    this.#queue = finished;
    const progress: JobProgress = {
      jobId,
      kind,
      stage: 'waiting',
      file: null,
      filesDone: 0,
      fileCount: 0,
      bytesDone: 0,
      byteCount: 0,
    };
    this.#jobs.set(jobId, { jobId, kind, started: new Date().toISOString(), abort, reports: [], finished, progress });
    this.#forgetOld();
    this.#tell(progress);
    return jobId;
  }

  /** Ask a job to stop. Answers whether there was anything to stop; what was finished before is kept. */
  cancel(jobId: string): boolean {
    const job = this.#job(jobId);
    if (isOver(job)) return false;
    job.abort.abort();
    return true;
  }

  /** Ends when the job is over, however it ended. */
  async wait(jobId: string): Promise<JobProgress> {
    const job = this.#job(jobId);
    await job.finished;
    return job.progress;
  }

  reports(jobId: string): readonly ImportReport[] {
    return this.#job(jobId).reports;
  }

  /** Newest first, but running and waiting ones before all others. */
  list(): JobSummary[] {
    const jobs = [...this.#jobs.values()].reverse();
    return [...jobs.filter(job => !isOver(job)), ...jobs.filter(isOver)].map(({ jobId, kind, progress, started }) => ({
      jobId,
      kind,
      progress,
      started,
    }));
  }

  /** Stop everything and wait for it to end. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.abort.abort();
    await this.#queue;
  }

  async #perform(jobId: string, work: (control: JobControl) => Promise<void>): Promise<void> {
    const job = this.#job(jobId);
    const control: JobControl = {
      signal: job.abort.signal,
      addReport: report => void job.reports.push(report),
      advance: change => this.#advance(job, change),
    };
    try {
      if (job.abort.signal.aborted) throw new CorpusError('cancelled', 'cancelled before it began');
      await work(control);
      this.#advance(job, { stage: 'done', file: null });
    } catch (thrown) {
      const error = toEngineError(thrown);
      this.#advance(job, { stage: error.code === 'cancelled' ? 'cancelled' : 'failed', file: null, error });
    }
  }

  #advance(job: Job, change: Partial<JobProgress>): void {
    const before = job.progress;
    job.progress = { ...before, ...change };
    const isNews = job.progress.stage !== before.stage || job.progress.file !== before.file;
    const now = Date.now();
    if (!isNews && now - this.#lastTold < leastGap) return;
    this.#lastTold = now;
    this.#tell(job.progress);
  }

  #job(jobId: string): Job {
    const job = this.#jobs.get(jobId);
    if (job === undefined) throw new CorpusError('job-unknown', 'no such job', { job: jobId });
    return job;
  }

  #forgetOld(): void {
    const over = [...this.#jobs.values()].filter(isOver);
    for (const job of over.slice(0, Math.max(0, over.length - rememberedJobs))) this.#jobs.delete(job.jobId);
  }
}

function isOver(job: Job): boolean {
  return ['done', 'cancelled', 'failed'].includes(job.progress.stage);
}
