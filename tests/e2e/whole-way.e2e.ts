import type { Page } from '@playwright/test';
import { press } from './annotated-page';
import { expect, test } from './app-fixture';
import { opened } from './marked-app';
import { drawn } from './drawn-marks';
import { killAll, processTree } from './process-tree';

/** How many places of one highlight are drawn, 0 when there is no such highlight. */
const placeCount = async (page: Page, name: string) => (await drawn(page))[name] ?? 0;

/** Words that a highlight is drawn over. */
const drawnWords = (page: Page, name: string) =>
  page.evaluate(asked => {
    const [place] = [...(CSS.highlights.get(asked) ?? [])];
    if (place === undefined) return '';
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString();
  }, name);

/** Addresses that the page has asked for since it was opened, those of before `watch` began too. */
function watch(page: Page): () => Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  return async () => {
    const entries = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return [...asked, ...entries, page.url()];
  };
}

const isOwn = (url: string) => /^(app:\/\/duidu\/|data:|blob:app:)/.test(url);

test('reading, searching, marking and noting by keyboard alone; all of it there after the whole app is killed', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await opened(start);
  const { page } = first;
  const requests = watch(page);

  await press(page, 'Control+k');
  await page.keyboard.type('one above');
  await expect(page.locator('[data-selected]', { hasText: 'One above the other' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.locator('[data-layout="stacked"]')).toBeVisible();

  await press(page, 'Control+f');
  await page.keyboard.type('第三方市场合作');
  await expect(page.getByRole('search')).toContainText(/\b1 clause\b/); // the answer to the last character typed
  await press(page, 'F3');
  await expect.poll(() => drawnWords(page, 'current-hit')).toBe('第三方市场合作');
  const hit = await page.locator('[data-row][aria-current="true"] [data-clause-id]').first().textContent();

  await press(page, 'Escape', 'Escape', '1'); // out of the box, into the text
  await expect.poll(() => placeCount(page, 'gamboge-highlight')).toBeGreaterThan(0);
  const marked = await drawnWords(page, 'gamboge-highlight');
  expect(hit).toContain(marked);
  await press(page, 'Control+z');
  await expect.poll(() => placeCount(page, 'gamboge-highlight')).toBe(0);
  await press(page, '1');
  await expect.poll(() => drawnWords(page, 'gamboge-highlight')).toBe(marked);

  await press(page, 'n');
  await expect(page.getByRole('textbox', { name: /Markdown/ })).toBeFocused();
  await page.keyboard.type('见于第三方市场');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('article').getByText('见于第三方市场')).toBeVisible();
  await press(page, 'Control+Shift+l', 'Control+Shift+t');
  await expect(page.getByRole('tab', { name: '批注' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'sepia');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.waitForTimeout(1_500); // settings are handed over a moment after the last change
  const top = await page
    .locator('[data-row]')
    .evaluateAll(rows => rows.findIndex(row => row.getBoundingClientRect().top > 100));
  expect((await requests()).filter(url => !isOwn(url))).toEqual([]);
  killAll(processTree(first.app.process().pid ?? 0));

  const second = await opened(start);
  const requestsAgain = watch(second.page);
  await expect.poll(() => drawnWords(second.page, 'gamboge-highlight')).toBe(marked);
  await expect(second.page.locator(`[data-row="${top}"]`)).toBeInViewport();
  await expect(second.page.locator('html')).toHaveAttribute('data-palette', 'sepia');
  await press(second.page, 'Alt+2');
  await expect(second.page.getByRole('article').getByText('见于第三方市场')).toBeVisible();
  await expect(second.page.getByRole('tab', { name: '批注' })).toBeVisible();
  expect((await requestsAgain()).filter(url => !isOwn(url))).toEqual([]);
});
