import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';

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

test('an engine that keeps dying comes back to read only; notes are made; a restart makes it whole', async ({
  running,
}) => {
  const { app, page } = running;
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
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
  const last = await page.evaluate(() => Reflect.get(window, 'downs').at(-1));
  expect(last).toEqual({ restarting: true, crashCount: 5, safeMode: true });
  await expect(page.getByText('Safe mode', { exact: true })).toBeVisible();

  await page.reload();
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-clause-id]', { hasText: '我们重视通关便利化' }).first().click();
  await page.keyboard.press('1');
  await expect.poll(async () => Object.keys((await keptAnnotations(page))?.annotations ?? {}).length).toBe(1);
  await page.getByRole('textbox', { name: 'Search' }).fill('第三方市场合作');
  await expect(page.getByText(/safe mode/).first()).toBeVisible();

  await page.evaluate(() => Reflect.get(window, 'desktop')['engine:restart']());
  await expect(async () => {
    await page.getByRole('textbox', { name: 'Search' }).fill('');
    await page.getByRole('textbox', { name: 'Search' }).fill('第三方市场合作');
    await expect(page.getByRole('tabpanel').locator('mark').first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
});

test('a work that was being opened when the engine died is opened all the same', async ({ running: { app, page } }) => {
  await killEngine(app);
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
});
