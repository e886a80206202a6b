import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test } from './app-fixture';

const pictures = fileURLToPath(new URL('../../tour', import.meta.url));

/** Takes the pictures of a tour: numbered, in the order of the scenes. */
function photographer(page: Page) {
  let taken = 0;
  return async (name: string, scene: () => Promise<void>) => {
    await test.step(name, scene);
    taken += 1;
    await page.waitForTimeout(250); // short motions have come to rest
    await page.screenshot({ path: join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
}

/** Mark words of a clause by dragging over the first so many characters of its text. */
async function select(page: Page, words: string, length: number): Promise<void> {
  const clause = page.locator('[data-clause-id]', { hasText: words }).first();
  await clause.scrollIntoViewIfNeeded();
  const [from, to] = await clause.evaluate(
    (element, given) => {
      const leaf = [...element.querySelectorAll('[data-start]')].find(one => one.textContent?.includes(given.words));
      const text = leaf?.firstChild as Text;
      const start = text.data.indexOf(given.words);
      return [start, start + given.length - 1].map((offset, end) => {
        const range = document.createRange();
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { x: end === 0 ? left + 1 : right - 1, y: top + height / 2 };
      });
    },
    { words, length },
  );
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 8 });
  await page.mouse.up();
}

/** Bring a clause into view and point at its first sentence. */
async function pointAt(page: Page, words: string): Promise<void> {
  const clause = page.locator('[data-clause-id]', { hasText: words }).first();
  await clause.scrollIntoViewIfNeeded();
  await clause.hover({ position: { x: 40, y: 12 } });
}

async function search(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-box]').fill(query);
  await page.getByRole('tabpanel').locator('mark').first().waitFor();
}

test('the guided tour', async ({ start }) => {
  await mkdir(pictures, { recursive: true });
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1440, height: 900 }),
  );
  const picture = photographer(page);

  await picture('the-first-start', async () => {
    await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor({ timeout: 120_000 }); // of a machine that has just set itself up
  });

  // The first job: reading closely.
  await picture('reading-a-sentence-and-its-counterpart', () => pointAt(page, '我们重视通关便利化'));
  await picture('reading-with-the-interface-in-chinese', async () => {
    await page.keyboard.press('Control+Shift+l');
    await page.getByRole('tab', { name: '批注' }).waitFor();
    await pointAt(page, '我们重视通关便利化');
  });

  // Searching leads to the other two.
  await picture('searching-in-chinese', () => search(page, '鼓励'));
  await picture('the-next-hit', async () => {
    for (const key of ['F3', 'F3']) await page.keyboard.press(key);
  });
  await page.keyboard.press('Control+Shift+l');
  await picture('chinese-says-so-and-english-does-not', async () => {
    await search(page, 'zh:加强 -en:strengthen');
    await page.keyboard.press('F3');
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // The second job: annotating clauses.
  await picture('selecting-words', () => select(page, '我们重视通关便利化', 9));
  await picture('highlights-in-several-colours', async () => {
    for (const key of ['1', 'j', '2', 'j', '3', 'j', '4', 'k', 'k', 'o', '5']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150); // as a person does
    }
  });
  await picture('writing-a-note', async () => {
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /Markdown/ }).fill('**加强** is *strengthen* here, but not in ¶ 18.');
  });
  await picture('the-list-of-notes', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').locator('strong').first().waitFor();
  });

  // The third job: comparing phrasing.
  await picture('comparing-two-clauses', async () => {
    for (const words of ['我们鼓励开展第三方市场合作', '我们重视通关便利化']) {
      await page.locator('[data-clause-id]', { hasText: words }).first().click();
      await page.keyboard.press('c');
    }
    await page.getByRole('button', { name: 'Compare 2' }).click();
    await page.waitForTimeout(1_500); // the engine compares
  });
  await page.keyboard.press('Escape');

  await picture('the-command-palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Type the name of a command…').fill('highlight');
  });
  await page.keyboard.press('Escape');
  await picture('the-library', async () => {
    await page.keyboard.press('Control+l');
    await page.locator('h1').waitFor();
  });
  await page.keyboard.press('Control+l');
  await picture('sepia', async () => {
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Control+Shift+t');
    await page.locator('html[data-palette="sepia"]').waitFor();
  });
  await picture('dark', async () => {
    await page.keyboard.press('Control+Shift+t');
    await page.locator('html[data-palette="dark"]').waitFor();
  });
});
