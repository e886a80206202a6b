import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DesktopApi } from '../../electron/ipc/contract';
import { expect, test } from './app-fixture';

/** Asks main through the page's own bridge. */
const ask = <T>(page: Page, question: (desktop: DesktopApi) => Promise<T>): Promise<T> =>
  page.evaluate(`(${question.toString()})(window.desktop)`);

test('settings survive closing the app', async ({ start }) => {
  const first = await start();
  await ask(first.page, desktop => desktop['settings:write']({ theme: 'sepia', openWork: 'some-work' }));
  await first.close();

  const second = await start();
  const settings = await ask(second.page, desktop => desktop['settings:read']());
  expect(settings).toMatchObject({ ok: true, value: { theme: 'sepia', openWork: 'some-work' } });
});

test('a request outside the contract is refused and changes nothing', async ({ page }) => {
  const refused = await page.evaluate(() =>
    Reflect.get(window, 'desktop')['settings:write']({ theme: 'neon', typography: { size: 9_000 } }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(await ask(page, desktop => desktop['settings:read']())).toMatchObject({ value: { theme: 'system' } });
});

test('the page has the channels of the contract and no more', async ({ page }) => {
  const names = await page.evaluate(() => Object.keys(Reflect.get(window, 'desktop')));
  expect(names).toContain('settings:read');
  expect(names).not.toContain('files:drop');
  expect(await page.evaluate(() => 'ipcRenderer' in window || 'require' in window)).toBe(false);
});

test('a damaged settings file is set aside, and the app starts with the defaults', async ({ profile, start }) => {
  await writeFile(join(profile, 'settings.json'), '{"theme": "sep');
  const { page } = await start();
  expect(await ask(page, desktop => desktop['settings:read']())).toMatchObject({ value: { theme: 'system' } });
  const kept = (await readdir(profile)).find(name => name.startsWith('settings.json.damaged-'));
  expect(await readFile(join(profile, kept ?? ''), 'utf8')).toBe('{"theme": "sep');
});

test('the menu speaks the interface language at once', async ({ running }) => {
  const { app, page } = running;
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label));
  await ask(page, desktop => desktop['settings:write']({ language: 'zh' }));
  expect(await labels()).toEqual(['文件', '编辑', '视图', '帮助']);
  await ask(page, desktop => desktop['settings:write']({ language: 'en' }));
  expect(await labels()).toEqual(['File', 'Edit', 'View', 'Help']);
});

test('a menu entry reaches the page as a command', async ({ running }) => {
  const { app, page } = running;
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heardCommands', heard);
    Reflect.get(window, 'desktop').on('app:command', (command: { id: string }) => heard.push(command.id));
  });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heardCommands'))).toEqual(['help.about']);
});
