import { percentile } from './figures';

/** Runs in a page: scrolls an element by 90 pixels at each of 180 frames. Answers how long each frame took, in ms. */
export async function gapsOfScrolling(scroller: string): Promise<number[]> {
  const element = document.querySelector(scroller);
  const gaps: number[] = [];
  let last = await new Promise<number>(resolve => requestAnimationFrame(resolve));
  for (let step = 0; step < 180 && element !== null; step += 1) {
    element.scrollTop += 90;
    const now = await new Promise<number>(resolve => requestAnimationFrame(resolve));
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** Runs in a page: how long each frame of the next milliseconds took. */
export async function gapsOfTyping(milliseconds: number): Promise<number[]> {
  const gaps: number[] = [];
  const begun = performance.now();
  let last = await new Promise<number>(resolve => requestAnimationFrame(resolve));
  while (performance.now() - begun < milliseconds) {
    const now = await new Promise<number>(resolve => requestAnimationFrame(resolve));
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/**
 * Runs in a page: presses Ctrl, Shift and a letter, or with `null` puts the plain page's other colours on. Answers the ms
 * until the frame that shows it has been drawn.
 */
export async function afterSwitch(letter: string | null): Promise<number> {
  const begun = performance.now();
  if (letter === null) document.documentElement.classList.toggle('dark');
  const keys = { key: letter ?? '', ctrlKey: true, shiftKey: true, bubbles: true };
  if (letter !== null) document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - begun;
}

/** The time that 95 of 100 frames do not exceed. */
export function p95(gaps: readonly number[]): number {
  return percentile(gaps, 0.95);
}
