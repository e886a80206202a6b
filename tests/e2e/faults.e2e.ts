import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';
import { refusedStart } from './refused-start';

const shownText = (page: Page) => page.getByText('阿塞拜疆总统阿利耶夫').first();
const noteCount = async (page: Page) => Object.keys((await keptAnnotations(page))?.annotations ?? {}).length;

async function highlight(page: Page, words: string): Promise<void> {
  await page.locator('[data-clause-id]', { hasText: words }).first().click();
  const before = await noteCount(page);
  await page.keyboard.press('1');
  await expect.poll(() => noteCount(page)).toBe(before + 1);
}

/** The clause at the top of the page, as the settings keep it. */
const place = (profile: string) =>
  readFile(join(profile, 'settings.json'), 'utf8').then(
    text => Object.values((JSON.parse(text) as { places: Record<string, string> }).places)[0],
    () => undefined,
  );

const crashPage = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

test('a crashed page comes back to the same place, with its notes', async ({ profile, running: { app, page } }) => {
  await expect(shownText(page)).toBeVisible({ timeout: 30_000 });
  await highlight(page, '我们重视通关便利化');
  await expect.poll(() => place(profile)).toBeTruthy();
  const before = await place(profile);
  // The test's own view of the page is lost with it, so main is asked to look.
  const look = (expression: string): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }, wanted) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents?.isCrashed() !== false) return null;
      const late = new Promise(resolve => setTimeout(resolve, 1_000, null)); // a dying page never answers
      return Promise.race([contents.executeJavaScript(wanted).catch(() => null), late]);
    }, expression);
  await look('void (window.isFirst = true)');

  await crashPage(app);
  await expect
    .poll(() => look(`!window.isFirst && document.body.innerText.includes('我们重视通关便利化')`), {
      timeout: 30_000,
    })
    .toBe(true);
  const rowsInView = `[...document.querySelectorAll('[data-clause-id]')].some(row =>
    row.innerText.includes('我们重视通关便利化') && row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight)`;
  await expect.poll(() => look(rowsInView)).toBe(true);
  expect(await place(profile)).toBe(before);
  await expect
    .poll(() => look(`document.querySelector('[data-save-state]')?.getAttribute('data-save-state')`))
    .toBe('saved');
});

test('after the whole app was killed, the next start says what was recovered', async ({ start }) => {
  const first = await start();
  await expect(shownText(first.page)).toBeVisible({ timeout: 30_000 });
  await highlight(first.page, '我们重视通关便利化');
  await first.kill();
  const second = await start();
  await expect(second.page.getByText(/did not end as it should.*1 changes/)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => noteCount(second.page)).toBe(1);
  await second.close();
  const third = await start();
  await expect(shownText(third.page)).toBeVisible({ timeout: 30_000 });
  await expect(third.page.getByText(/did not end as it should/)).toHaveCount(0);
});

test('a profile of a later version is left untouched, with words in both languages', async ({ profile }) => {
  const content = '{"format":99}';
  await writeFile(join(profile, 'profile.json'), content);
  const said = await refusedStart(profile);
  expect(said).toContain('更新版本的对读');
  expect(said).toContain('made by a newer Duidu');
  expect(await readdir(profile)).toEqual(['profile.json']);
  expect(await readFile(join(profile, 'profile.json'), 'utf8')).toBe(content);
});

test('a profile that cannot be written is refused with words, and so is a home that cannot', async ({ profile }) => {
  const blocked = join(profile, 'a file in the way');
  await writeFile(blocked, 'words');
  expect(await refusedStart(join(blocked, 'Duidu'))).toContain('cannot be written (ENOTDIR)');
  expect(await refusedStart(null, { HOME: blocked, XDG_CONFIG_HOME: '' })).toContain('不能在数据文件夹');
  expect(await readFile(blocked, 'utf8')).toBe('words');
});

test('damaged settings, index and recent works cost nothing but themselves', async ({ profile, start }) => {
  const first = await start();
  await expect(shownText(first.page)).toBeVisible({ timeout: 30_000 });
  await highlight(first.page, '我们重视通关便利化');
  await first.close();
  for (const name of ['settings.json', 'recent-works.json', 'window.json']) await writeFile(join(profile, name), '{"x');
  await mkdir(join(profile, 'library', 'index'), { recursive: true });
  await writeFile(join(profile, 'library', 'index', 'search.bin'), 'not an index');

  const second = await start();
  await expect(shownText(second.page)).toBeVisible({ timeout: 30_000 });
  await expect(second.page.getByText(/settings file “settings.json” was damaged/)).toBeVisible();
  await second.page.getByRole('textbox', { name: 'Search' }).fill('第三方市场合作');
  await expect(second.page.getByRole('tabpanel').locator('mark').first()).toBeVisible();
  await expect.poll(() => noteCount(second.page)).toBe(1);
  expect((await readdir(profile)).some(name => name.startsWith('settings.json.damaged-'))).toBe(true);
});

test('ten thousand paths at once are refused whole, in one sentence', async ({ start }) => {
  const args = Array.from({ length: 10_000 }, (_, ordinal) => `/x/${ordinal}.txt`);
  const { page } = await start({ args });
  await expect(page.getByText(/At most 200 files can be opened at once; 10000 were given/)).toBeVisible({
    timeout: 30_000,
  });
});

test('strange things to open are answered one by one, and nothing is imported', async ({ profile, start }) => {
  const folder = join(profile, 'a folder.txt');
  await mkdir(folder);
  const args = [
    '/no/such/file.txt',
    'javascript:alert(1)//a.txt',
    'app://duidu/../a.txt',
    '--no-such-switch',
    '/dev/null.txt',
  ];
  const { page } = await start({ args: [...args, folder] });
  await expect(page.getByText('There is no file “/no/such/file.txt”')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('There is no file “/dev/null.txt”')).toBeVisible();
  await expect(page.locator('tr[data-status]')).toHaveCount(2); // no address became a file, and the folder was empty
  expect(page.url()).toBe('app://duidu/index.html');
});
