import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';

/** The first clauses in the window and where they stand, in pixels. */
const wordsIn = (page: Page, place: string) =>
  page.evaluate(within => {
    const texts = [...document.querySelectorAll(`${within} main p[lang], ${within} main h2[lang]`)];
    return texts
      .map(element => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
      .filter(({ box }) => box.bottom > 80 && box.top < innerHeight - 60)
      .slice(0, 4)
      .map(({ box, text }) => ({ left: box.left, top: box.top, text: text.slice(0, 20) }));
  }, place);

/** Draw, over the live window, what main puts into the page's HTML now. */
const drawFirstView = (page: Page) =>
  page.evaluate(async () => {
    const given = await new Promise<Document>((resolve, reject) => {
      const request = new XMLHttpRequest(); // parses the page without a string that becomes markup
      request.responseType = 'document';
      request.onload = () =>
        request.responseXML === null ? reject(new Error('no page')) : resolve(request.responseXML);
      request.onerror = () => reject(new Error('no answer'));
      request.open('GET', 'app://duidu/index.html');
      request.send();
    });
    const style = document.createElement('style');
    style.nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    style.textContent = given.querySelector('style')?.textContent ?? '';
    document.head.append(style);
    document.body.append(given.getElementById('first-view') ?? '');
  });

test('the next start draws the same words at the same place before anything else', async ({ start, profile }) => {
  const kept = () => readFile(join(profile, 'first-view.json'), 'utf8').catch(() => '');
  const first = await start();
  await expect(first.page.locator('[data-row="9"]')).toBeAttached({ timeout: 30_000 });
  await first.page.locator('[data-row="9"]').evaluate(row => row.scrollIntoView({ block: 'start' }));
  const tenth = (await first.page.locator('[data-row="9"] p').first().textContent()) ?? '';
  await expect.poll(kept, { timeout: 20_000 }).toContain(tenth.slice(0, 40));
  await first.close();

  const { page } = await start();
  await expect(page.locator('[data-clause-id]').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('#first-view, [data-drawn-first]')).toHaveCount(0); // the live text has taken its place
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await drawFirstView(page);
  await expect(page.locator('#first-view main')).toBeVisible();
  const live = await wordsIn(page, '#root');
  expect(live.length).toBeGreaterThan(1);
  const drawn = await wordsIn(page, '#first-view');
  expect(drawn.map(({ text }) => text)).toEqual(live.map(({ text }) => text));
  const moved = drawn.map(({ left, top }, ordinal) => [
    left - (live[ordinal]?.left ?? 0),
    top - (live[ordinal]?.top ?? 0),
  ]);
  expect(Math.max(...moved.flat().map(Math.abs))).toBeLessThanOrEqual(1); // a page scrolls by whole pixels
});
