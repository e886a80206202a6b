import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test as base } from './app-fixture';

const chinese = '湖畔合作备忘录\n\n1. 双方重视湖水治理。\n\n2. 双方鼓励设立灯塔基金。\n';
const english =
  'Memorandum of Lakeside Cooperation\n\n1. Both sides value the care of the lake.\n\n2. Both sides encourage a lighthouse fund.\n';

/** A small bilingual pair and a file that is no text, in a folder of their own. */
const test = base.extend<{ pair: readonly [string, string]; bad: string }>({
  pair: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-pair-'));
    const pair = [join(folder, 'lake.zh.txt'), join(folder, 'lake.en.txt')] as const;
    await writeFile(pair[0], chinese);
    await writeFile(pair[1], english);
    await use(pair);
    await rm(folder, { recursive: true, force: true });
  },
  bad: async ({ pair }, use) => {
    const path = join(pair[0], '..', 'broken.docx');
    await writeFile(path, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 9, 9, 9, 9]));
    await use(path);
  },
});

const choosing = (app: ElectronApplication, filePaths: readonly string[]) =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);

const isReady = (page: Page) => expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
const reports = (page: Page) => page.locator('tr[data-status]');

test('a pair of files is chosen, imported, opened, searched, and found again under recent works', async ({
  running: { app, page },
  pair,
}) => {
  await isReady(page);
  await choosing(app, pair);
  await page.keyboard.press('Control+o');
  await expect(reports(page)).toHaveCount(2, { timeout: 40_000 });
  await expect(reports(page).first()).toHaveAttribute('data-status', /^imported/);
  await reports(page).first().getByRole('button').click();
  await expect(page.locator('[data-clause-id]', { hasText: '灯塔基金' }).first()).toBeVisible();
  await expect(page.locator('[data-clause-id]', { hasText: 'lighthouse fund' }).first()).toBeVisible();
  await page.locator('[data-search-box]').fill('灯塔');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('hit')?.size)).toBe(1);
  const recent = () =>
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.getMenuItemById('menu.file')?.submenu;
      return file?.items.flatMap(item => item.submenu?.items.map(({ label }) => label) ?? []) ?? [];
    });
  await expect.poll(async () => (await recent()).length).toBe(2);
  await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.getMenuItemById('menu.file')?.submenu;
    const items = file?.items.find(item => (item.submenu?.items.length ?? 0) > 0)?.submenu?.items;
    items?.[1]?.click();
  });
  await isReady(page);
});

test('files dropped on the window are imported, and the library shows how', async ({ page, pair }) => {
  await isReady(page);
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped' });
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles([...pair]);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const input = document.querySelector<HTMLInputElement>('#dropped');
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    input?.remove();
  });
  await expect(reports(page)).toHaveCount(2, { timeout: 40_000 });
});

test('a bad file gives its line in the report, and nothing else changes', async ({ running: { app, page }, bad }) => {
  await isReady(page);
  await page.keyboard.press('Control+l');
  const works = page.locator('main ol > li');
  const before = await works.count();
  await choosing(app, [bad]);
  await page.keyboard.press('Control+o');
  await expect(reports(page)).toHaveCount(1, { timeout: 40_000 });
  await expect(reports(page)).toHaveAttribute('data-status', 'refused');
  await expect(reports(page).getByRole('rowheader')).toHaveText('broken.docx');
  await expect(works).toHaveCount(before);
});
