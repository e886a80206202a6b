import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { packDocx } from '../helpers/docx-parts';
import { wrapText, writePdf } from '../helpers/pdf-writer';
import { expect, test as base } from './app-fixture';

const clauses = {
  zh: ['湖泊公约', '第一条 双方共同保护湖水。', '第二条 双方每年交换水文资料。', '第三条 本公约自签字之日起生效。'],
  en: [
    'Convention on Lakes',
    'Article 1 The Parties shall protect the waters of the lake together.',
    'Article 2 The Parties shall exchange hydrological data every year.',
    'Article 3 This Convention enters into force on signature.',
  ],
};

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A PDF and a Word file of one convention, in a folder of their own. */
const test = base.extend<{ folder: string; files: readonly string[] }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-lakes-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  files: async ({ folder }, use) => {
    const [pdf, docx] = [join(folder, 'lakes.en.pdf'), join(folder, 'lakes.zh.docx')];
    const lines = clauses.en.flatMap((text, at) =>
      wrapText(text, 60).map((words, row) => ({ text: words, left: 72, baseline: 90 + at * 60 + row * 14, size: 12 })),
    );
    await writeFile(pdf, writePdf([lines]));
    await writeFile(docx, packDocx({ body: clauses.zh.map(paragraph).join('') }));
    await use([docx, pdf]);
  },
});

const isReady = (page: Page) => expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
const reports = (page: Page) => page.locator('tr[data-status]');

const choosing = (app: ElectronApplication, filePaths: readonly string[]) =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);

/** What main writes next goes to this path, as if the person had chosen it. */
const savingTo = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

/** The words of both languages in each translation unit of a TMX file. */
async function unitsOf(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const units = text.match(/<tu[ >].*?<\/tu>/gs) ?? [];
  return units.map(unit => Array.from(unit.matchAll(/<seg>(.*?)<\/seg>/gs), ([, words = '']) => words));
}

async function drop(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped' }),
    );
  });
  await page.locator('#dropped').setInputFiles([...files]);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const input = document.querySelector<HTMLInputElement>('#dropped');
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    input?.remove();
  });
}

test('a PDF and a Word file become one work, whose links go out as TMX and come in again the same', async ({
  running: { app, page },
  files,
  folder,
}) => {
  await isReady(page);
  await drop(page, files);
  await expect(reports(page)).toHaveCount(2, { timeout: 40_000 });
  for (const row of await reports(page).all()) await expect(row).toHaveAttribute('data-status', /^imported/);
  const entry = page.locator('main ol > li', { hasText: '湖泊公约' });
  await expect(entry).toContainText('Convention on Lakes');
  await entry.getByRole('button', { name: 'Alignment' }).click();
  const count = page.getByText(/^\d+ links/);
  await expect(count).toHaveText(/^4 links/);
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await expect(count).toHaveText(/^3 links · 1 confirmed/);
  await page.keyboard.press('Control+z');
  await expect(count).toHaveText(/^4 links · 0 confirmed/);
  await page.keyboard.press('m');
  await expect(count).toHaveText(/^3 links · 1 confirmed/);
  await expect(page.locator('[data-alignment-saving="saved"]')).toBeVisible();
  const tmx = join(folder, 'lakes-links.tmx');
  await savingTo(app, tmx);
  await page.getByRole('button', { name: 'Export TMX' }).click();
  await expect.poll(async () => (await readFile(tmx, 'utf8').catch(() => '')).match(/<tu[ >]/g)?.length ?? 0).toBe(3);
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await choosing(app, [tmx]);
  await page.keyboard.press('Control+o');
  await expect(reports(page)).toHaveCount(1, { timeout: 40_000 });
  await expect(reports(page)).toHaveAttribute('data-status', /^imported/);
  await page.locator('main ol > li').last().getByRole('button', { name: 'Alignment' }).click();
  await expect(count).toHaveText(/^3 links/);
  const again = join(folder, 'lakes-again.tmx');
  await savingTo(app, again);
  await page.getByRole('button', { name: 'Export TMX' }).click();
  await expect.poll(async () => unitsOf(again)).toEqual(await unitsOf(tmx));
});

test('a job is cancelled, a language corrected, and the whole library kept in one file', async ({
  running: { app, page },
  folder,
}) => {
  await isReady(page);
  const many = join(folder, 'long.txt');
  const lines = Array.from(
    { length: 60_000 },
    (_, at) => `第${at + 1}条 这一条写的是第${(at * 7) % 1013}项事务的办理。`,
  );
  await writeFile(many, lines.join('\n\n'));
  const wrong = join(folder, 'lake.txt');
  await writeFile(wrong, clauses.zh.join('\n\n'));
  await page.keyboard.press('Control+l');
  const works = page.locator('main ol > li');
  await expect(works).toHaveCount(1);
  await choosing(app, [many]);
  await page.keyboard.press('Control+o');
  await page.getByRole('status').getByRole('button', { name: 'Cancel' }).click({ timeout: 30_000 });
  await expect(page.getByRole('status').getByRole('button', { name: 'Cancel' })).toHaveCount(0, { timeout: 30_000 });
  await choosing(app, [wrong]);
  await page.keyboard.press('Control+o');
  const lake = works.filter({ hasText: '湖泊公约' });
  await expect(lake).toHaveCount(1, { timeout: 40_000 });
  await expect(lake).toContainText('4 Chinese clauses');
  await lake.getByRole('button', { name: 'Language and encoding' }).click();
  await page.getByRole('menuitem', { name: 'This is English' }).click();
  await expect(lake).toContainText('4 English clauses', { timeout: 30_000 });
  await lake.getByRole('button', { name: 'Language and encoding' }).click();
  await page.getByRole('menuitem', { name: 'This is Chinese' }).click();
  await expect(lake).toContainText('4 Chinese clauses', { timeout: 30_000 });
  const archive = join(folder, 'all.zip');
  await savingTo(app, archive);
  await page.getByRole('button', { name: 'Export the whole library' }).click();
  await expect
    .poll(
      () =>
        readFile(archive).then(
          bytes => bytes.length,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await lake.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(lake).toHaveCount(0);
  await choosing(app, [archive]);
  await page.getByRole('button', { name: 'Import a library file' }).click();
  await expect(lake).toHaveCount(1, { timeout: 30_000 });
  await expect(lake).toContainText('4 Chinese clauses');
});
