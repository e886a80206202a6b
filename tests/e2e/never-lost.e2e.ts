import { appendFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-fixture';
import { keptAnnotations, type Kept } from './kept-annotations';
import { mark, opened, saved } from './marked-app';
import { killAll, processTree } from './process-tree';

/** How often the whole app is killed: `DUIDU_KILLS=200 npx playwright test … never-lost` for the long run. */
const killCount = Number(process.env['DUIDU_KILLS'] ?? 3);

test('no acknowledged change is lost when the whole app is killed while writing', async ({ start }) => {
  test.setTimeout(60_000 + killCount * 30_000);
  let acknowledged: Kept = { revision: 0, annotations: {} };
  let lost = 0;
  for (let kill = 0; kill < killCount; kill += 1) {
    const running = await opened(start);
    const today = await saved(running.page);
    lost += Object.keys(acknowledged.annotations).filter(id => today.annotations[id] === undefined).length;
    expect(today.revision).toBeGreaterThanOrEqual(acknowledged.revision);
    acknowledged = today;
    const writing = mark(running.page, 60).catch(() => undefined);
    const until = Date.now() + 100 + Math.random() * 2_500;
    while (Date.now() < until) {
      const kept = await keptAnnotations(running.page);
      if (kept !== null) acknowledged = kept;
    }
    killAll(processTree(running.app.process().pid ?? 0));
    await writing;
  }
  const last = await saved((await opened(start)).page);
  lost += Object.keys(acknowledged.annotations).filter(id => last.annotations[id] === undefined).length;
  console.log(
    `${killCount} kills, ${Object.keys(last.annotations).length} annotations, revision ${last.revision}, lost: ${lost}`,
  );
  expect(lost).toBe(0);
});

test('a wiped and a damaged database are rebuilt from the safety copies, and the person is told', async ({
  start,
  profile,
}) => {
  const first = await opened(start);
  await mark(first.page, 5);
  const before = await saved(first.page, 5);
  await first.close();
  await rm(join(profile, 'IndexedDB'), { recursive: true, force: true });

  const second = await opened(start);
  expect((await saved(second.page)).annotations).toEqual(before.annotations);
  await second.page.keyboard.press('Alt+2');
  await expect(second.page.getByText(/5 (annotations were restored|条批注)|恢复 5 条批注/)).toBeVisible();
  await second.close();

  const [folder] = (await readdir(join(profile, 'IndexedDB'))).filter(name => name.endsWith('.leveldb'));
  for (const name of await readdir(join(profile, 'IndexedDB', folder ?? ''))) {
    if (/\.(ldb|log)$|^MANIFEST/.test(name)) await writeFile(join(profile, 'IndexedDB', folder ?? '', name), 'damaged');
  }
  const third = await opened(start);
  expect((await saved(third.page)).annotations).toEqual(before.annotations);
});

test('a torn journal costs nothing, and undo reaches back over a restart', async ({ start, profile }) => {
  const first = await opened(start);
  await mark(first.page, 3);
  const before = await saved(first.page, 3);
  await first.kill();
  await appendFile(join(profile, 'safety', '000001.journal'), 'DJR1 torn');
  const second = await opened(start);
  expect((await saved(second.page)).annotations).toEqual(before.annotations);
  await second.page.keyboard.press('j');
  for (const left of [2, 1, 0]) {
    await second.page.keyboard.press('Control+z');
    await expect.poll(async () => Object.keys((await saved(second.page)).annotations).length).toBe(left);
  }
});

test('a note is written beside the text, and found again after a restart', async ({ start }) => {
  const first = await opened(start);
  await first.page.keyboard.press('j');
  await first.page.keyboard.press('j');
  await first.page.keyboard.press('l');
  await first.page.keyboard.press('n');
  await first.page.getByRole('textbox', { name: /Markdown/ }).fill('**要点**');
  await first.page.keyboard.press('Control+Enter');
  await expect(first.page.getByRole('article').locator('strong')).toHaveText('要点');
  await saved(first.page, 1);
  await first.kill();
  const second = await opened(start);
  await second.page.keyboard.press('Alt+2');
  await expect(second.page.getByRole('article').locator('strong')).toHaveText('要点');
});
