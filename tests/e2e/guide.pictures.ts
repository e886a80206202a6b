import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Language } from '../../corpus/model/language';
import { test } from './app-fixture';
import { interfaceStrings } from '../helpers/interface-strings';

// Takes the pictures of the guide from the real app: `npx playwright test --config tests/e2e/playwright.config.ts
// --project=guide` after a build. Beside each picture goes its hash and every string of the interface that can be seen
// in it, so that a test tells when a picture shows words that the app no longer has.

const folder = fileURLToPath(new URL('../../renderer/guide/pictures', import.meta.url));
const taken: Record<string, { sha256: string; shows: readonly string[] }> = {};

async function take(page: Page, language: Language, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300); // short motions have come to rest
  await keep(page, language, name);
}

async function keep(page: Page, language: Language, name: string): Promise<void> {
  const file = `${language}-${name}.png`;
  const bytes = await page.screenshot({ path: join(folder, file) });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, h3, th, label, [role=tab]')]
      .filter(element => element.getClientRects().length > 0)
      .flatMap(element => [element.textContent?.trim() ?? '', element.getAttribute('aria-label') ?? '']),
  );
  const known = interfaceStrings(language);
  const shows = [...new Set(seen)].filter(words => known.has(words)).sort();
  taken[file] = { sha256: createHash('sha256').update(bytes).digest('hex'), shows };
}

for (const language of ['zh', 'en'] as const) {
  test(`the pictures of the guide, ${language}`, async ({ start }) => {
    const { app, page } = await start({ env: { LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' } });
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 800 }),
    );
    await page.evaluate(
      to => Reflect.get(window, 'desktop')['settings:write']({ language: to, theme: 'light' }),
      language,
    );
    page.setDefaultTimeout(120_000);
    await page.reload();
    await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor();
    const clause = (words: string) => page.locator('[data-clause-id]', { hasText: words }).first();

    await clause('我们重视通关便利化').scrollIntoViewIfNeeded();
    await clause('我们重视通关便利化').hover({ position: { x: 40, y: 12 } });
    await page.waitForTimeout(400);
    await keep(page, language, 'read');

    await page.locator('[data-search-box]').fill(language === 'zh' ? '鼓励' : 'encourage');
    await page.getByRole('tabpanel').locator('mark').first().waitFor();
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await take(page, language, 'search');
    await page.locator('[data-search-box]').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await clause('我们重视通关便利化').click();
    for (const key of ['1', 'j', '2', 'j', '3', 'j', '4', 'k', 'k', 'o', '5']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    await page.keyboard.press('n');
    const note =
      language === 'zh'
        ? '此处“加强”译作 **strengthen**，第 18 条则否。'
        : '**加强** is *strengthen* here, but not in ¶ 18.';
    await page.getByRole('textbox', { name: /Markdown/ }).fill(note);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').locator('strong').first().waitFor();
    await take(page, language, 'annotate');

    for (const words of ['我们鼓励开展第三方市场合作', '我们重视通关便利化']) {
      await clause(words).click();
      await page.keyboard.press('c');
    }
    await page.keyboard.press('Shift+C');
    await page.waitForTimeout(2_500); // the engine compares
    await take(page, language, 'compare');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+l');
    await page.locator('h1').first().waitFor();
    await take(page, language, 'library');
  });
}

test.afterAll(async () => {
  const list = join(folder, 'pictures.json');
  const before = JSON.parse(await readFile(list, 'utf8').catch(() => '{}')) as typeof taken;
  const all = Object.entries({ ...before, ...taken }).sort(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(list, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
});
