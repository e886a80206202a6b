import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomNumbers } from '../../corpus/statistics/random-sample';
import { expect, test } from './app-fixture';
import { mark, opened, saved } from './marked-app';
import { startAgain } from './spawn-program';

/** How often the database is damaged: `DUIDU_FLIPS=25 npx playwright test … damaged-store` for the long run. */
const flipCount = Number(process.env['DUIDU_FLIPS'] ?? 3);
/** Where the bytes are flipped; `DUIDU_SEED` does again what another run did. */
const seed = Number(process.env['DUIDU_SEED'] ?? Date.now() % 1_000_000);
const random = randomNumbers(seed);

/** Put random bytes at random places of some of a database's files; in any case where the name begins so. */
async function flipBytes(folder: string, always: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name !== 'LOCK' && !name.startsWith('LOG'));
  for (const name of names.filter(one => one.startsWith(always) || random() < 0.6)) {
    const bytes = await readFile(join(folder, name));
    for (let flip = 0; flip < 1 + random() * 60; flip += 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    await writeFile(join(folder, name), bytes);
  }
}

test('bytes flipped anywhere in the files of the database cost no acknowledged change', async ({ start, profile }) => {
  test.setTimeout(90_000 + flipCount * 40_000);
  const first = await opened(start);
  await mark(first.page, 8);
  const before = await saved(first.page, 8);
  await first.close();
  await (await opened(start)).close(); // what was written is brought into tables at the next start
  const [database, whole] = [join(profile, 'IndexedDB'), join(profile, 'whole')];
  await cp(database, whole, { recursive: true });
  const [folder] = (await readdir(database)).filter(name => name.endsWith('.leveldb'));
  let lost = 0;
  for (let trial = 0; trial < flipCount; trial += 1) {
    await rm(database, { recursive: true });
    await cp(whole, database, { recursive: true });
    const always = ['CURRENT', 'MANIFEST', '0'][trial % 3] ?? '';
    await flipBytes(join(database, folder ?? ''), always);
    const running = await opened(start);
    const { annotations } = await saved(running.page);
    lost += Object.entries(before.annotations).filter(([id, row]) => annotations[id] !== row).length;
    await running.close();
  }
  console.log(`seed ${seed}: ${flipCount} damaged databases, ${8 * flipCount} acknowledged annotations, lost: ${lost}`);
  expect(lost).toBe(0);
});

test('a database of a newer build is read and not written, and the person is told', async ({ start }) => {
  const first = await opened(start);
  await mark(first.page, 3);
  const before = await saved(first.page, 3);
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duidu', 10_000);
        opening.onupgradeneeded = () => void opening.result.createObjectStore('of-later');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
  );
  await first.close();
  const second = await start();
  await expect(second.page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await second.page.keyboard.press('Alt+2');
  await expect(second.page.getByText('can only be read now')).toBeVisible();
  await expect(second.page.getByRole('article')).toHaveCount(3);
  await expect(second.page.getByRole('button', { name: 'Move to the bin' })).toHaveCount(0);
  for (const key of ['j', 'j', 'j', 'j', 'j', '1', 'm', 'Delete', 'Control+z']) await second.page.keyboard.press(key);
  await second.page.waitForTimeout(500);
  await expect(second.page.getByRole('article')).toHaveCount(3);
  expect((await saved(second.page)).annotations).toEqual(before.annotations);
});

test('a second start on the same profile hands over to the first, and neither loses a change', async ({
  start,
  profile,
}) => {
  const first = await opened(start);
  const writing = mark(first.page, 20);
  for (let other = 0; other < 3; other += 1) expect(await startAgain(profile)).toBe(0);
  await writing;
  const before = await saved(first.page, 20);
  expect(first.app.windows()).toHaveLength(1);
  await first.kill();
  expect((await saved((await opened(start)).page)).annotations).toEqual(before.annotations);
});
