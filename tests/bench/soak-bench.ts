import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningApp, startApp } from '../e2e/app-fixture';
import { median, printTable } from './figures';
import { memoryOf } from './process-memory';

/**
 * A day's work in a quarter of an hour: searching, reading, marking, undoing, comparing, changing language and paper,
 * without a pause, with the memory of all processes taken every few seconds. Flat means that the last third of the
 * time needs at most a tenth more than the second. `--minutes=15` by default.
 */
const minutes = Number(process.argv.find(word => word.startsWith('--minutes='))?.split('=')[1] ?? 15);
const sampleEvery = 5_000; // milliseconds
const allowed = 1.1;
const queries = [
  '鼓励',
  '合作',
  'zh:加强 -en:strengthen',
  'cooperation',
  '绿色 NEAR/10 发展',
  '一带一路',
  '/发展.{0,4}合作/',
  '没有这样的话',
];
const clauses = ['我们重视通关便利化', '我们鼓励开展第三方市场合作', '我们支持'];

const profile = mkdtempSync(join(tmpdir(), 'duidu-soak-'));
const samples: { at: number; pss: number }[] = [];
let rounds = 0;
const running = await startApp(profile);
try {
  await running.page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor({ timeout: 60_000 });
  const end = Date.now() + minutes * 60_000;
  let nextSample = 0;
  while (Date.now() < end) {
    await oneRound(running.page, rounds);
    rounds += 1;
    if (Date.now() < nextSample) continue;
    nextSample = Date.now() + sampleEvery;
    samples.push(sample(running));
  }
} finally {
  await running.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
report();

function sample({ app }: RunningApp): { at: number; pss: number } {
  return { at: Date.now(), pss: memoryOf(app.process().pid ?? 0).pss };
}

/** What a person does again and again, each time a little differently. */
async function oneRound(page: Page, round: number): Promise<void> {
  await page.locator('[data-search-box]').fill(queries[round % queries.length] ?? '');
  await page.waitForTimeout(120);
  for (const key of ['F3', 'F3', 'Escape', 'Escape']) await page.keyboard.press(key);
  await page
    .locator('[data-clause-id]', { hasText: clauses[round % clauses.length] ?? '' })
    .first()
    .click();
  for (const key of ['1', 'j', '2', 'j', 'o', '3']) await page.keyboard.press(key);
  for (let undone = 0; undone < 3; undone += 1) await page.keyboard.press('Control+z');
  for (const key of ['Alt+2', 'Alt+1', 'End', 'Home']) await page.keyboard.press(key);
  if (round % 3 === 0) await page.keyboard.press('Control+Shift+l');
  if (round % 4 === 0) await page.keyboard.press('Control+Shift+t');
  if (round % 5 === 0) await lookAround(page);
}

/** The other pages, and back. */
async function lookAround(page: Page): Promise<void> {
  for (const key of ['Alt+4', 'Escape', 'Control+l', 'Control+l', 'Control+1', 'Control+2', 'Control+1']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

function report(): void {
  const third = Math.floor(samples.length / 3);
  const part = (from: number) => samples.slice(from * third, from * third + third).map(({ pss }) => pss);
  const [first, second, last] = [part(0), part(1), part(2)].map(median) as [number, number, number];
  const ratio = last / second;
  console.log(`${minutes} minutes, ${rounds} rounds, ${samples.length} samples of the memory of all processes (PSS)\n`);
  printTable([
    ['third', 'median, MB', 'greatest, MB'],
    ...[first, second, last].map((middle, ordinal) => [
      String(ordinal + 1),
      middle.toFixed(0),
      Math.max(...part(ordinal)).toFixed(0),
    ]),
  ]);
  console.log(
    `\nlast ÷ second: ${ratio.toFixed(3)} (flat up to ${allowed}): ${ratio <= allowed ? 'flat' : 'NOT FLAT'}`,
  );
  if (ratio > allowed) process.exitCode = 1;
}

export {};
