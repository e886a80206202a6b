import { createBirpc } from 'birpc';
import type { BirpcReturn } from 'birpc';
import { Engine } from './engine';
import type { EngineOptions } from './engine';
import { isEngineCall } from './engine-call';
import { GatheredChanges } from './gathered-changes';
import { engineMethods } from './protocol';
import type { EngineApi, EngineEvents, EngineMethod, EngineNotice, ServicePort } from './protocol';
import { toEngineError } from './result';

/** Serves one engine to any number of windows, each over a port of its own. */
export class EngineService {
  readonly #engine: Promise<Engine>;
  readonly #windows = new Set<BirpcReturn<EngineEvents, EngineApi>>();
  /** What there was to say before the first window came. */
  #unsaid: EngineNotice[] = [];

  constructor(options: EngineOptions) {
    const changes = new GatheredChanges(works => this.#tell(window => window.libraryChanged.asEvent({ works })));
    const events: EngineEvents = {
      jobProgress: progress => this.#tell(window => window.jobProgress.asEvent(progress)),
      libraryChanged: ({ works }) => changes.add(works),
      tokensReady: document => this.#tell(window => window.tokensReady.asEvent(document)),
      notice: notice => {
        if (this.#windows.size === 0) this.#unsaid.push(notice);
        this.#tell(window => window.notice.asEvent(notice));
      },
    };
    this.#engine = Engine.open(options, events);
    this.#engine.then(engine => engine.warmUp()).catch(() => undefined); // each call tells its window why
  }

  /** Lets the windows name some paths by `grantId`. */
  grant(grantId: string, paths: readonly string[]): void {
    void this.#engine.then(engine => engine.grant(grantId, paths)).catch(() => undefined);
  }

  /** Answers a window's calls on this port until it closes. */
  serve(port: ServicePort): void {
    const window = createBirpc<EngineEvents, EngineApi>(this.#answers(), {
      post: message => port.postMessage(message),
      on: listen => port.on('message', ({ data }) => isEngineCall(data) && listen(data)),
    });
    this.#windows.add(window);
    port.on('close', () => {
      this.#windows.delete(window);
      window.$close();
    });
    port.start();
    const unsaid = this.#unsaid;
    this.#unsaid = [];
    for (const notice of unsaid) window.notice.asEvent(notice).catch(() => undefined);
  }

  /** Calls wait for the library to open; if it cannot, each says why. */
  #answers(): EngineApi {
    const answer = (method: EngineMethod) => async (request: unknown) => {
      try {
        return await (await this.#engine).call(method, request);
      } catch (thrown) {
        return { ok: false, error: toEngineError(thrown) };
      }
    };
    const methods = Object.keys(engineMethods) as EngineMethod[];
    return Object.fromEntries(methods.map(method => [method, answer(method)])) as unknown as EngineApi;
  }

  #tell(event: (window: BirpcReturn<EngineEvents, EngineApi>) => Promise<void>): void {
    // a window that has just gone needs no events
    for (const window of this.#windows) event(window).catch(() => undefined);
  }
}
