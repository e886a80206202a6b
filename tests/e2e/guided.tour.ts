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
    await page.locator('#root > *').first().waitFor();
  });
});
