import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`);
};

test('axe finds nothing on the bar, the notes, their editor and the other views, in three papers', async ({ page }) => {
  test.setTimeout(300_000);
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 20_000 });
  for (const key of ['j', 'j', '1', 'j', '2', 'l', 'n']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
  await page.getByRole('textbox', { name: /Markdown/ }).fill('**要点** `x`');
  for (const paper of ['light', 'sepia', 'dark']) {
    expect(await violations(page), `editor on ${paper}`).toEqual([]);
    await page.keyboard.press('Control+Shift+T');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').locator('strong')).toHaveText('要点');
  for (const view of await page.locator('aside [role="radio"]').all()) {
    await view.click();
    expect(await violations(page), (await view.textContent()) ?? '').toEqual([]);
  }
  await page.locator('[data-row="1"] [data-clause-id]').first().dblclick();
  await expect(page.getByRole('toolbar')).toBeVisible();
  expect(await violations(page), 'bar').toEqual([]);
  await page.screenshot({ path: 'test-results/annotation-screens.png' });
});

test('notes stand beside their clauses in a wide window, and give the room back in a narrow one', async ({
  profile,
  start,
}) => {
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ layout: 'stacked' }));
  const { app, page } = await start();
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 20_000 });
  const setWidth = (width: number) =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 800), width);
  for (const key of ['j', 'j', '1', 'n']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: /Markdown/ }).fill('多边主义 multilateralism');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article')).toContainText('multilateralism');
  await page.locator('header button').last().click();
  const note = page.getByRole('complementary', { name: 'Notes in the margin' }).getByRole('button');
  await setWidth(1500);
  await expect(note).toHaveText('多边主义 multilateralism');
  const row = page.locator('[data-text-page] [data-row][aria-current]');
  const [beside, text] = [await note.boundingBox(), await row.boundingBox()];
  expect(Math.abs((beside?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(40);
  await setWidth(1000);
  await expect(note).toHaveCount(0);
});
