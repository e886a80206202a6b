import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { releasedProfile, releasedVersions } from '../helpers/released-profiles';
import { expect, startApp, test } from './app-fixture';
import { keptAnnotations } from './kept-annotations';

for (const version of releasedVersions) {
  test(`the app opens a profile of ${version} with its database, works and notes`, async () => {
    const { profile, expected } = releasedProfile(version);
    const { page, close } = await startApp(profile);
    await expect(page.getByText('阿塞拜疆总统阿利耶夫').first()).toBeVisible({ timeout: 30_000 });
    const notes = async () =>
      Object.values((await keptAnnotations(page))?.annotations ?? {})
        .map(row => (JSON.parse(row) as { note: string }).note)
        .sort();
    await expect.poll(notes).toEqual(expected.notes);
    await page.keyboard.press('Alt+2');
    await expect(page.getByText(/were restored from the safety/)).toHaveCount(0); // its own database was read
    await close();
    await rm(join(profile, '..'), { recursive: true, force: true });
  });
}
