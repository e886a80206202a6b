/** Long work in small steps: whoever does it may turn to something else between two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Do all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
