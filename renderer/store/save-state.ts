import type { CorpusErrorCode } from '../../corpus/errors/corpus-error';

/** Whether everything a person made is safe. `saved` means: committed strictly and copied to the journal, both flushed. */
export type SaveState =
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: string | null }
  | { readonly status: 'failed'; readonly code: CorpusErrorCode };

/** The save state as `useSyncExternalStore` wants it. `at` is `null` until the first change of this session. */
export class SaveStateSource {
  #state: SaveState = { status: 'saved', at: null };
  readonly #listeners = new Set<() => void>();

  readonly get = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
