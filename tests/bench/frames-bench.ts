import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { median, printTable, ratio } from './figures';
import { afterSwitch, gapsOfScrolling, gapsOfTyping, p95 } from './frame-times';
import { writeLongWork } from './long-work';

/**
 * The window with a work of 20,000 clauses, beside a page of the same text with nothing on it, in the same Electron: a
 * frame while scrolling and typing, opening, switching language and theme, going to a far place. Without a graphics
 * card the plain page's own frames are the floor.
 */
const clausesASide = 10_000;
const scratch = mkdtempSync(join(tmpdir(), 'duidu-frames-bench-'));
const rows: string[][] = [['', 'plain page', 'Duidu', 'Duidu ÷ plain', 'goal']];

try {
  const { files, html } = writeLongWork(scratch, clausesASide);
  const library = ['--library', join(scratch, 'profile', 'library'), '--json'];
  const cli = join(process.cwd(), 'dist', 'electron', 'duidu.cjs');
  execFileSync(process.execPath, [cli, 'import', ...files, '--work', 'long', ...library], { maxBuffer: 1 << 28 });
  const plain = await measurePlain(writePlainApp(html));
  await measureDuidu(plain);
} finally {
  printTable(rows);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** What the plain page takes, in ms. */
interface Floor {
  readonly scroll: number;
  readonly typing: number;
  readonly theme: number;
}

async function measurePlain(folder: string): Promise<Floor> {
  const app = await _electron.launch({ args: [folder], chromiumSandbox: false });
  const page = await app.firstWindow();
  await page.locator('p').nth(1_000).waitFor({ state: 'attached' });
  await wait(3_000);
  const scroll = p95(await page.evaluate(gapsOfScrolling, 'main'));
  const typing = p95(await typingGaps(page, 'input'));
  const theme = median(await repeated(page, null));
  await app.close();
  return { scroll, typing, theme };
}

async function measureDuidu(plain: Floor): Promise<void> {
  mkdirSync(join(scratch, 'profile'), { recursive: true });
  writeFileSync(join(scratch, 'profile', 'settings.json'), JSON.stringify({ openWork: 'long', language: 'en' }));
  const env = { ...(process.env as Record<string, string>), DUIDU_USER_DATA: join(scratch, 'profile') };
  const app = await _electron.launch({ args: [process.cwd()], env, chromiumSandbox: false });
  const page = await app.firstWindow();
  await page.locator('[data-row]').first().waitFor({ state: 'attached', timeout: 60_000 });
  await wait(5_000);
  const scroll = p95(await page.evaluate(gapsOfScrolling, '[data-text-page]'));
  note('scrolling, a frame, p95', plain.scroll, scroll, '16.7');
  note('typing in the search, a frame, p95', plain.typing, await typingInSearch(page), '16.7');
  await page.keyboard.press('Escape');
  await measureSwitches(page, plain);
  await measureOpening(app, page);
  await app.close();
}

async function typingInSearch(page: Page): Promise<number> {
  const gaps = await typingGaps(page, '[data-search-box]');
  await page.locator('[data-search-box]').fill('');
  return p95(gaps);
}

async function typingGaps(page: Page, field: string): Promise<number[]> {
  await page.locator(field).focus();
  const gaps = page.evaluate(gapsOfTyping, 3_000);
  for (const letter of 'cooperation and trade') {
    await page.keyboard.type(letter);
    await wait(90);
  }
  return gaps;
}

async function measureSwitches(page: Page, plain: Floor): Promise<void> {
  note('theme switch, to its frame', plain.theme, median(await repeated(page, 'T')), '100');
  note('language switch, to its frame', null, median(await repeated(page, 'L')), '100');
}

/** From each of six switches to the frame that shows it: by its key, or with `null` by a class of the plain page. */
async function repeated(page: Page, letter: string | null): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    times.push(await page.evaluate(afterSwitch, letter));
    await wait(400);
  }
  return times;
}

/** From the command to the first words of the other work in the window, to and fro. */
async function measureOpening(app: ElectronApplication, page: Page): Promise<void> {
  const opening = async (workId: string) => {
    const shown = page.evaluate(
      id =>
        new Promise<number>(resolve => {
          const begun = performance.now();
          const look = () => {
            const first = document.querySelector<HTMLElement>('[data-text-page] [data-clause-id]');
            if (first?.dataset['clauseId']?.startsWith(id) !== true) return void requestAnimationFrame(look);
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          };
          look();
        }),
      workId,
    );
    await app.evaluate(({ BrowserWindow }, argument) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.send('app:command', { id: 'work.open', argument });
    }, workId);
    const time = await shown;
    await wait(2_500);
    return time;
  };
  const short = [];
  const long = [];
  for (let round = 0; round < 4; round += 1) {
    short.push(await opening('second-brf-joint-communique'));
    long.push(await opening('long'));
  }
  note('opening the communiqué, to its first words', null, median(short), '300');
  note('opening the work of 20,000, to its first words', null, median(long), '1000');
}

function note(name: string, plain: number | null, ours: number, goal: string): void {
  const beside = plain === null ? ['–', ours.toFixed(1), '–'] : [plain.toFixed(1), ours.toFixed(1), ratio(ours, plain)];
  rows.push([name, ...beside, goal]);
}

/** An app whose one window shows a page of text and a field. */
function writePlainApp(html: string): string {
  const folder = join(scratch, 'plain');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'plain', main: 'main.cjs' }));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', __dirname);
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 860 }).loadFile('index.html'));`,
  );
  return folder;
}

export {};
