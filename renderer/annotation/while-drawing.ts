import type { Steps } from '../../corpus/annotate/steps';

/** Milliseconds of work before the window may draw and hear keys again. */
const AT_ONCE = 12;

/** Do long work a little at a time, so that the window stays alive. */
export async function whileDrawing<Result>(steps: Steps<Result>): Promise<Result> {
  let rested = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - rested < AT_ONCE) continue;
    await new Promise(resolve => setTimeout(resolve));
    rested = performance.now();
  }
}
