/** What every JavaScript environment has and the ES library files do not list: the whole of the outside world here. */

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

/** Milliseconds on a clock that never goes back. */
declare const performance: { now(): number };

/** Says whether the person has cancelled; every environment's own AbortSignal fits. */
interface AbortSignal {
  readonly aborted: boolean;
}

/** OpenCC's single characters, traditional to simplified: `萬 万|與 与|…`. Apache-2.0. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export = characters;
}
