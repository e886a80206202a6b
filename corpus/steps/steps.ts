/** Long work that pauses every few milliseconds, so that whoever runs it can answer others, or draw, in between. */
export type Steps<T> = Generator<undefined, T>;

/** Do all of it at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Whether to pause at this clause: every 64th, which is some milliseconds of the slowest work. */
export function isPause(clause: number): boolean {
  return (clause & 0x3f) === 0x3f;
}
