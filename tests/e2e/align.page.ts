import { expect, test } from './page-fixture';

test('links are merged, undone and confirmed with the keyboard, and kept', async ({ page, complaints }) => {
  await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor();
  await page.keyboard.press('Alt+5');
  const rows = page.getByRole('listbox', { name: 'Links' }).getByRole('option');
  const count = page.getByText(/^\d+ links/);
  await expect(rows.first()).toContainText('We, President Xi Jinping');
  await expect(count).toHaveText(/^115 links/);
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await expect(count).toHaveText(/^114 links · 1 confirmed/);
  await page.keyboard.press('Control+z');
  await expect(count).toHaveText(/^115 links · 0 confirmed/);
  await page.keyboard.press('x');
  await expect(rows.nth(1)).toContainText('Confirmed');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const pictures = process.env['DUIDU_PICTURES'];
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/align-en.png` });
    await page.setViewportSize({ width: 900, height: 700 });
    await page.screenshot({ path: `${pictures}/align-900.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('Control+Shift+L');
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${pictures}/align-dark-zh.png` });
    await page.keyboard.press('Control+Shift+L');
  }
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await page.keyboard.press('Alt+5');
  await expect(count).toHaveText(/^115 links · 1 confirmed/);
  expect(complaints).toEqual([]);
});

test('links are split, undone, drawn anew and moved by keys, and aligning again leaves confirmed ones alone', async ({
  page,
  complaints,
}) => {
  await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor();
  await page.keyboard.press('Alt+5');
  const rows = page.getByRole('listbox', { name: 'Links' }).getByRole('option');
  const count = page.getByText(/^\d+ links/);
  await expect(count).toHaveText(/^115 links/);
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await expect(count).toHaveText(/^114 links · 1 confirmed/);
  await page.keyboard.press('s');
  await expect(count).toHaveText(/^115 links · 2 confirmed/);
  const pair = await rows.nth(1).innerText();
  await page.keyboard.press('u');
  await expect(count).toHaveText(/^116 links · 3 confirmed/);
  await page.keyboard.press(' ');
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(count).toHaveText(/^115 links · 2 confirmed/);
  expect(await rows.nth(1).innerText()).toBe(pair);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1)).toContainText('No counterpart');
  await page.keyboard.press('Control+z');
  await expect.poll(() => rows.nth(1).innerText()).toBe(pair);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0, { timeout: 60_000 });
  await expect(count).toHaveText(/^115 links · 2 confirmed/);
  expect(await rows.nth(1).innerText()).toBe(pair);
  expect(complaints).toEqual([]);
});
