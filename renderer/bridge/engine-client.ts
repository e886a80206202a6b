import { createBirpc, type BirpcReturn } from 'birpc';
import type {
  EngineApi,
  EngineEvents,
  EngineMethod,
  EngineRequest,
  EngineResponses,
} from '../../electron/engine/protocol';
import type { EngineCalls, EngineNews, Subscribe } from './engine-calls';
import { EngineProblem } from './engine-problem';
import { toOpenedWork } from './opened-work';

type Engine = BirpcReturn<EngineApi, EngineEvents>;

const silenceLimit = 120_000; // milliseconds: the longest answer of a healthy engine is far below

/**
 * The window's end of the port to the engine.
 *
 * Calls made before the first port has come, or while the engine starts again, wait for the next one.
 * Calls that were waiting for an answer when the engine died reject with `engine-restarted`.
 */
export class EngineClient {
  readonly #listeners = new Map<keyof EngineNews, Set<(news: never) => void>>();
  #engine: Engine | null = null;
  #port: MessagePort | null = null;
  #waiting: ((engine: Engine) => void)[] = [];
  /** Notices that came before anyone listened. */
  #unheard: EngineNews['notice'][] = [];
  #portCount = 0;

  /** Every method of the engine, with a refusal thrown as {@link EngineProblem}. */
  readonly calls: EngineCalls = new Proxy({} as EngineCalls, {
    get: (_target, method) =>
      method === 'openWork'
        ? async (request: EngineRequest<'openWork'>) => toOpenedWork(await this.#call('openStoredWork', request))
        : (request: never) => this.#call(method as EngineMethod, request),
  });

  readonly subscribe: Subscribe = (name, listener) => {
    const set = this.#listeners.get(name) ?? new Set();
    set.add(listener as (news: never) => void);
    this.#listeners.set(name, set);
    if (name === 'notice') this.#tellUnheard();
    return () => set.delete(listener as (news: never) => void);
  };

  /** Talk to the engine over `port` from now on. */
  attach(port: MessagePort): void {
    this.#drop();
    this.#port = port;
    const engine = createBirpc<EngineApi, EngineEvents>(this.#hearing(), {
      post: message => port.postMessage(message),
      on: receive => {
        port.onmessage = event => receive(event.data);
      },
      timeout: silenceLimit,
      onTimeoutError: method => {
        throw new EngineProblem('engine-silent', `the engine did not answer ${method}`);
      },
    });
    this.#engine = engine;
    this.#portCount += 1;
    if (this.#portCount > 1) this.#tell('restarted', null);
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(resume => resume(engine));
  }

  /** The engine died: reject what waits for its answer. */
  lose(): void {
    this.#drop();
  }

  #drop(): void {
    this.#engine?.$close(new EngineProblem('engine-restarted', 'the engine stopped before it answered'));
    this.#engine = null;
    this.#port?.close();
    this.#port = null;
  }

  async #call<M extends EngineMethod>(method: M, request: EngineRequest<M>): Promise<EngineResponses[M]> {
    const engine = this.#engine ?? (await new Promise<Engine>(resume => this.#waiting.push(resume)));
    const result = await (engine.$call as unknown as (...call: unknown[]) => ReturnType<EngineApi[M]>)(method, request);
    if (!result.ok) throw new EngineProblem(result.error.code, result.error.message, result.error.facts);
    return result.value as EngineResponses[M];
  }

  #hearing(): EngineEvents {
    return {
      jobProgress: progress => this.#tell('jobProgress', progress),
      libraryChanged: change => this.#tell('libraryChanged', change),
      tokensReady: document => this.#tell('tokensReady', document),
      notice: notice => {
        this.#unheard.push(notice);
        this.#tellUnheard();
      },
    };
  }

  #tellUnheard(): void {
    if ((this.#listeners.get('notice')?.size ?? 0) === 0) return;
    const unheard = this.#unheard;
    this.#unheard = [];
    for (const notice of unheard) this.#tell('notice', notice);
  }

  #tell<Name extends keyof EngineNews>(name: Name, news: EngineNews[Name]): void {
    this.#listeners.get(name)?.forEach(listener => (listener as (news: EngineNews[Name]) => void)(news));
  }
}
