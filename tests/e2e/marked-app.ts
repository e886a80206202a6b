import { expect, type Page } from '@playwright/test';
import { ready } from './annotated-page';
import type { RunningApp } from './app-fixture';
import { keptAnnotations, type Kept } from './kept-annotations';

/** Start the app and wait until its work and its notes are there. */
export async function opened(start: () => Promise<RunningApp>): Promise<RunningApp> {
  const running = await start();
  await ready(running.page);
  return running;
}

/** Everything that is said to be saved, once there are so many annotations. */
export async function saved(page: Page, count = 0): Promise<Kept> {
  let kept: Kept | null = null;
  const isThere = async () => {
    kept = await keptAnnotations(page);
    return kept !== null && Object.keys(kept.annotations).length >= count;
  };
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
  return kept ?? { revision: 0, annotations: {} };
}

/** Mark the sentence one is at, clause after clause, by the keys that a person would press, only faster. */
export async function mark(page: Page, count: number): Promise<void> {
  await page.evaluate(async wanted => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (let done = 0; done < wanted; done += 1) {
      press('j');
      await new Promise(resolve => setTimeout(resolve, 25));
      press(String((done % 5) + 1));
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }, count);
}
