import type { ElectronApplication } from '@playwright/test';
import { killAll, processTree } from '../../e2e/process-tree';
import { startAgain } from '../../e2e/spawn-program';
import { finds, type Found, markAndSave, noteCount, opened, saidOn, type Trial, within } from './trial';

const enginePid = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'duidu-engine')?.pid);

async function killEngine(app: ElectronApplication): Promise<void> {
  await within(20_000, async () => (await enginePid(app)) !== undefined);
  const pid = (await enginePid(app)) ?? 0;
  process.kill(pid, 'SIGKILL');
  await within(20_000, async () => (await enginePid(app)) !== pid);
}

/** Faults of the app's own processes. */
export const processTrials: readonly Trial[] = [
  { name: 'engine killed', run: engineKilled },
  { name: 'engine dies again and again', run: engineLoop },
  { name: 'page crashes', run: pageCrash },
  { name: 'whole app killed', run: appKilled },
  { name: 'second instance', run: secondInstance },
  { name: 'clock a year back, then ten ahead', run: clockJumps },
];

async function engineKilled(profile: string): Promise<Found> {
  const { app, page, close } = await opened(profile);
  await killEngine(app);
  const said = await saidOn(page, /text engine was restarted/);
  const answers = await finds(page);
  await close();
  return { held: answers && said !== '', said, kept: 'search answers again' };
}

async function engineLoop(profile: string): Promise<Found> {
  const { app, page, close } = await opened(profile);
  for (let death = 0; death < 5; death += 1) await killEngine(app);
  const said = await saidOn(page, /now runs in safe mode/);
  const reads = (await page.getByText('阿塞拜疆总统阿利耶夫').count()) > 0;
  const marks = await markAndSave(page, 2);
  await page.evaluate(() => Reflect.get(window, 'desktop')['engine:restart']());
  const whole = await finds(page);
  await close();
  return { held: said !== '' && reads && marks && whole, said, kept: 'reading and marking; whole after a restart' };
}

async function pageCrash(profile: string): Promise<Found> {
  const { app, page, close } = await opened(profile);
  const saved = await markAndSave(page, 3);
  const look = (words: string): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }, wanted) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents?.isCrashed() !== false) return null;
      const late = new Promise(resolve => setTimeout(resolve, 1_000, null));
      return Promise.race([contents.executeJavaScript(wanted).catch(() => null), late]);
    }, words);
  await look('void (window.isFirst = true)');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const back = await within(30_000, () => look(`!window.isFirst && document.body.innerText.includes('阿利耶夫')`));
  await close();
  const again = await opened(profile);
  const kept = await within(15_000, async () => (await noteCount(again.page)) === 3);
  await again.close();
  return { held: saved && back && kept, said: '(the page is there again)', kept: '3 of 3 annotations, the place' };
}

async function appKilled(profile: string): Promise<Found> {
  const { app, page } = await opened(profile);
  const saved = await markAndSave(page, 3);
  killAll(processTree(app.process().pid ?? 0));
  const again = await opened(profile);
  const said = await saidOn(again.page, /did not end as it should/);
  const kept = await within(15_000, async () => (await noteCount(again.page)) === 3);
  await again.close();
  return { held: saved && kept && said !== '', said, kept: '3 of 3 annotations' };
}

async function secondInstance(profile: string): Promise<Found> {
  const { page, close } = await opened(profile);
  const code = await startAgain(profile, ['/no/such/file.txt']);
  const said = await saidOn(page, /There is no file/);
  await page.keyboard.press('Control+l');
  const marks = await markAndSave(page, 1);
  await close();
  return { held: code === 0 && said !== '' && marks, said, kept: 'the first goes on, and opens the file' };
}

async function clockJumps(profile: string): Promise<Found> {
  const year = 365 * 24 * 3_600_000;
  const { page, close } = await opened(profile);
  const saved: boolean[] = [await markAndSave(page, 2)];
  for (const jump of [-year, 10 * year]) {
    await page.evaluate(by => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + by;
    }, jump);
    saved.push(await markAndSave(page, 2));
  }
  await close();
  const again = await opened(profile);
  const kept = await within(15_000, async () => (await noteCount(again.page)) === 6);
  await again.close();
  return { held: saved.every(Boolean) && kept, said: '(nothing to say)', kept: '6 of 6 annotations' };
}
