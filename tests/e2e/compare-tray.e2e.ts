import type { Locator, Page } from '@playwright/test';
import { press, ready } from './annotated-page';
import { expect, test } from './app-fixture';
import { importLake } from './lake-library';

const tray = (page: Page) => page.getByRole('group', { name: 'Tray' });
/** The members on the tray, by their chips. */
const chips = (page: Page) => tray(page).locator('button[aria-keyshortcuts^="Alt"]');
const labels = (page: Page) => chips(page).allTextContents();

/** Take one thing with the pointer and let it go over another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('clauses, selections, hits and annotations come to the tray by key, by menu and by drag', async ({ page }) => {
  await ready(page);
  await test.step('a clause, by key', async () => {
    await press(page, 'j', 'j', 'c');
    await expect(chips(page)).toHaveText(['¶2 中']);
  });
  await test.step('a clause, by its menu, without a pointer', async () => {
    await press(page, 'j');
    const row = page.locator('[data-focused]', { has: page.locator('[draggable="true"]', { hasText: /^3$/ }) });
    const item = page.getByRole('menuitem').first();
    await expect(row).toBeVisible();
    // the menu opens for what has the focus, and may be drawn before it listens
    await expect(async () => {
      if (!(await item.isVisible())) {
        await row.focus();
        await press(page, 'ContextMenu');
        await expect(item).toBeVisible({ timeout: 1_000 });
      }
      await press(page, 'ArrowDown');
      await expect(item).toBeFocused({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await press(page, 'Enter');
    await expect(chips(page)).toHaveText(['¶2 中', '¶3 中']);
  });
  await test.step('a clause, by dragging its number', async () => {
    const number = page.locator('[data-row] [draggable="true"]', { hasText: /^4$/ }).first();
    await drag(page, number, tray(page));
    await expect(chips(page).last()).toHaveText(/^¶4/);
    await expect(chips(page)).toHaveCount(3);
  });
  await test.step('a selection, by key', async () => {
    await press(page, 'j', 'l', 'Shift+ArrowRight', 'c');
    await expect(chips(page)).toHaveCount(4);
    await expect(chips(page).last()).toHaveText(/^¶\d+ “.+” 中$/);
    await press(page, 'Escape');
  });
  await test.step('a hit, by key from the search box', async () => {
    await press(page, 'Control+f');
    await page.keyboard.type('第三方市场合作');
    const hit = page.getByRole('tabpanel').locator('button[aria-keyshortcuts="C"]').first();
    await expect(hit).toBeVisible();
    await hit.focus();
    await press(page, 'c');
    await expect(chips(page)).toHaveCount(5);
    await expect(chips(page).last()).toHaveText(/“第三方市场合作”/);
  });
  await test.step('an annotation, by key and by drag', async () => {
    await press(page, 'Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, 'j', 'j', '2', 'Alt+2');
    const quote = page.getByRole('article').locator('button[aria-keyshortcuts="C"]');
    await quote.focus();
    await press(page, 'c');
    await expect(chips(page)).toHaveCount(6);
    await tray(page).getByRole('button', { name: /^Take/ }).last().click();
    await drag(page, quote, tray(page));
    await expect(chips(page)).toHaveCount(6);
  });
  await test.step('their order, by key and by drag', async () => {
    const before = await labels(page);
    await chips(page).nth(5).focus();
    await press(page, 'Alt+ArrowLeft');
    await expect(chips(page).nth(4)).toHaveText(before[5] ?? '');
    await drag(page, chips(page).nth(2), chips(page).nth(0));
    await expect(chips(page).first()).toHaveText(before[2] ?? '');
  });
});

test('a comparison is saved, and says so when a new edition has changed a member', async ({ profile, start }) => {
  await importLake(profile, 'first');
  const first = await start();
  await ready(first.page);
  await test.step('two clauses of different works', async () => {
    const { page } = first;
    await press(page, 'j', 'j', 'c', 'Control+f');
    await page.keyboard.type('灯塔基金');
    await page.getByRole('button', { name: 'This work' }).focus();
    await press(page, 'Enter');
    const hit = page.getByRole('tabpanel').locator('button[aria-keyshortcuts="C"]').first();
    await expect(hit).toBeVisible();
    await hit.focus();
    await press(page, 'c');
    await expect(chips(page)).toHaveCount(2);
  });
  await test.step('save them with a title and a note', async () => {
    const { page } = first;
    await press(page, 'Shift+C');
    const saved = page.locator('summary', { hasText: 'Saved comparisons' });
    await saved.focus();
    await press(page, 'Enter', 'Tab');
    await page.keyboard.type('Who encourages');
    await press(page, 'Tab');
    await page.keyboard.type('鼓励 once');
    await press(page, 'Tab', 'Enter');
    await expect(page.getByRole('button', { name: 'Open “Who encourages”' })).toContainText('鼓励 once');
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  });
  await first.close();
  await importLake(profile, 'next');
  const { page } = await start();
  await ready(page);
  await press(page, 'Shift+C');
  const saved = page.locator('summary', { hasText: 'Saved comparisons' });
  await saved.focus();
  await press(page, 'Enter');
  const open = page.getByRole('button', { name: 'Open “Who encourages”' });
  await expect(open).toContainText(/Changed since it was saved: ¶2 “灯塔基金”/);
  await open.focus();
  await press(page, 'Enter');
  await expect(page.locator('main ol > li')).toHaveCount(2);
});
