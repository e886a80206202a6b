import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-fixture';

test('a full tour attempts no request but for the app’s own files', async ({ profile, running }) => {
  const { app, page } = running;
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenRequests: seen });
    // Behind the refusal of the app, which stays: this listener sees only what is sent, finished or failed.
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void seen.push(url));
    session.defaultSession.webRequest.onCompleted(({ url }) => void seen.push(url));
  });
  await page.reload();
  await expect(page.getByText('阿塞拜疆总统阿利耶夫').first()).toBeVisible({ timeout: 30_000 });

  await page.locator('[data-search-box]').fill('合作');
  await expect(page.getByRole('tabpanel').locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('[data-clause-id]', { hasText: '我们重视通关便利化' }).first().click();
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  const note = '![map](https://example.org/a.png) [to](https://example.org/) <img src="https://example.org/b.png">';
  await page.getByRole('textbox', { name: /Markdown/ }).fill(note);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').first()).toBeVisible();
  for (const key of ['c', 'j', 'c', 'Shift+C', 'Escape', 'Alt+4', 'Escape', 'Alt+5', 'Escape', 'Control+k', 'Escape']) {
    await page.keyboard.press(key);
  }
  for (const id of ['help.guide', 'help.about', 'help.shortcuts']) {
    await app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.send('app:command', { id: wanted }),
      id,
    );
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
  const book = join(profile, 'book.html');
  await writeFile(
    book,
    '<link rel="stylesheet" href="https://example.org/s.css"><p>第一条　双方鼓励扩大贸易。<img src="https://example.org/p.png"><script src="https://example.org/x.js"></script></p>',
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, book);
  await page.keyboard.press('Control+o');
  await expect(page.locator('tr[data-status]')).toHaveCount(1, { timeout: 40_000 });

  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seenRequests') as string[]);
  const away = [...asked, ...seen].filter(url => !/^(app:\/\/duidu\/|data:|blob:app:\/\/duidu\/)/.test(url));
  expect(away).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
});
