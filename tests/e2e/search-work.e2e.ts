import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect, test as base } from './app-fixture';
import { drawn } from './drawn-marks';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-search-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const isReady = (page: Page) => expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
const box = (page: Page) => page.locator('[data-search-box]');
const count = (page: Page) => page.getByRole('search').getByRole('status');
const cards = (page: Page) =>
  page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') });
/** How many places of a layer are drawn. */
const placesOf = async (page: Page, layer: string) => (await drawn(page))[layer] ?? 0;

/** What axe finds in the panel or over it; empty when all is well. */
async function axe(page: Page): Promise<unknown> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(node => node.target) }));
}

test('Chinese is composed and found as it comes; both sides are asked; hits are walked by keyboard', async ({
  page,
}) => {
  await isReady(page);
  const session = await page.context().newCDPSession(page);
  await page.keyboard.press('Control+f');
  for (const text of ['h', 'he', 'he z', 'he zuo']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(box(page)).toHaveValue('he zuo');
  expect(await placesOf(page, 'hit')).toBe(0);
  await session.send('Input.insertText', { text: '合作' });
  await expect(count(page)).toContainText('44 clauses');
  await expect.poll(() => placesOf(page, 'hit')).toBeGreaterThan(0);

  await page.keyboard.type(' -经济');
  await expect(count(page)).not.toContainText('44 clauses');
  await box(page).fill('zh:促进 en:-promote');
  await expect(cards(page).first()).toContainText('促进');
  const total = Number(/^(\d+)/.exec((await count(page).textContent()) ?? '')?.[1]);
  for (let at = 0; at < Math.min(total, 5); at++) {
    await expect(cards(page).nth(at)).not.toContainText(/promote/i);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => placesOf(page, 'current-hit')).toBe(1);
  const first = await page.locator('[aria-current="true"] [data-clause-id]').first().getAttribute('data-clause-id');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-current="true"] [data-clause-id]').first()).not.toHaveAttribute(
    'data-clause-id',
    first ?? '',
  );

  await box(page).fill('🙂 "鼓励');
  await expect(page.getByRole('alert')).toContainText('character 3');
  await expect(page.getByRole('search').locator('mark')).toHaveText('"');
});

test('the list is taken out as a workbook, and a kept search says what a new work has changed', async ({
  running: { app, page },
  folder,
}) => {
  await isReady(page);
  await box(page).fill('鼓励');
  await expect(count(page)).toContainText('13 clauses');
  const workbook = join(folder, 'hits.xlsx');
  await savingTo(app, workbook);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  await expect.poll(() => rowsOf(workbook), { timeout: 20_000 }).toHaveLength(14);
  const rows = await rowsOf(workbook);
  expect(rows[1]?.join(' ')).toContain('鼓励');
  expect(rows[1]?.join(' ')).toContain('encourage');

  await page.getByRole('button', { name: 'This work' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Encouragement');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Compared with when it was saved' })).toContainText('Just as it was');

  const file = join(folder, 'lake.zh.txt');
  await writeFile(file, '湖畔合作备忘录\n\n1. 双方重视湖水治理。\n\n2. 双方鼓励设立灯塔基金。\n');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
  await expect(page.locator('tr[data-status]')).toHaveCount(1, { timeout: 40_000 });
  await box(page).fill('');
  await page.keyboard.press('Control+Shift+S');
  await page
    .getByRole('region', { name: 'Saved searches' })
    .getByRole('button', { name: /^Encouragement/ })
    .click();
  const changes = page.getByRole('region', { name: 'Compared with when it was saved' });
  await expect(changes).toContainText('1 clause added', { timeout: 20_000 });
  await expect(changes).toContainText('双方鼓励设立灯塔基金');
  await changes.getByRole('button', { name: /灯塔基金/ }).click();
  await expect(page.locator('[data-clause-id]', { hasText: '灯塔基金' }).first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('a query is built by keyboard, explained, noted in the history over a restart, and found in notes', async ({
  start,
}) => {
  const { page, close } = await start();
  await isReady(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Control+Shift+F');
  const builder = page.getByRole('region', { name: 'Build the query row by row' });
  await builder.getByRole('textbox', { name: 'Words' }).focus();
  await page.keyboard.type('鼓励');
  await expect(box(page)).toHaveValue('鼓励');
  await builder.getByRole('button', { name: 'Add a row' }).focus();
  await page.keyboard.press('Enter');
  await expect(builder.getByRole('combobox', { name: 'Condition' }).nth(1)).toBeFocused();
  await builder.getByRole('combobox', { name: 'Condition' }).nth(1).selectOption('none');
  await builder.getByRole('combobox', { name: 'Language' }).nth(1).selectOption('en');
  await builder.getByRole('textbox', { name: 'Words' }).nth(1).fill('corruption');
  await expect(box(page)).toHaveValue('鼓励 en:-corruption');
  await expect(count(page)).toContainText('12 clauses');
  expect(await axe(page)).toEqual([]);
  await box(page).fill('zh:(绿色 发展) tag:译法');
  await expect(builder.getByRole('combobox', { name: 'Condition' })).toHaveCount(2);
  await expect(builder.getByRole('textbox', { name: 'Words' })).toHaveValue('绿色 发展');
  await page.keyboard.press('Control+Shift+F');

  await page.keyboard.press('Control+/');
  const help = page.getByRole('dialog', { name: 'How to ask' });
  await expect(help).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await help.getByRole('button', { name: 'encourage OR support', exact: true }).click();
  await expect(box(page)).toHaveValue('encourage OR support');
  await box(page).press('Enter');
  await expect.poll(() => placesOf(page, 'current-hit')).toBe(1);
  await page.keyboard.press('Control+Shift+H');
  const history = page.getByRole('region', { name: 'Search history' });
  await expect(history.getByRole('button', { name: /^encourage OR support/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await close();

  const again = (await start()).page;
  await isReady(again);
  await again.keyboard.press('Control+Shift+H');
  await again.getByRole('textbox', { name: 'Look in the history' }).fill('OR');
  await again
    .getByRole('region', { name: 'Search history' })
    .getByRole('button', { name: /^encourage OR/ })
    .click();
  await expect(box(again)).toHaveValue('encourage OR support');
  await cards(again).first().getByRole('checkbox').check();
  await again.getByRole('textbox', { name: 'Add a tag' }).fill('译法');
  await again.keyboard.press('Enter');
  await box(again).fill('译法');
  await expect(again.getByRole('region', { name: /in notes and tags/ })).toContainText('译法');
  await box(again).fill('tag:译法');
  await expect(count(again)).toContainText('1 clause');
});

/** Let every question for a place be answered with this one. */
async function savingTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** The rows of the first sheet; none while the file is not there. */
async function rowsOf(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch {
    return [];
  }
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow(row => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
}
