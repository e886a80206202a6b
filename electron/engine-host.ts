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
  engineDown(down: EngineDown): void;
}

/** That the engine died, and what comes next. */
export interface EngineDown {
  /** A new port follows. */
  readonly restarting: boolean;
  /** Deaths within the last minute. */
  readonly crashCount: number;
  /** What follows only reads: it loads no dictionary, no index and no native code. */
  readonly safeMode: boolean;
}

/** What a host is made of. */
export interface EngineHostParts {
  readonly startProcess: (safeMode: boolean) => EngineProcess;
  /** Two ends of a new channel: the engine's, the page's. */
  readonly openChannel: () => readonly [unknown, unknown];
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, then: () => void) => void;
  readonly onExit: (code: number, crashCount: number) => void;
}

/** Waits before each new start within a minute: at once after the first death, then longer. */
const restartDelays = [0, 500, 2_000, 5_000];
/** How often safe mode is tried before the engine stays off, and the wait before it, in milliseconds. */
const safeTries = 2;
const safeDelay = 1_000;
const minute = 60_000;
/** Grants told again to a restarted engine: the latest ones. */
const mostGrants = 50;

/**
 * Keeps one engine running and connected to the page.
 *
 * A dead engine is started again, later each time; after more deaths within a minute than there are delays it comes
 * back in safe mode, which only reads. If that dies too, it stays off until somebody asks, so that a damaged library
 * cannot keep the machine busy for ever.
 */
export class EngineHost {
  readonly #parts: EngineHostParts;
  readonly #grants = new Map<string, readonly string[]>();
  #deaths: readonly number[] = [];
  #engine: EngineProcess | null = null;
  #page: EnginePage | null = null;
  #safeMode = false;
  #ended = false;

  constructor(parts: EngineHostParts) {
    this.#parts = parts;
  }

  /** Start the engine, if it is not running whole, and forget its earlier deaths. */
  start(): void {
    this.#deaths = [];
    const isHalf = this.#safeMode && this.#engine !== null;
    this.#safeMode = false;
    if (isHalf)
      this.#engine?.kill(); // its end is followed by a whole one
    else this.#launch();
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
    const engine = this.#parts.startProcess(this.#safeMode);
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
    this.#parts.onExit(code, crashCount);
    const delay = this.#delayAfter(crashCount);
    this.#page?.engineDown({ restarting: delay !== null, crashCount, safeMode: this.#safeMode });
    if (delay !== null) this.#parts.wait(delay, () => this.#launch());
  }

  /** How long to wait before the next start; `null` when there is none. Turns to safe mode when it is time. */
  #delayAfter(crashCount: number): number | null {
    const delay = restartDelays[crashCount - 1];
    if (delay !== undefined) return delay;
    this.#safeMode = crashCount <= restartDelays.length + safeTries;
    return this.#safeMode ? safeDelay : null;
  }
}
