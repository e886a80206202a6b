import { expect, it } from 'vitest';
import { runSteps, type Steps } from '../../../corpus/steps/steps';
import { whileDrawing } from '../../../renderer/annotation/while-drawing';

function* count(to: number, pause: () => void): Steps<number> {
  let sum = 0;
  for (let step = 1; step <= to; step += 1) {
    sum += step;
    pause();
    yield;
  }
  return sum;
}
const busy = () => {
  const until = performance.now() + 2;
  while (performance.now() < until);
};

it('long work gives the same in steps as at once, and lets others have their turn between', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  expect(await whileDrawing(count(60, busy))).toBe(runSteps(count(60, () => undefined)));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

it('long work that fails says why', async () => {
  const fails = count(3, () => {
    throw new RangeError('no');
  });
  await expect(whileDrawing(fails)).rejects.toThrow('no');
});
