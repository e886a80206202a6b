/** The little of Electron's `UtilityProcess` that the host needs, so that tests can hand in their own. */
export interface EngineProcess {
  postMessage(message: EngineMessage, ports?: readonly unknown[]): void;
  once(event: 'exit', listener: (code: number) => void): void;
  kill(): void;
}

/** What main tells the engine; with `port` comes one end of a channel whose other end the page has. */
export type EngineMessage =
  { readonly type: 'port' } | { readonly type: 'grant'; readonly id: string; readonly paths: readonly string[] };

/** The page, as far as the engine is concerned. */
export interface EnginePage {
  /** Hand the page its end of a new channel. */
  takePort(port: unknown): void;
  engineDown(restarting: boolean, crashCount: number): void;
}

/** What a host is made of. */
export interface EngineHostParts {
  readonly startProcess: () => EngineProcess;
  /** Two ends of a new channel: the engine's, the page's. */
  readonly openChannel: () => readonly [unknown, unknown];
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, then: () => void) => void;
  readonly onExit: (code: number, crashCount: number) => void;
}

/** Waits before each new start within a minute: at once after the first death, then longer. */
const restartDelays = [0, 500, 2_000, 5_000];
const minute = 60_000;
/** Grants told again to a restarted engine: the latest ones. */
const mostGrants = 50;

/**
 * Keeps one engine running and connected to the page.
 *
 * A dead engine is started again, later each time; after more deaths within a minute than there are delays it
 * stays off until somebody asks, so that a damaged library cannot keep the machine busy for ever.
 */
export class EngineHost {
  readonly #parts: EngineHostParts;
  readonly #grants = new Map<string, readonly string[]>();
  #deaths: readonly number[] = [];
  #engine: EngineProcess | null = null;
  #page: EnginePage | null = null;
  #ended = false;

  constructor(parts: EngineHostParts) {
    this.#parts = parts;
  }

  /** Start the engine, if it is not running, and forget its earlier deaths. */
  start(): void {
    this.#deaths = [];
    this.#launch();
  }

  /** The page has (re)loaded and needs a new channel; `null` when it is gone. */
  attach(page: EnginePage | null): void {
    this.#page = page;
    this.#connect();
  }

  /** Let the engine read these files under this name. */
  grant(id: string, paths: readonly string[]): void {
    this.#grants.set(id, paths);
    const oldest = this.#grants.keys().next();
    if (this.#grants.size > mostGrants && !oldest.done) this.#grants.delete(oldest.value);
    this.#engine?.postMessage({ type: 'grant', id, paths });
  }

  /** End the engine for good. */
  end(): void {
    this.#ended = true;
    this.#engine?.kill();
  }

  #launch(): void {
    if (this.#engine || this.#ended) return;
    const engine = this.#parts.startProcess();
    this.#engine = engine;
    engine.once('exit', code => this.#buried(code));
    for (const [id, paths] of this.#grants) engine.postMessage({ type: 'grant', id, paths });
    this.#connect();
  }

  #connect(): void {
    if (!this.#engine || !this.#page) return;
    const [enginePort, pagePort] = this.#parts.openChannel();
    this.#engine.postMessage({ type: 'port' }, [enginePort]);
    this.#page.takePort(pagePort);
  }

  #buried(code: number): void {
    this.#engine = null;
    if (this.#ended) return;
    const now = this.#parts.now();
    this.#deaths = [...this.#deaths.filter(death => now - death < minute), now];
    const crashCount = this.#deaths.length;
    const delay = restartDelays[crashCount - 1];
    this.#parts.onExit(code, crashCount);
    this.#page?.engineDown(delay !== undefined, crashCount);
    if (delay !== undefined) this.#parts.wait(delay, () => this.#launch());
  }
}
