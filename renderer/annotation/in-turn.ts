let last: Promise<unknown> = Promise.resolve();

/**
 * Do things to annotations one after the other. What a key press is about is taken before this is called; only the
 * writing waits its turn, so that fast fingers lose nothing.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
