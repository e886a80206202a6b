import { setImmediate as breathe } from 'node:timers/promises';
import type { Steps } from '../../corpus/steps/steps';

/** How long work goes on before whoever waits gets a turn. */
const slice = 8; // ms

/** Does work with pauses, so that nothing else has to wait for all of it. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let sliceEnd = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await breathe();
    sliceEnd = performance.now() + slice;
  }
}

/** The same steps, given up as soon as the test is passed: `null` then. */
export function* unless<T>(isOver: () => boolean, steps: Steps<T>): Steps<T | null> {
  while (!isOver()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return null;
}

/** Takes all that is given one by one, with a pause after each. */
export function* collected<T>(given: Iterable<T>): Steps<readonly T[]> {
  const all: T[] = [];
  for (const one of given) {
    all.push(one);
    yield;
  }
  return all;
}
