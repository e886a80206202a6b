import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';
import { drawn, inWindow } from './drawn-marks';

const clause = (page: Page, words: string) => page.locator('[data-clause-id]', { hasText: words }).first();

test('the communiqué opens side by side, and a sentence lights up with its counterpart', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await expect(page.locator('[data-language="zh"]')).toHaveCount(115);
  await expect(page.locator('[data-status="unofficial-working-translation"]')).toBeVisible();
  await clause(page, '我们重视通关便利化').hover({ position: { x: 30, y: 12 } });
  await expect.poll(async () => (await drawn(page))['pair']).toBe(2);
});

test('a search marks its hits, walks through them by keyboard, and asks nothing during composition', async ({
  page,
}) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  const box = page.locator('[data-search-box]');
  await box.dispatchEvent('compositionstart');
  await box.fill('鼓励');
  await page.waitForTimeout(300);
  expect((await drawn(page))['hit']).toBeUndefined();
  await box.dispatchEvent('compositionend');
  await expect(page.getByRole('search')).toContainText('13 clauses');
  await page.keyboard.press('F3');
  await expect.poll(async () => (await drawn(page))['current-hit']).toBe(1);
  await expect(async () => {
    const now = await inWindow(page, '鼓励', ['hit', 'current-hit']);
    expect(now.standing).toBeGreaterThan(0);
    expect(now.drawn).toBe(now.standing);
  }).toPass();
  const first = await page.locator('[aria-current="true"] [data-clause-id]').first().getAttribute('data-clause-id');
  await page.keyboard.press('F3');
  await expect(page.locator('[aria-current="true"] [data-clause-id]').first()).not.toHaveAttribute(
    'data-clause-id',
    first ?? '',
  );
  await box.fill('"鼓励');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('language, paper, layout and the reading position are there again after a kill', async ({ start }) => {
  const first = await start();
  await expect(first.page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await first.page.keyboard.press('Control+Shift+T');
  await first.page.keyboard.press('Control+2');
  const last = first.page.locator('[data-row="60"]');
  await last.evaluate(row => row.scrollIntoView({ block: 'start' }));
  await expect(last).toBeInViewport();
  await first.page.waitForTimeout(1_500); // settings are handed over a moment after the last change
  await first.kill();
  const second = await start();
  await expect(second.page.locator('[data-row="60"]')).toBeInViewport({ timeout: 40_000 });
  await expect(second.page.locator('html')).toHaveAttribute('data-palette', 'sepia');
  await expect(second.page.locator('[data-layout="stacked"]')).toBeVisible();
});

test('a sentence is marked by keyboard alone, taken back and brought again', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  for (const key of ['j', 'j', '3']) await page.keyboard.press(key);
  await expect.poll(async () => (await drawn(page))['azurite-highlight']).toBe(1);
  for (const key of ['j', '3']) await page.keyboard.press(key);
  await expect.poll(async () => (await drawn(page))['azurite-highlight']).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await drawn(page))['azurite-highlight']).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await drawn(page))['azurite-highlight']).toBeUndefined();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await drawn(page))['azurite-highlight']).toBe(1);
});

test('everything can be reached by keyboard, and axe finds nothing', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  };
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('[data-row="1"]')).toBeFocused();
  await page.keyboard.press('l');
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Control+l');
  await expect(page.locator('h1')).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations()).toEqual([]);
});
