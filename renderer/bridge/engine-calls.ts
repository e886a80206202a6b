import type { EngineEvents, EngineMethod, EngineRequest, EngineResponses } from '../../electron/engine/protocol';

/** The methods that components call; how a work comes over is the bridge's own affair. */
export type CalledMethod = Exclude<EngineMethod, 'openStoredWork'>;

/** The engine as components call it: the answer itself; what went wrong is thrown as an `EngineProblem`. */
export type EngineCalls = {
  readonly [M in CalledMethod]: (request: EngineRequest<M>) => Promise<EngineResponses[M]>;
};

/** What the engine tells of its own accord, and what the bridge tells of the engine. */
export interface EngineNews {
  readonly jobProgress: Parameters<EngineEvents['jobProgress']>[0];
  readonly libraryChanged: Parameters<EngineEvents['libraryChanged']>[0];
  readonly tokensReady: Parameters<EngineEvents['tokensReady']>[0];
  readonly notice: Parameters<EngineEvents['notice']>[0];
  /** The engine died and a new one answers: what was waiting has been rejected. */
  readonly restarted: null;
}

/** Hears one kind of news until the returned function is called. */
export type Subscribe = <Name extends keyof EngineNews>(
  name: Name,
  listener: (news: EngineNews[Name]) => void,
) => () => void;
