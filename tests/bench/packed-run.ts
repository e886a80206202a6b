import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Memory, memoryOf } from './process-memory';

/**
 * A packed program that runs, reached through Chromium's own debugging port: its fuses refuse every other way in.
 * What is attached to a page changes its memory, so {@link PackedRun.memory} lets go of it first.
 */
export class PackedRun {
  readonly page: Page;
  /** When the process was started, in ms since 1970. */
  readonly started: number;
  readonly #child: ChildProcess;
  readonly #browser: Browser;

  private constructor(child: ChildProcess, browser: Browser, page: Page, started: number) {
    this.#child = child;
    this.#browser = browser;
    this.page = page;
    this.started = started;
  }

  static async start(program: string, profile: string): Promise<PackedRun> {
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const started = Date.now();
    const child = spawn(program, [...switches, '--remote-debugging-port=0'], {
      env: { ...process.env, DUIDU_USER_DATA: profile, LANG: 'en_US.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await debuggingAddress(child), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the program has no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    return new PackedRun(child, browser, page, started);
  }

  /** Milliseconds from the start of the process to the first words of a text on the screen. */
  async firstWords(): Promise<number> {
    return (await this.page.evaluate(firstWords)) - this.started;
  }

  /** Memory of all its processes after some time at rest, with nothing attached any more. */
  async memory(restMilliseconds: number): Promise<Memory> {
    await this.#browser.close();
    await wait(restMilliseconds);
    return memoryOf(this.#child.pid ?? 0);
  }

  async end(): Promise<void> {
    await this.#browser.close().catch(() => {});
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
  }
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('no standard error');
  for await (const line of createInterface({ input: stderr })) {
    const heard = /DevTools listening on (ws:\S+)/.exec(line);
    if (heard?.[1] !== undefined) {
      stderr.resume();
      return heard[1];
    }
  }
  throw new Error('the program ended before its page could be reached');
}

/**
 * Runs in the page. Words of the live window count, and those of the last one that stand in its place at first. Words
 * that are there already were painted, at the latest, with the largest piece of text that has been painted so far: the
 * browser keeps that time. Words that are not are waited for, to the frame after theirs.
 */
function firstWords(): Promise<number> {
  const isReadable = (element: Element): boolean => {
    const { width, height, top } = element.getBoundingClientRect();
    return element.textContent?.trim() !== '' && width > 0 && height > 0 && top < innerHeight;
  };
  const clauses = '[data-clause-id], #first-view main [lang], [data-drawn-first] main [lang]';
  const areThere = (): boolean => [...document.querySelectorAll(clauses)].some(isReadable);
  const largestPaint = (): Promise<number> =>
    new Promise(resolve => {
      const observer = new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN));
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(resolve, 3_000, Number.NaN);
    });
  if (areThere()) return largestPaint().then(time => performance.timeOrigin + time);
  return new Promise(resolve => {
    const look = (): number =>
      areThere()
        ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
        : requestAnimationFrame(look);
    look();
  });
}
