import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { markedClauses, press, ready, savedRows } from './annotated-page';
import { expect, test } from './app-fixture';

const lakes =
  '湖泊公约\n\n第一条 双方共同保护湖水。\n\n第二条 双方每年交换水文资料。\n\n第三条 本公约自签字之日起生效。\n';

/** The clause that one is at. */
const rowNow = (page: Page) => page.locator('[data-focused]').getAttribute('data-row');
const ends = (page: Page) => page.getByRole('list', { name: 'The other end of the link' });

test('phrases and clauses are linked within a work, in a circle too, and both ends show it', async ({ page }) => {
  test.setTimeout(180_000);
  await ready(page);
  // phrase to phrase
  await press(page, 'j', 'j', 'l', 'x');
  const a = await rowNow(page);
  await press(page, 'j', 'j', 'l', 'x');
  const b = await rowNow(page);
  await expect.poll(async () => (await savedRows(page)).length).toBe(1);
  // back from there to the first: a circle
  await press(page, 'k', 'j', 'l', 'x', 'k', 'k', 'l', 'x');
  await expect.poll(async () => (await savedRows(page)).length).toBe(2);
  const [there, back] = await savedRows(page);
  expect(there?.targets.map(({ clauseId }) => clauseId)).toEqual(
    back?.targets.map(({ clauseId }) => clauseId).reverse(),
  );
  expect(there?.targets.every(({ quote }) => quote.exact.length < 10)).toBe(true);
  // clause to clause
  await press(page, 'Escape', 'j', 'x', 'j', 'j', 'x');
  await expect.poll(async () => (await savedRows(page)).length).toBe(3);
  const clauseLink = (await savedRows(page)).at(-1);
  expect(clauseLink?.targets.every(({ quote }) => quote.exact.length > 10)).toBe(true);

  const atEnds = [there, clauseLink].flatMap(one => one?.targets.map(({ clauseId }) => clauseId) ?? []);
  await expect.poll(async () => (await markedClauses(page)).sort()).toEqual([...new Set(atEnds)].sort());
  await page.keyboard.press('Alt+2');
  await expect(ends(page)).toHaveCount(3);
  // one key leads from each end to the other, round and round
  await ends(page).first().getByRole('button').click();
  await expect.poll(() => rowNow(page)).toBe(b);
  for (const row of [a, b, a, b]) {
    await page.locator('[data-focused]').focus();
    await page.keyboard.press('g');
    await expect.poll(() => rowNow(page)).toBe(row);
  }
  // a link that goes, goes at both ends, and comes back at both
  await page.getByRole('article').last().getByRole('button', { name: 'Move to the bin' }).click();
  await expect(ends(page)).toHaveCount(2);
  await page.locator('[data-focused]').focus();
  await page.keyboard.press('Control+z');
  await expect(ends(page)).toHaveCount(3);
});

test('a phrase of one work is linked with a clause of another, and each end leads to the other', async ({
  running: { app, page },
  profile,
}) => {
  test.setTimeout(180_000);
  await ready(page);
  const file = join(profile, 'lakes.zh.txt');
  await writeFile(file, lakes);
  await press(page, 'j', 'j', 'j', 'l', 'x');
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('[data-focused] [lang^="zh"]')].map(one => one.textContent).join(''),
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
  const reports = page.locator('tr[data-status]');
  await expect(reports).toHaveAttribute('data-status', /^imported/, { timeout: 40_000 });
  await reports.getByRole('button').first().click();
  await expect(page.locator('[data-clause-id]', { hasText: '水文资料' }).first()).toBeVisible();
  await press(page, 'j', 'j', 'j', 'x');
  await expect.poll(async () => (await savedRows(page)).at(-1)?.targets.length).toBe(2);
  const [phrase, clause] = (await savedRows(page)).at(-1)?.targets ?? [];
  expect(phrase?.workId).not.toBe(clause?.workId);
  expect(words).toContain(phrase?.quote.exact);
  expect(clause?.quote.exact).toBe('双方每年交换水文资料。');

  await expect.poll(() => markedClauses(page)).toEqual([clause?.clauseId]);
  await page.keyboard.press('Alt+2');
  const other = ends(page).getByRole('button');
  await expect(other).toHaveText(`↔ ${phrase?.quote.exact} (another work)`);
  await other.click();
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 20_000 });
  await expect.poll(() => markedClauses(page)).toEqual([phrase?.clauseId]);
  await expect(other).toHaveText('↔ 双方每年交换水文资料。 (another work)');
  await page.locator('[data-focused]').focus();
  await page.keyboard.press('g');
  await expect(page.locator('[data-clause-id]', { hasText: '水文资料' }).first()).toBeVisible();
});
