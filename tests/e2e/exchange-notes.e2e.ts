import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { ready } from './annotated-page';
import { expect, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';

interface Row {
  readonly id: string;
  readonly note: string;
  readonly deleted: string | null;
  readonly targets: readonly { readonly state: string; readonly quote: { readonly exact: string } }[];
}

/** What is said to be saved and is not in the bin. */
async function rows(page: Page): Promise<Row[] | null> {
  const kept = await keptAnnotations(page);
  if (kept === null) return null;
  return Object.values(kept.annotations)
    .map(text => JSON.parse(text) as Row)
    .filter(({ deleted }) => deleted === null);
}

const show = (page: Page, view: RegExp) => page.locator('aside').getByRole('radio', { name: view }).click();

/** Save as one kind of file, as if the person had chosen the path. */
async function saved(app: ElectronApplication, page: Page, button: RegExp, path: string): Promise<Buffer> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
  return readFile(path);
}

const bringIn = (page: Page, name: string, json: unknown) =>
  page
    .getByLabel('Import an annotation file', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) });

test('every kind of file that notes are saved as can be opened again', async ({ running: { app, page }, profile }) => {
  test.setTimeout(180_000);
  await ready(page);
  for (const key of ['j', 'j', 'j', 'l', 'n']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: /Markdown/ }).fill('要点');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await rows(page))?.[0]?.note, { timeout: 20_000 }).toBe('要点');
  const words = (await rows(page))?.[0]?.targets[0]?.quote.exact ?? '';
  await show(page, /^Files/);
  const save = (button: RegExp, ending: string) => saved(app, page, button, join(profile, `notes.${ending}`));

  const collection = (await save(/^W3C/, 'jsonld')).toString();
  expect(JSON.parse(collection)).toMatchObject({ type: 'AnnotationCollection', total: 1 });
  expect((await save(/^Markdown$/, 'md')).toString()).toContain('要点');
  expect((await save(/^CSV/, 'csv')).toString()).toContain(words);
  const page_ = (await save(/^Web page/, 'html')).toString();
  expect(page_).toContain(`${words}</mark>`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await save(/^Excel/, 'xlsx')).buffer as ArrayBuffer);
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain(words);

  const parts = unzipSync(await save(/^Word/, 'docx'));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const between = body.slice(
    body.indexOf('<w:commentRangeStart w:id="0"'),
    body.indexOf('<w:commentRangeEnd w:id="0"'),
  );
  expect([...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')).toBe(words);
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('要点');

  await bringIn(page, 'notes.jsonld', JSON.parse(collection));
  await expect(page.getByRole('list', { name: 'What became of each' })).toContainText('Already here');
  await expect.poll(async () => (await rows(page))?.length, { timeout: 20_000 }).toBe(1);
});

test('files of other programs come in with an account of each item, and a person settles what is unsure', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await ready(page);
  await page.keyboard.press('Alt+2');
  await show(page, /^Files/);
  const account = page.getByRole('list', { name: 'What became of each' });
  const quote = (exact: string) => ({ source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact } });
  const annotation = (id: string, target: object) => ({ id, type: 'Annotation', motivation: 'highlighting', target });
  await bringIn(page, 'w3c.jsonld', {
    type: 'AnnotationCollection',
    first: {
      items: [
        annotation('urn:x:placed', quote('数字丝绸之路')),
        annotation('urn:x:many', quote('一带一路')),
        annotation('urn:x:nowhere', { source: 'https://example.org/' }),
        'not an annotation',
      ],
    },
  });
  await expect(account.getByRole('listitem')).toHaveText([/^Placed/, /^Needs review/, /^Could not/, /^Could not/]);
  await bringIn(page, 'hypothesis.json', {
    rows: [
      {
        id: 'h',
        uri: 'https://example.org/',
        text: '**x** <script>alert(1)</script>',
        tags: ['义务/交货'],
        target: [{ ...quote('多边主义'), selector: [quote('多边主义').selector] }],
      },
    ],
  });
  await expect(account.getByRole('listitem')).toHaveText([/hypothesis:h/]);
  await bringIn(page, 'book.annotation', {
    type: 'AnnotationSet',
    items: [annotation('urn:uuid:r', quote('Digital Silk Road'))],
  });
  await expect(account.getByRole('listitem')).toHaveText([/^Placed/]);
  await expect.poll(async () => (await rows(page))?.length, { timeout: 20_000 }).toBe(4);

  const state = async () =>
    (await rows(page))?.find(({ targets }) => targets[0]?.quote.exact === '一带一路')?.targets[0]?.state;
  await show(page, /^Review/);
  const item = page.getByRole('group', { name: /一带一路/ });
  await expect(item.getByRole('listitem')).toHaveCount(3);
  await item.getByRole('button').first().focus();
  await page.keyboard.press('1');
  await expect.poll(state, { timeout: 20_000 }).toBe('exact');
  await page.keyboard.press('Control+z');
  await expect.poll(state, { timeout: 20_000 }).toBe('review');
  await item.getByRole('button').first().focus();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await rows(page))?.length, { timeout: 20_000 }).toBe(3);
  await page.keyboard.press('Control+z');
  await expect.poll(state, { timeout: 20_000 }).toBe('review');
  await expect(item).toBeVisible();
});

test('a file of very many notes can be given up while they are placed, and one of too many is refused whole', async ({
  page,
}) => {
  await ready(page);
  await page.keyboard.press('Alt+2');
  await show(page, /^Files/);
  const item = (ordinal: number) => ({
    id: `urn:x:${ordinal}`,
    type: 'Annotation',
    motivation: 'highlighting',
    target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact: `合作伙伴 ${ordinal}` } },
  });
  const many = (count: number) => Array.from({ length: count }, (_unused, ordinal) => item(ordinal));
  await bringIn(page, 'many.jsonld', many(20_000));
  await expect(page.getByRole('status').filter({ hasText: 'many.jsonld' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  expect(await rows(page)).toEqual([]);
  await bringIn(page, 'too-many.jsonld', many(50_001));
  await expect(page.getByRole('alert')).toContainText('more than 50,000 annotations');
  expect(await rows(page)).toEqual([]);
});
