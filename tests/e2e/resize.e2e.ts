import type { Page } from '@playwright/test';
import { press, ready, savedRows } from './annotated-page';
import { expect, test } from './app-fixture';

const words = async (page: Page) => (await savedRows(page))[0]?.targets[0]?.quote.exact ?? '';
const handle = (page: Page, edge: 'start' | 'end') =>
  page.getByRole('button', { name: `Move the ${edge} of the mark` });

/** Drag an edge of the active mark sideways by its handle. */
async function drag(page: Page, edge: 'start' | 'end', by: number): Promise<void> {
  const box = await handle(page, edge).boundingBox();
  if (box === null) throw new Error('no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
}

test('a highlight is resized by its handles with the mouse and by keys, and each step is taken back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await ready(page);
  await press(page, 'j', 'j', 'j', 'j', 'l', 'l', 'l', '2');
  await expect(handle(page, 'end')).toBeVisible();
  const first = await words(page);
  const clause = await page.evaluate(
    () => document.querySelector('[data-focused] [data-clause-id]')?.textContent ?? '',
  );
  expect(clause).toContain(first);

  await drag(page, 'end', 90);
  await expect.poll(() => words(page)).not.toBe(first);
  const longer = await words(page);
  expect(longer.startsWith(first)).toBe(true);
  expect(clause).toContain(longer);
  await drag(page, 'start', -60);
  await expect.poll(() => words(page)).not.toBe(longer);
  const longest = await words(page);
  expect(longest.endsWith(longer)).toBe(true);
  await drag(page, 'end', -60);
  await expect.poll(async () => (await words(page)).length).toBeLessThan(longest.length);
  // an end is never drawn beyond the other one
  const [from, to] = [await handle(page, 'start').boundingBox(), await handle(page, 'end').boundingBox()];
  await drag(page, 'start', (to?.x ?? 0) - (from?.x ?? 0) + 50);
  await expect.poll(() => words(page)).toHaveLength(1);

  // the handles themselves, by keys
  await press(page, ...Array.from({ length: 4 }, () => 'Control+z'));
  await expect.poll(() => words(page)).toBe(first);
  await handle(page, 'end').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => words(page)).toHaveLength(first.length + 1);
  await handle(page, 'start').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => words(page)).toHaveLength(first.length + 2);
  await press(page, 'Control+z', 'Control+z');
  await expect.poll(() => words(page)).toBe(first);

  // and from the text, without going to a handle
  await page.locator('[data-focused]').focus();
  await press(page, 'Alt+ArrowRight', 'Alt+Shift+ArrowLeft');
  await expect.poll(() => words(page)).toHaveLength(first.length + 2);
  await press(page, 'Alt+ArrowLeft', 'Alt+Shift+ArrowRight');
  await expect.poll(() => words(page)).toBe(first);
});
