import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app-fixture';

/** Process id of the engine, or `undefined` while there is none. */
const enginePid = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'duidu-engine')?.pid);

/** The reader shows the shipped work: words of its first clause, which stand nowhere else on the page. */
const shownText = (page: Page) => page.getByText('阿塞拜疆总统阿利耶夫').first();

async function killEngine(app: ElectronApplication): Promise<number> {
  await expect.poll(() => enginePid(app)).toBeDefined();
  const pid = (await enginePid(app)) ?? 0;
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('a killed engine is started again, and search answers', async ({ running: { app, page } }) => {
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
  const killed = await killEngine(app);
  await expect.poll(async () => ((await enginePid(app)) ?? killed) !== killed).toBe(true);

  await page.getByRole('textbox', { name: 'Search' }).fill('第三方市场合作');
  await expect(page.getByRole('tabpanel').getByText('第三方市场合作').first()).toBeVisible();
});

test('the text on the page stays while the engine is dead', async ({ running: { app, page } }) => {
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
  await killEngine(app);
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
});

test('an engine that keeps dying is left off, with word to the page, until somebody asks', async ({ running }) => {
  const { app, page } = running;
  await page.evaluate(() => {
    const downs: unknown[] = [];
    Object.defineProperty(window, 'downs', { value: downs });
    Reflect.get(window, 'desktop').on('engine:down', (down: unknown) => downs.push(down));
  });
  for (let death = 1; death <= 5; death += 1) {
    await killEngine(app);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'downs').length as number), { timeout: 15_000 })
      .toBe(death);
  }
  expect(await page.evaluate(() => Reflect.get(window, 'downs').at(-1))).toEqual({ restarting: false, crashCount: 5 });
  await page.waitForTimeout(1_000);
  expect(await enginePid(app)).toBeUndefined();

  await page.evaluate(() => Reflect.get(window, 'desktop')['engine:restart']());
  await expect.poll(() => enginePid(app)).toBeDefined();
});

test('a work that was being opened when the engine died is opened all the same', async ({ running: { app, page } }) => {
  await killEngine(app);
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
});
