import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('every study is reached, and its places opened, by keyboard alone', async ({ page }) => {
  await expect(page.locator('[data-row]').first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Alt+4');
  await expect(page.locator('[data-heat]').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab').first().focus();
  for (const study of ['study-tabPhrases', 'study-tabConsistency', 'study-tabPatterns']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(`#${study}`)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('#study tbody tr').first()).toBeVisible({ timeout: 60_000 });
  }
  await page.locator('#study tbody button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('section[data-places]')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row]').first()).toBeVisible();
});

test('a work is held against itself by keyboard alone', async ({ page }) => {
  await expect(page.locator('[data-row]').first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Alt+7');
  const picker = page.getByRole('main').getByRole('combobox').first();
  await expect(picker.locator('option')).not.toHaveCount(1, { timeout: 60_000 });
  await picker.focus();
  await page.keyboard.press('ArrowDown');
  await expect(picker).not.toHaveValue('');
  await expect(page.locator('[data-document-map]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-pair-at]').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab'); // in a field Escape is the field's own
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row]').first()).toBeVisible();
});
