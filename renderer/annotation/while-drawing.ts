import type { Steps } from '../../corpus/steps/steps';

/** Milliseconds of work before the window may draw and hear keys again. */
const AT_ONCE = 12;

/**
 * Do long work a little at a time, so that the window stays alive.
 *
 * @param signal - stops the work before its next step; the promise is then rejected with the signal's reason
 */
export async function whileDrawing<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let rested = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - rested < AT_ONCE) continue;
    await new Promise(resolve => setTimeout(resolve));
    signal?.throwIfAborted();
    rested = performance.now();
  }
}
