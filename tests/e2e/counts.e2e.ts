import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import excel from 'exceljs';
import { expect, test as base } from './app-fixture';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-counts-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const isReady = (page: Page) => expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
const concordance = (page: Page) => page.getByRole('grid', { name: 'Concordance' });
/** The characters right of the node word, of the lines in view. */
const rightOf = (page: Page) =>
  page
    .locator('[data-concordance] [role="row"] strong + span')
    .evaluateAll(spans => spans.map(span => span.textContent));
const savingTo = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

/** Open the counts and ask for a node word, by keyboard alone. */
async function ask(page: Page, words: string): Promise<void> {
  await isReady(page);
  await page.keyboard.press('Alt+6');
  const box = page.getByRole('textbox', { name: 'Node word' });
  await expect(box).toBeVisible();
  await box.focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(concordance(page)).toBeFocused({ timeout: 20_000 });
}

test('a concordance is asked for, sorted, unfolded and opened in the text by keyboard alone', async ({ page }) => {
  await ask(page, '合作');
  await expect(concordance(page)).toHaveAttribute('aria-rowcount', '78');
  const before = await rightOf(page);
  const key = page.getByRole('combobox', { name: 'Sort key 1' });
  await key.focus();
  await key.selectOption('1R');
  await expect.poll(async () => (await rightOf(page)).join()).not.toBe(before.join());
  await expect(concordance(page).getByRole('row').first()).toContainText('ooperat');
  await concordance(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await expect(concordance(page).getByRole('button', { name: 'Fold' })).toHaveCount(1);
  const line = await concordance(page).locator('[aria-rowindex="2"] strong').first().textContent();
  expect(line).toBe('合作');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row]').first()).toBeAttached();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('flash')?.size ?? 0)).toBeGreaterThan(0);
});

test('a collocate’s lines are opened from its figure table, and ticked lines are marked and taken back', async ({
  page,
}) => {
  await ask(page, '合作');
  await page.locator('#count-concordance').focus();
  await page.keyboard.press('ArrowRight');
  const table = page.getByRole('grid', { name: 'Collocates: 合作' });
  await expect(table.getByRole('row').nth(1)).toBeVisible({ timeout: 20_000 });
  const word = await table.getByRole('row').nth(1).getByRole('gridcell').first().textContent();
  await table.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'How this figure is made' })).toContainText('14 + log₂( 2·');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(concordance(page)).toBeFocused();
  await expect(
    concordance(page)
      .locator('mark', { hasText: word ?? '' })
      .first(),
  ).toBeVisible();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  const marked = () => page.evaluate(() => CSS.highlights.get('azurite-highlight')?.size ?? 0);
  await expect.poll(marked).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(marked).toBe(0);
});

test('a concordance leaves as a workbook with what was asked, and reads back', async ({
  running: { app, page },
  folder,
}) => {
  const path = join(folder, 'lines.xlsx');
  await ask(page, '互联互通');
  const count = Number(await concordance(page).getAttribute('aria-rowcount'));
  await savingTo(app, path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const workbook = new excel.Workbook();
  await expect
    .poll(async () => {
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null || bytes.length === 0) return 0;
      await workbook.xlsx.load(bytes as never).catch(() => null);
      return workbook.worksheets[0]?.rowCount ?? 0;
    })
    .toBe(count + 1);
  const [lines, facts] = workbook.worksheets;
  for (let row = 2; row <= count + 1; row++) expect(lines?.getRow(row).getCell(4).text).toBe('互联互通');
  const stated = (facts?.getSheetValues() ?? []).flat().map(String).join('\n');
  expect(stated).toContain('互联互通');
  expect(stated).toMatch(/\d{4}-\d\d-\d\dT/);
});

test('figures are drawn within the page’s policy and leave as SVG', async ({ running: { app, page }, folder }) => {
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await ask(page, '合作');
  await page.locator('#count-dispersion').click();
  const plot = page.locator('figure svg[role="img"]').first();
  await expect(plot).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^DP 0\.\d+/ })).toBeVisible();
  const path = join(folder, 'plot.svg');
  await savingTo(app, path);
  await page.getByRole('button', { name: 'Export picture' }).first().click();
  await page.getByRole('menuitem', { name: 'SVG drawing' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  expect(complaints).toEqual([]);
});

test('keywords of two works, by their lines', async ({ running: { app, page }, folder }) => {
  const path = join(folder, 'lake.zh.txt');
  await writeFile(path, '湖畔备忘录\n\n1. 双方重视湖水治理，双方鼓励设立灯塔基金。\n\n2. 灯塔基金由双方管理。\n');
  await isReady(page);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await page.keyboard.press('Control+o');
  await expect(page.locator('tr[data-status]')).toHaveCount(1, { timeout: 40_000 });
  await page.keyboard.press('Alt+6');
  await page.locator('#count-keyness').click();
  const table = page.getByRole('grid', { name: 'Keywords' });
  await expect(table.getByRole('row').nth(1)).toContainText(/less|more/, { timeout: 40_000 });
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(concordance(page)).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Where' })).toHaveValue('library');
});

test('axe finds nothing on any page of the counts, on light and on dark paper', async ({ page }) => {
  test.setTimeout(120_000);
  await ask(page, '合作');
  const found: string[] = [];
  for (const paper of ['light', 'dark'] as const) {
    await expect(page.locator('html')).toHaveAttribute('data-palette', paper);
    for (const tab of ['concordance', 'collocates', 'dispersion', 'frequency', 'keyness']) {
      await page.locator(`#count-${tab}`).click();
      await expect(page.locator(`#count-${tab}`)).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByText('Counting…')).toHaveCount(0, { timeout: 20_000 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
      for (const { id, nodes } of violations) found.push(`${paper} ${tab}: ${id}: ${nodes[0]?.html.slice(0, 140)}`);
    }
    await page.keyboard.press('Control+Shift+T');
    await expect(page.locator('html')).not.toHaveAttribute('data-palette', paper);
    await page.keyboard.press('Control+Shift+T');
  }
  expect(found).toEqual([]);
});
