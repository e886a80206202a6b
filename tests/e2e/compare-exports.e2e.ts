import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import excel from 'exceljs';
import { parseHTML } from 'linkedom';
import { press } from './annotated-page';
import { expect, test as base } from './app-fixture';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duidu-exports-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const forms = { csv: 'CSV table', xlsx: 'Excel workbook', md: 'Markdown', html: 'Web page' } as const;
const pictures = { svg: 'SVG drawing', png: 'PNG picture' } as const;

/** What an exported table has to hold. */
interface Expected {
  /** Words that stand in every form of it. */
  readonly words: readonly string[];
  /** Pictures in its web page. */
  readonly pictures: number;
}

/** What takes things out of a running app into a folder. */
interface Taking {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
}

/** Choose a form from a menu of exports, and read what the app wrote. */
async function taken({ app, page, folder }: Taking, menu: Locator, name: string): Promise<Buffer> {
  const path = join(folder, `taken-${Date.now()}`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await menu.focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name });
  await item.focus();
  await page.keyboard.press('Enter');
  let bytes = Buffer.alloc(0);
  await expect.poll(async () => (bytes = await readFile(path).catch(() => bytes)).length).toBeGreaterThan(0);
  await expect(item).toHaveCount(0);
  return bytes;
}

async function sheetText(bytes: Buffer): Promise<string> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook.worksheets.flatMap(sheet => sheet.getSheetValues().flat()).join('\n');
}

/** The words of a web page that must need nothing but itself; with as many pictures as it should have. */
function pageText(html: string, pictureCount: number): string {
  const { document } = parseHTML(html);
  const asked = [
    ...document.querySelectorAll('[src], [href], [srcset], link, script, iframe, object, embed, image, use'),
  ];
  expect(asked.map(element => element.outerHTML.slice(0, 120))).toEqual([]);
  expect(html).not.toMatch(/@import|url\(\s*['"]?(?!#)/i);
  expect(document.querySelectorAll('figure svg')).toHaveLength(pictureCount);
  return document.documentElement.textContent ?? '';
}

/** Take a table out in every form, and find the same words in each. */
async function expectTable(taking: Taking, menu: Locator, { words, pictures: count }: Expected): Promise<void> {
  for (const form of ['csv', 'xlsx', 'md', 'html'] as const) {
    const bytes = await taken(taking, menu, forms[form]);
    const plain = bytes.toString('utf8');
    const text = form === 'xlsx' ? await sheetText(bytes) : form === 'html' ? pageText(plain, count) : plain;
    for (const word of words) expect(text, form).toContain(word);
    expect(text, form).toMatch(/\d{4}-\d\d-\d\dT/);
  }
}

async function expectPicture(taking: Taking, menu: Locator, words: string): Promise<void> {
  const svg = (await taken(taking, menu, pictures.svg)).toString('utf8');
  expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  expect(svg).toContain(words);
  expect(svg).not.toMatch(/(?:href|src)="(?!#)/);
  const png = await taken(taking, menu, pictures.png);
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.readUInt32BE(16)).toBeGreaterThan(200);
}

const exportOf = (within: Locator) => within.getByRole('button', { name: 'Export', exact: true });
const pictureOf = (within: Locator) => within.getByRole('button', { name: 'Export picture' });

test('every table, comparison and picture leaves the app whole and cites its clauses', async ({
  running: { app, page },
  folder,
}) => {
  test.setTimeout(300_000);
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 60_000 });
  const taking = { app, page, folder };
  const main = page.getByRole('main');
  await test.step('a comparison', async () => {
    await press(page, 'j', 'j', 'c', 'j', 'c', 'Shift+C');
    await expect(main.locator('del').first()).toBeVisible();
    await expectTable(taking, exportOf(main), { words: ['¶2', '¶3', '我们', 'reaffirm'], pictures: 1 });
    await expectPicture(taking, pictureOf(main), '¶3 En');
    await press(page, 'Escape');
  });
  await test.step('the clauses like one, and how words are rendered', async () => {
    await press(page, 'j', 'j', 'Alt+3');
    const like = page.locator('section', { has: page.getByRole('heading', { name: /^Clauses like/ }) });
    await expect(like.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });
    await expectTable(taking, exportOf(like), { words: ['¶', 'Joint Communiqué', '我们'], pictures: 0 });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, 'l');
    const rendered = page.locator('section', { has: page.getByRole('heading', { name: /^How “.+” is rendered/ }) });
    await expect(rendered.locator('ol button').first()).toBeVisible({ timeout: 60_000 });
    await expectTable(taking, exportOf(rendered), { words: ['¶', 'Dice'], pictures: 0 });
  });
  await test.step('the studies', async () => {
    await press(page, 'Alt+4');
    await expect(page.locator('[data-heat]').first()).toBeVisible({ timeout: 60_000 });
    await expectTable(taking, exportOf(main), { words: ['鼓励', 'encourage', '¶14'], pictures: 1 });
    await expectPicture(taking, pictureOf(main), '鼓励');
    for (const [tab, expected] of [
      ['tabPhrases', { words: ['我们鼓励', 'encourage', '¶14'], pictures: 1 }],
      ['tabConsistency', { words: ['各国', 'all countries; each country', '≠ country', '¶6'], pictures: 0 }],
      ['tabPatterns', { words: ['务实', '加强*合作', '¶'], pictures: 0 }],
    ] as const) {
      await page.locator(`#study-${tab}`).click();
      await expect(page.locator('#study tbody tr').first()).toBeVisible({ timeout: 60_000 });
      await expectTable(taking, exportOf(main), expected);
      if (tab === 'tabPhrases') await expectPicture(taking, pictureOf(main), '我们鼓励');
    }
    await press(page, 'Escape');
  });
  await test.step('document against document', async () => {
    await press(page, 'Alt+7');
    const picker = main.getByRole('combobox').first();
    await expect(picker.locator('option')).not.toHaveCount(1, { timeout: 60_000 });
    await picker.selectOption({ index: 1 });
    await expect(page.locator('[data-document-map]')).toBeVisible({ timeout: 60_000 });
    await expectTable(taking, exportOf(main), { words: ['38', 'Same', '我们'], pictures: 1 });
    await expectPicture(taking, pictureOf(main), '<rect');
  });
});
