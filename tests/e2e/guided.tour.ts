import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test } from './app-fixture';

const pictures = fileURLToPath(new URL('../../tour', import.meta.url));

/** Takes the pictures of a tour: numbered, in the order of the scenes. */
function photographer(page: Page) {
  let taken = 0;
  return async (name: string, scene: () => Promise<void>) => {
    await test.step(name, scene);
    taken += 1;
    await page.waitForTimeout(250); // short motions have come to rest
    await page.screenshot({ path: join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
}

test('the guided tour', async ({ start }) => {
  await mkdir(pictures, { recursive: true });
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1440, height: 900 }),
  );
  const picture = photographer(page);

  await picture('the-first-start', async () => {
    await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor();
  });
  await picture('searching', async () => {
    await page.getByRole('textbox', { name: 'Search' }).fill('第三方市场合作');
    await page.getByRole('tabpanel').getByText('第三方市场合作').first().waitFor();
  });
  await picture('the-interface-in-chinese', async () => {
    await page.getByRole('button', { name: '把界面切换为中文' }).click();
    await page.getByRole('button', { name: '书库' }).first().waitFor();
  });
  await picture('dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
  });
});
