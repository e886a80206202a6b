import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { describeError } from '../../corpus/errors/error-sentences';
import { bundlePlaces } from '../engine/bundle-places';
import { Engine } from '../engine/engine';
import type { EngineOptions } from '../engine/engine';
import type { JobProgress } from '../engine/import-report';
import type { EngineEvents, EngineMethod, EngineRequest, EngineResponses } from '../engine/protocol';
import { defaultLibrary } from './default-library';
import { warn } from './output';

/** Options that every command takes. */
export interface CommonOptions {
  readonly library?: string;
  readonly json?: boolean;
  /** Ids of works, for commands that can be kept to some. */
  readonly in?: readonly string[];
}

/** One engine for the length of one command. */
export class Session {
  readonly #engine: Engine;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Opens the library that the options name, gives the command a session, and closes again.
   *
   * @throws {CorpusError} `work-unknown` for a work of the options that the library does not have
   */
  static async use<T>(
    options: CommonOptions,
    command: (session: Session) => Promise<T>,
    onProgress: (progress: JobProgress) => void = () => undefined,
  ): Promise<T> {
    const session = new Session(await Engine.open(engineOptions(options), listener(onProgress)));
    try {
      await session.#findWorks(options.in ?? []);
      return await command(session);
    } finally {
      await session.#engine.close();
    }
  }

  /** Asks the engine. Throws its error. */
  async ask<M extends EngineMethod>(method: M, request: EngineRequest<M>): Promise<EngineResponses[M]> {
    const result = await this.#engine.call(method, request);
    if (result.ok) return result.value;
    const { code, message, facts } = result.error;
    throw new CorpusError(code, message, facts);
  }

  /** A mistyped work would otherwise look like one in which nothing is found. */
  async #findWorks(wanted: readonly string[]): Promise<void> {
    if (wanted.length === 0) return;
    const known = new Set((await this.ask('works', {})).map(({ id }) => id));
    const unknown = wanted.find(id => !known.has(id));
    if (unknown !== undefined) throw new CorpusError('work-unknown', 'no such work', { work: unknown });
  }

  /** A grant for paths that the person wrote on the command line. */
  grant(paths: readonly string[]): string {
    const grantId = randomUUID();
    this.#engine.grant(grantId, paths);
    return grantId;
  }

  /** Waits until a job is over. */
  async finished(jobId: string): Promise<void> {
    await this.#engine.finished(jobId);
  }
}

function engineOptions(options: CommonOptions): EngineOptions {
  return {
    ...bundlePlaces(dirname(fileURLToPath(import.meta.url))),
    libraryFolder: resolve(options.library ?? defaultLibrary()),
  };
}

function listener(jobProgress: (progress: JobProgress) => void): EngineEvents {
  return {
    jobProgress,
    libraryChanged: () => undefined,
    tokensReady: () => undefined,
    notice: ({ code, facts }) => warn(describeError(code, facts)),
  };
}
