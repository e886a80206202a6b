import { press, ready, savedRows as rows } from './annotated-page';
import { expect, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';

test('every kind of annotation is made, found and taken back by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await ready(page);
  await press(page, 'j', 'j', 'j', '2');
  await expect.poll(() => rows(page)).toMatchObject([{ motivation: 'highlighting', colour: 'malachite' }]);
  await press(page, 'j', 'u', 'j', 'v', 'j', 'b', 'j', 'm');
  await expect
    .poll(() => rows(page))
    .toMatchObject([
      { style: 'highlight' },
      { style: 'underline' },
      { style: 'comment', motivation: 'commenting' },
      { targets: [{ language: 'zh' }, { language: 'en' }] },
      { motivation: 'bookmarking', colour: null },
    ]);

  await press(page, 'j', 'x', 'j', 'j', 'x');
  await expect.poll(async () => (await rows(page)).at(-1)).toMatchObject({ motivation: 'linking' });
  const [start, end] = (await rows(page)).at(-1)?.targets ?? [];
  expect(start?.quote.exact).not.toBe(end?.quote.exact);

  // a highlight grows by its end, character by character, and each step can be taken back
  await press(page, 'k', 'k', 'k', 'k', 'k', 'l', '5');
  await expect.poll(async () => (await rows(page)).at(-1)).toMatchObject({ colour: 'wisteria' });
  const words = (await rows(page)).at(-1)?.targets[0]?.quote.exact ?? '';
  await press(page, 'Alt+ArrowRight');
  await expect.poll(async () => (await rows(page)).at(-1)?.targets[0]?.quote.exact.length).toBe(words.length + 1);
  await press(page, 'Control+z');
  await expect.poll(async () => (await rows(page)).at(-1)?.targets[0]?.quote.exact).toBe(words);

  // the same words everywhere, as one step
  const before = (await rows(page)).length;
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await press(page, 'Escape');
  for (let word = 0; word < 40 && (await selected()) !== '合作'; word += 1) await press(page, 'l');
  expect(await selected()).toBe('合作');
  await press(page, 'a');
  await expect.poll(async () => (await rows(page)).length).toBeGreaterThan(before + 10);
  const added = (await rows(page)).slice(before);
  expect(added.every(({ targets }) => targets[0]?.quote.exact === '合作')).toBe(true);
  await press(page, 'Control+z');
  await expect.poll(async () => (await rows(page)).length).toBe(before);
  await page.screenshot({ path: 'test-results/annotation-kinds.png' });
});

test('colour keys pressed at once on different clauses lose no mark', async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    const key = (name: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    for (let clause = 0; clause < 12; clause += 1) ['j', String((clause % 5) + 1)].forEach(key);
  });
  await expect.poll(async () => (await rows(page)).length, { timeout: 20_000 }).toBe(12);
});

test('the notes are listed beside every page, and over the whole library', async ({ page }) => {
  await ready(page);
  await press(page, 'j', 'j', '1');
  await expect.poll(async () => (await rows(page)).length).toBe(1);
  await press(page, 'Alt+2');
  await expect(page.getByRole('article')).toHaveCount(1);
  await press(page, 'Alt+5');
  await expect(page.getByRole('article')).toHaveCount(0); // another page has the window to itself
  await press(page, 'Alt+2');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('radio', { name: /^(All works|全部作品)/ }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('five highlights over each other can all be seen, on three papers', async ({ page }) => {
  test.setTimeout(120_000);
  await ready(page);
  await press(page, 'j', 'j', 'j', 'l');
  for (const colour of ['1', '2', '3', '4', '5']) {
    await press(page, colour);
    const count = Number(colour);
    await expect.poll(async () => (await rows(page)).length).toBe(count);
    await press(page, 'k', 'j');
    await press(page, 'l');
    for (let word = 0; word < count * 2; word += 1) await press(page, 'Shift+ArrowRight');
  }
  await press(page, 'Escape');
  for (const paper of ['light', 'sepia', 'dark']) {
    await page.screenshot({ path: `test-results/five-highlights-${paper}.png` });
    await press(page, 'Control+Shift+T');
  }
});

test('changed links are taken back after a restart', async ({ start }) => {
  test.setTimeout(180_000);
  const first = await start();
  await ready(first.page);
  await press(first.page, 'Alt+5');
  await expect(first.page.locator('[data-standing]').first()).toBeVisible({ timeout: 20_000 });
  await press(first.page, 'm');
  await expect
    .poll(async () => (await keptAnnotations(first.page))?.revision ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await press(first.page, 'Alt+5');
  await expect(first.page.locator('[data-row]')).toHaveCount(114, { timeout: 20_000 });
  await first.close();
  const second = await start();
  await expect(second.page.locator('[data-row]')).toHaveCount(114, { timeout: 40_000 });
  await expect(second.page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 20_000 });
  await press(second.page, 'Control+z');
  await expect(second.page.locator('[data-row]')).toHaveCount(115, { timeout: 30_000 });
});
