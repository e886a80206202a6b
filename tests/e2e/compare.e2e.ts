import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app-fixture';

test('two clauses are put on the tray, compared and left again by keyboard alone', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  for (const key of ['j', 'j', 'j', 'j', 'j', 'c', 'j', 'j', 'c']) await page.keyboard.press(key);
  await page.keyboard.press('Shift+C');
  const columns = page.locator('main ol > li');
  await expect(columns).toHaveCount(2);
  await expect(columns.first().locator('del').first()).toBeVisible({ timeout: 20_000 });
  await expect(columns.last().locator('ins').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row]').first()).toBeVisible();
});
