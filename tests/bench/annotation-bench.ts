import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { writeJsonLd } from '../../corpus/exchange/w3c-json-ld';
import { describeTarget } from '../../corpus/annotate/describe-target';
import { pigments, type Annotation } from '../../corpus/model/annotation';
import { makeDocument } from '../helpers/make-document';
import { printTable } from './figures';
import { gapsOfScrolling, p95 } from './frame-times';

/** 10,000 annotations on a work of 500 clauses, in the app: how long a person waits for each thing they do. */
const clauseCount = 500;
const annotationCount = 10_000;
const scratch = mkdtempSync(join(tmpdir(), 'duidu-annotation-bench-'));
const rows: string[][] = [['', 'ms', 'goal']];

interface Row {
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
}

try {
  const file = makeWork();
  const app = await start();
  const page = await app.firstWindow();
  await page.locator('[data-row]').nth(400).waitFor({ state: 'attached', timeout: 60_000 });
  await bringIn(page, file);
  await measureReady(page);
  await measureScroll(page);
  await measureCreate(page);
  await measureFilter(page);
  await measureExport(app, page);
  await app.close();
} finally {
  printTable(rows);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** A work of 500 clauses in the library of a new profile, and a file of annotations for it. */
function makeWork(): string {
  const texts = Array.from(
    { length: clauseCount },
    (_unused, n) => `${n + 1}. 各方同意在第${n + 1}个领域加强务实合作，促进贸易和投资，并定期交流经验。`,
  );
  const source = join(scratch, 'bench.txt');
  writeFileSync(source, texts.join('\n'));
  const cli = join(process.cwd(), 'dist', 'electron', 'duidu.cjs');
  const library = ['--library', join(scratch, 'profile', 'library'), '--json'];
  execFileSync(process.execPath, [cli, 'import', source, '--lang', 'zh', '--work', 'bench', ...library]);
  const clauses = JSON.parse(
    execFileSync(process.execPath, [cli, 'show', 'bench', ...library], { maxBuffer: 1 << 28 }).toString(),
  ) as Row[];
  const made = makeDocument(
    'zh',
    clauses.map(({ text }) => text),
    'bench',
  );
  const document = { ...made, clauses: made.clauses.map((clause, n) => ({ ...clause, id: clauses[n]?.id ?? '' })) };
  const annotations = Array.from({ length: annotationCount }, (_unused, n): Annotation => {
    const clause = document.clauses[n % document.clauses.length];
    const start = 5 + (Math.floor(n / clauseCount) % 20);
    const moment = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
    return {
      id: `bench-${n}`,
      motivation: n % 3 === 0 ? 'commenting' : 'highlighting',
      targets: [describeTarget(document, clause?.id ?? '', { start, end: start + 4 })],
      colour: pigments[n % pigments.length] ?? 'gamboge',
      style: 'highlight',
      note: n % 3 === 0 ? `第 ${n} 条：要点` : '',
      tags: n % 5 === 0 ? [`主题/${n % 40}`] : [],
      created: moment,
      modified: moment,
      deleted: null,
    };
  });
  const path = join(scratch, 'annotations.jsonld');
  writeFileSync(
    path,
    writeJsonLd(annotations, () => null),
  );
  return path;
}

function start(): Promise<ElectronApplication> {
  const env = {
    ...(process.env as Record<string, string>),
    DUIDU_USER_DATA: join(scratch, 'profile'),
    LANG: 'en_US.UTF-8',
  };
  writeFileSync(join(scratch, 'profile', 'settings.json'), JSON.stringify({ openWork: 'bench', language: 'en' }));
  return _electron.launch({ args: [process.cwd()], env, chromiumSandbox: false });
}

async function bringIn(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('radio', { name: 'Files' }).click();
  const begun = Date.now();
  await page.locator('aside input[type="file"]').setInputFiles(file);
  await page.getByText(`${annotationCount} imported`).waitFor({ timeout: 120_000 });
  rows.push(['import of all (no goal)', String(Date.now() - begun), '–']);
  await page.locator('[data-save-state="saved"]').waitFor({ timeout: 60_000 });
  await page.getByRole('radio', { name: 'Notes' }).click();
}

/**
 * Runs in the page before anything else: watches for the text, and for the moment when every clause in the window has
 * all its marks. `benchState.unmarked()` counts those that lack some, at any time.
 */
function watchMarks(marksAClause: number): void {
  const tasks: [number, number][] = [];
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const unmarked = () => {
    const counts = new Map<Element | null, number>();
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const clause = range.startContainer.parentElement?.closest('[data-clause-id]') ?? null;
        counts.set(clause, (counts.get(clause) ?? 0) + 1);
      }
    }
    const shown = [...document.querySelectorAll('[data-clause-id]')].filter(clause => {
      const { top, bottom } = clause.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return shown.length === 0 ? -1 : shown.filter(clause => (counts.get(clause) ?? 0) < marksAClause).length;
  };
  const state = { tasks, text: 0, marks: 0, unmarked };
  Object.assign(window, { benchState: state });
  let seen = false;
  const look = () => {
    // The text is there once it has been laid out and drawn: at the frame after.
    if (state.text === 0 && seen) state.text = performance.now();
    seen ||= document.querySelectorAll('[data-clause-id]').length > 400;
    if (state.text > 0 && CSS.highlights.size > 0 && unmarked() === 0) state.marks = performance.now();
    if (state.marks === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface BenchState {
  readonly tasks: readonly (readonly [number, number])[];
  readonly text: number;
  readonly marks: number;
  readonly unmarked: () => number;
}

/** Main-thread time in long tasks from the text being there to all marks of the window being drawn. */
async function measureReady(page: Page): Promise<void> {
  await page.addInitScript(watchMarks, annotationCount / clauseCount);
  await page.reload();
  await page.waitForFunction(() => (window as never as { benchState: BenchState }).benchState.marks > 0, null, {
    timeout: 60_000,
  });
  const [busy, waited] = await page.evaluate(() => {
    const { tasks, text, marks } = (window as never as { benchState: BenchState }).benchState;
    const own = tasks.filter(([at, length]) => at + length > text && at < marks);
    return [
      own.reduce((sum, [at, length]) => sum + Math.min(at + length, marks) - Math.max(at, text), 0),
      marks - text,
    ];
  });
  rows.push(['ready after the text: main thread', (busy ?? 0).toFixed(0), '150']);
  rows.push(['ready after the text: by the clock', (waited ?? 0).toFixed(0), '–']);
}

async function measureScroll(page: Page): Promise<void> {
  const frames = await page.evaluate(gapsOfScrolling, '[data-text-page]');
  rows.push(['scrolling, a frame, p95', p95(frames).toFixed(1), '20']);
  rows.push(['clauses in the window that lack a mark, at 20 places', String(await unmarkedAnywhere(page)), '0']);
}

/** Jumps to twenty places and looks at the very next frame. */
function unmarkedAnywhere(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const text = document.querySelector('[data-text-page]') as HTMLElement;
    let sum = 0;
    for (let place = 0; place < 20; place += 1) {
      text.scrollTop = (text.scrollHeight * ((place * 7) % 20)) / 20;
      await new Promise(resolve => requestAnimationFrame(resolve));
      sum += (window as never as { benchState: BenchState }).benchState.unmarked();
    }
    return sum;
  });
}

/** From the key to the mark on the page; the median of nine. */
async function measureCreate(page: Page): Promise<void> {
  const times: number[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let round = 0; round < 9; round += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('l');
    await wait(400);
    times.push(
      await page.evaluate(async () => {
        const drawn = () => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0);
        const before = drawn();
        const begun = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }));
        while (drawn() <= before && performance.now() - begun < 5_000) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      }),
    );
    await wait(300);
  }
  rows.push(['create, key to mark', times.sort((a, b) => a - b)[4]?.toFixed(0) ?? '', '50']);
}

/** From the first letter in the empty field to the new count; the median of five. */
async function measureFilter(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  const field = page.getByRole('searchbox', { name: /notes/ });
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await field.fill('');
    await field.focus();
    await wait(800);
    times.push(
      await page.evaluate(async typed => {
        const input = document.activeElement as HTMLInputElement;
        const filtered = () => document.querySelector('aside [role="status"]')?.textContent;
        const before = filtered();
        const begun = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (filtered() === before && performance.now() - begun < 1_500) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      }, '要'),
    );
  }
  rows.push(['filter, first letter', times.sort((a, b) => a - b)[2]?.toFixed(0) ?? '', '50']);
  await field.fill('');
}

async function measureExport(app: ElectronApplication, page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Files' }).click();
  for (const [name, ending] of [
    ['W3C annotations (JSON-LD)', 'jsonld'],
    ['Markdown', 'md'],
    ['Excel', 'xlsx'],
    ['Word with comments', 'docx'],
  ] as const) {
    const path = join(scratch, `out.${ending}`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    const begun = Date.now();
    await page.getByRole('button', { name, exact: true }).click();
    while (!isThere(path) && Date.now() - begun < 60_000) await wait(10);
    rows.push([`export of all as ${ending}`, String(Date.now() - begun), '3000']);
  }
}

function isThere(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

export {};
