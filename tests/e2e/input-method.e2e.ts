import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './app-fixture';

/** An input method at work: what it has composed so far stands in the field, underlined. */
async function compose(session: CDPSession, ...steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** Counts the questions that the page sends to the engine from now on. */
async function countSearches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const sent: string[] = [];
    Object.defineProperty(window, 'sent', { value: sent });
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: Parameters<typeof post>) {
      sent.push(JSON.stringify(given[0]));
      post.apply(this, given);
    } as typeof post;
  });
  return () =>
    page.evaluate(
      () => (Reflect.get(window, 'sent') as string[]).filter(message => message.includes('"search"')).length,
    );
}

const markCount = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.keys()].filter(name => name.endsWith('-highlight')).length);

test('what an input method composes is neither a search nor a shortcut before it is done', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  const session = await page.context().newCDPSession(page);
  const searchCount = await countSearches(page);
  const box = page.locator('[data-search-box]');
  await page.keyboard.press('Control+f');
  await compose(session, 'g', 'gu', 'gu l', 'gu li');
  await page.keyboard.press('F3');
  await page.waitForTimeout(600);
  await expect(box).toHaveValue('gu li');
  expect(await searchCount()).toBe(0);

  await session.send('Input.insertText', { text: '鼓励' });
  await expect(box).toHaveValue('鼓励');
  await expect.poll(searchCount).toBe(1);
  await expect(page.getByRole('tabpanel').getByText('鼓励').first()).toBeVisible();
});

test('Ctrl+Enter during composition does not close a note', async ({ page }) => {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  const session = await page.context().newCDPSession(page);
  for (const key of ['j', 'j', 'n']) await page.keyboard.press(key);
  const note = page.getByRole('textbox', { name: /Markdown/ });
  await expect(note).toBeFocused();
  const marksBefore = await markCount(page);
  await compose(session, 'y', 'yao', 'yao d');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(note).toHaveValue('yao d');
  await session.send('Input.insertText', { text: '要点' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('要点')).toBeVisible();
  expect(await markCount(page)).toBe(marksBefore);
});
