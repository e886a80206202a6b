import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';

// Freezes what this release writes, for every later one to be tried on: once for each release, after a build, with
// `npx playwright test --config tests/e2e/playwright.config.ts --project=freeze`. A frozen profile is never changed.

const parts = ['profile.json', 'settings.json', 'window.json', 'recent-works.json', 'library', 'safety', 'IndexedDB'];
const contract = {
  'treaty.zh.txt': '第一条\u3000双方鼓励扩大贸易。\n\n第二条\u3000双方重视绿色发展，加强通关合作。\n',
  'treaty.en.txt': 'Article 1 The Parties encourage wider trade.\n\nArticle 2 The Parties value green development.\n',
};

test('this release’s profile', async ({ profile, start }) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const folder = join('tests', 'fixtures', 'profiles', version);
  await mkdir('/tmp/duidu-frozen', { recursive: true }); // paths are kept in reports: none of this machine’s own
  const files = Object.entries(contract).map(([name, text]) => [join('/tmp/duidu-frozen', name), text] as const);
  for (const [file, text] of files) await writeFile(file, text);
  const { page, close } = await start({ args: files.map(([file]) => file) });
  await expect(page.locator('tr[data-status]')).toHaveCount(2, { timeout: 60_000 });
  await page.keyboard.press('Control+l');
  await page.locator('[data-clause-id]', { hasText: '我们重视通关便利化' }).first().click();
  for (const key of ['1', 'j', '2', 'j', '3']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /Markdown/ }).fill('A note on **加强**.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Shift+t');
  await expect.poll(async () => Object.keys((await keptAnnotations(page))?.annotations ?? {}).length).toBe(3);
  await page.waitForTimeout(3_000); // the words of the treaty are found
  const kept = await keptAnnotations(page);
  await close();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) {
    await cp(join(profile, part), join(folder, part), {
      recursive: true,
      filter: path => !/[\\/](index|lock|LOCK|LOG|LOG\.old|writer\.lock|staging)$/.test(path),
    });
  }
  await rm('/tmp/duidu-frozen', { recursive: true });
  const annotations = Object.values(kept?.annotations ?? {}).map(row => JSON.parse(row) as { note: string });
  const expected = { revision: kept?.revision, notes: annotations.map(({ note }) => note).sort() };
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
});
