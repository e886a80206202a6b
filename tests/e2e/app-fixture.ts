import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

/** The checkout whose build is started: this file's own, or, for a bundled bench, the one it is run in. */
const beside = fileURLToPath(new URL('../..', import.meta.url));
export const checkout = existsSync(join(beside, 'package.json')) ? beside : process.cwd();

/** A running app and its window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Close the app as a person does, and wait until its process has ended. */
  readonly close: () => Promise<void>;
  /** End the app's process at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly hasEnded: () => boolean;
}

/** How a test starts the app. */
export interface StartOptions {
  /** More command-line arguments, such as files to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another folder with a built app in it than the checkout. */
  readonly folder?: string;
  /** With Chromium's sandbox, which root cannot have. */
  readonly sandbox?: boolean;
}

/** Start the built app on a profile folder. The window is there when this resolves; its engine may still start. */
export async function startApp(profile: string, options: StartOptions = {}) {
  const { args = [], env = {}, folder = checkout, sandbox = false } = options;
  const app = await _electron.launch({
    args: [folder, ...args],
    env: { ...(process.env as Record<string, string>), DUIDU_USER_DATA: profile, LANG: 'en_US.UTF-8', ...env },
    chromiumSandbox: sandbox,
  });
  const main = app.process();
  const ended = new Promise<void>(resolve => main.once('exit', () => resolve()));
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const running: RunningApp = {
    app,
    page,
    async close() {
      await app.close();
      await ended;
    },
    async kill() {
      main.kill('SIGKILL');
      await ended;
    },
    hasEnded: () => main.exitCode !== null || main.signalCode !== null,
  };
  return running;
}

/**
 * The app's own `test`. Every test gets a profile folder of its own, so that none sees another's library.
 *
 * - `profile`: an empty profile folder, removed afterwards.
 * - `start`: starts the app on it, as often as the test likes; what still runs at the end is closed.
 * - `page`: the page of an app that was started on it with no options.
 *
 * Run one file by hand: `xvfb-run -a npx playwright test --config tests/e2e/playwright.config.ts NAME`
 * after `npm run build`.
 */
export const test = base.extend<{
  profile: string;
  start: (options?: StartOptions) => Promise<RunningApp>;
  running: RunningApp;
  page: Page;
}>({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ profile }, use) => {
    const started: RunningApp[] = [];
    await use(async options => {
      const running = await startApp(profile, options);
      started.push(running);
      return running;
    });
    for (const running of started) if (!running.hasEnded()) await running.close();
  },
  running: async ({ start }, use) => use(await start()),
  page: async ({ running }, use) => use(running.page),
});

export { expect };
