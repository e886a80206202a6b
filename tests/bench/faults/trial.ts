import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type RunningApp, startApp, type StartOptions } from '../../e2e/app-fixture';
import { keptAnnotations } from '../../e2e/kept-annotations';

/** How many times longer than usual everything may take: `--patience=5` for a machine that does other work too. */
export const patience = Number(process.argv.find(word => word.startsWith('--patience='))?.split('=')[1] ?? 1);

/** What one trial found. */
export interface Found {
  readonly held: boolean;
  /** What the app said to the person, shortened. */
  readonly said: string;
  readonly kept: string;
}

/** One fault, done to the real app on a profile of its own. `null`: this machine cannot have it. */
export interface Trial {
  readonly name: string;
  readonly run: (profile: string) => Promise<Found | null>;
}

/** Start the app and wait until the communiqué can be read. */
export async function opened(profile: string, options: StartOptions = {}): Promise<RunningApp> {
  const running = await startApp(profile, options);
  await running.page
    .getByText('阿塞拜疆总统阿利耶夫')
    .first()
    .waitFor({ timeout: 60_000 * patience });
  return running;
}

/** Look until something is so; `false` when it is not so within the time, in milliseconds. */
export async function within(time: number, look: () => Promise<unknown>): Promise<boolean> {
  const end = Date.now() + time * patience;
  while (Date.now() < end) {
    if (await look().catch(() => false)) return true;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return false;
}

/** How many annotations are said to be saved; `null` while something is not. */
export async function noteCount(page: Page): Promise<number | null> {
  const kept = await keptAnnotations(page);
  return kept === null ? null : Object.keys(kept.annotations).length;
}

/** Mark so many clauses after the row `from`, by the keys of a person. */
export async function mark(page: Page, count: number, from = 0): Promise<void> {
  await page.locator('[data-row]').nth(from).locator('[data-clause-id]').first().click();
  for (let done = 0; done < count; done += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press(String((done % 5) + 1));
    await page.waitForTimeout(60);
  }
}

/** Mark, and wait until it is said to be saved. */
export async function markAndSave(page: Page, count: number): Promise<boolean> {
  const before = (await noteCount(page)) ?? 0;
  await mark(page, count, before); // what is marked already would only change its colour
  return within(15_000, async () => (await noteCount(page)) === before + count);
}

/** Whether a search finds its place within the time. */
export async function finds(page: Page, words = '第三方市场合作', time = 30_000): Promise<boolean> {
  return within(time, async () => {
    await page.locator('[data-search-box]').fill('');
    await page.locator('[data-search-box]').fill(words);
    await page
      .getByRole('tabpanel')
      .locator('mark')
      .first()
      .waitFor({ timeout: 2_000 * patience });
    return true;
  });
}

/** Words on the page that fit, in one line of at most eighty characters; '' when there are none. */
export async function saidOn(page: Page, words: RegExp): Promise<string> {
  const place = page.getByText(words).first();
  await place.waitFor({ timeout: 15_000 * patience }).catch(() => undefined);
  return short(await place.innerText({ timeout: 500 * patience }).catch(() => ''));
}

/** One line of at most eighty characters. */
export function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Run a system command; whether it could be done. */
export function can(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
