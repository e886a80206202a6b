import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { printedUnit, smallLaw } from '../helpers/small-law';
import { checkout, expect, test, type RunningApp } from './app-fixture';

// Takes the pictures of the README files from the real app: `npx playwright test --config tests/e2e/playwright.config.ts
// --project=guide` after a build.

const pictures = join(checkout, 'pictures');

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForTimeout(1_000); // motions have come to rest, and nothing passing lies over the page
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function openedIn(language: 'zh' | 'en', { app, page }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1440, height: 900 }),
  );
  const settings = { language, theme: 'light', view: { guideDone: true } };
  await page.evaluate(to => Reflect.get(window, 'desktop')['settings:write'](to), settings);
  page.setDefaultTimeout(120_000);
  await page.reload();
  await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor();
}

/** Ask a query and go to its first hit, once all of them are counted. */
async function search(page: Page, query: string, counted: RegExp): Promise<void> {
  await page.locator('[data-search-box]').fill(query);
  await expect(page.getByRole('search')).toContainText(counted);
  await page.keyboard.press('F3');
}

test('reading, searching and noting', async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openedIn('zh', running);
  await search(page, '鼓励', /13 条/);
  await take(page, 'searching');
  await page.keyboard.press('Control+Shift+l');
  await search(page, 'zh:加强 -en:strengthen', /\b1 clause\b/);
  await take(page, 'both-sides');
  await page.locator('[data-search-box]').fill('');
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.locator('[data-clause-id]', { hasText: '我们重视通关便利化' }).first().click();
  for (const key of ['1', 'j', '2', 'j', '3', 'j', '4', 'k', 'k', 'o', '5', 'n']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150); // as a person does
  }
  await page.getByRole('textbox', { name: /Markdown/ }).fill('**加强** is *strengthen* here, but not in ¶ 18.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').locator('strong').first().waitFor();
  await take(page, 'notes');
  for (const palette of ['sepia', 'dark']) {
    await page.keyboard.press('Control+Shift+t');
    await expect(page.locator('html')).toHaveAttribute('data-palette', palette);
  }
  await take(page, 'dark');
});

test('comparing', async ({ start, profile }) => {
  await importEditions(profile);
  const running = await start();
  const { page } = running;
  await openedIn('zh', running);
  for (const words of ['我们支持在遵守各国法律法规', '我们强调在遵守各国法律法规']) {
    await page.locator('[data-clause-id]', { hasText: words }).first().click();
    await page.keyboard.press('c');
  }
  await page.keyboard.press('Shift+C');
  await page.locator('main del').first().waitFor();
  await take(page, 'comparison');
  await page.keyboard.press('Escape');
  await page
    .locator('[data-clause-id]', { hasText: '我们鼓励在可持续农业' })
    .first()
    .dblclick({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Alt+3');
  await page.locator('section ol > li > button[draggable="true"]').first().waitFor();
  await take(page, 'similar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+4');
  await page.locator('[data-heat]').first().waitFor();
  await take(page, 'formulas');
  for (const [tab, name] of Object.entries({ Phrases: 'phrases', Consistency: 'consistency', Patterns: 'patterns' })) {
    await page.locator(`#study-tab${tab}`).click();
    await page.locator('#study tbody tr').first().waitFor();
    await take(page, name);
  }
  await page.keyboard.press('Alt+7');
  const [older, newer] = [page.locator('main select').nth(0), page.locator('main select').nth(1)];
  await older.selectOption('lighthouses-2021');
  await newer.selectOption('lighthouses-2024');
  await page.locator('[data-document-map]').waitFor();
  await take(page, 'documents');
});

/** Two editions of a by-law that was invented for the tests, imported into the library of a profile. */
async function importEditions(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true });
  const older = smallLaw.map(unit => printedUnit(unit, 'zh'));
  const editions = { 2021: older, 2024: amended(older) };
  const cli = join(checkout, 'dist', 'electron', 'duidu.cjs');
  for (const [year, lines] of Object.entries(editions)) {
    const file = join(profile, `${year}.txt`);
    await writeFile(file, lines.join('\n'));
    const named = ['--work', `lighthouses-${year}`, '--title', `灯塔管理规定（${year}）`, '--lang', 'zh'];
    execFileSync(process.execPath, [cli, 'import', file, ...named, '--library', join(profile, 'library')]);
  }
}

/** The edition after: words put in, an article moved to the front, one added. */
function amended(lines: readonly string[]): string[] {
  const isOf = (label: string) => (line: string) => line.startsWith(`${label}　`);
  const moved = lines.find(isOf('第三条'))?.replace('第三条', '第二条') ?? '';
  const added = '第四条　灯塔的灯光应当节约用电，逐步改用清洁能源。';
  return lines
    .filter(line => !isOf('第三条')(line))
    .flatMap(line => {
      if (isOf('第一条')(line))
        return [line.replace('的建设', '的规划、建设').replace('海洋环境', '海洋生态环境'), moved];
      if (isOf('第二条')(line)) return [line.replace('第二条', '第三条')];
      if (isOf('第四条')(line)) return [added, line.replace('第四条', '第五条')];
      if (isOf('第五条')(line)) return [line.replace('第五条', '第六条').replace('30日', '20日')];
      if (isOf('第六条')(line)) return [line.replace('第六条', '第七条').replace('提前15日', '提前三十日')];
      return [line.replace('2021年3月1日', '2024年7月1日')];
    });
}
