import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { appUrl } from '../../electron/security/app-page';
import { servePageFile } from '../../electron/security/page-files';
import { enginePortMessage } from '../../electron/ipc/channels';
import { Settings } from '../../electron/ipc/settings';
import { startEngineThread } from './engine-thread';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serve the built page under the policy that app:// gives it; answers its address and how to stop. */
async function servePage(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') return void response.writeHead(204).end(); // asked by the browser, not the page
    void servePageFile(new URL(request.url ?? '/', appUrl).href, join(dist, 'renderer')).then(async answer => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() };
}

/** Stands in for preload and main: settings are remembered, everything else is answered with nothing. */
function fakeDesktop([settings, portMessage]: [unknown, string]): void {
  let stored = settings as Record<string, unknown>;
  const answers: Record<string, (request: Record<string, unknown>) => unknown> = {
    'settings:read': () => stored,
    'settings:write': change => (stored = { ...stored, ...change }),
    'recent:list': () => [],
    'recent:note': () => [],
    'journal:status': () => ({ revision: 0, readOnly: false, damagedCount: 0 }),
    'journal:read-all': () => ({ revision: 0, at: null, tables: {} }),
    'journal:append': ({ records }) => ({ revision: (records as { revision: number }[]).at(-1)?.revision ?? 0 }),
    'snapshots:list': () => [],
    'app:about': () => ({ version: '0', electron: '0', chrome: '0', node: '0' }),
  };
  const channel = (name: string) => async (request: Record<string, unknown>) => ({
    ok: true,
    value: answers[name]?.(request) ?? null,
  });
  const desktop = new Proxy({}, { get: (_target, name) => (name === 'on' ? () => () => {} : channel(String(name))) });
  Object.defineProperty(window, 'desktop', { value: desktop });
  window.addEventListener('load', () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = event => void Reflect.get(window, 'toEngine')(event.data);
    Object.defineProperty(window, 'fromEngine', { value: (message: unknown) => port1.postMessage(message) });
    window.postMessage({ type: portMessage }, location.origin, [port2]);
  });
}

/** The built page in Debian's Chromium over the real engine, with its complaints collected. */
export const test = base.extend<{ complaints: string[]; page: Page }>({
  complaints: async ({}, use) => use([]),
  page: async ({ playwright, complaints }, use) => {
    const { url, stop } = await servePage();
    const library = await mkdtemp(join(tmpdir(), 'duidu-library-'));
    const engine = startEngineThread(dist, library);
    const browser = await playwright.chromium.launch({
      executablePath: process.env['DUIDU_CHROMIUM'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.exposeFunction('toEngine', engine.send);
    engine.onMessage(message => {
      void page.evaluate(given => Reflect.get(window, 'fromEngine')(given), message).catch(() => {}); // the page may be gone
    });
    await page.addInitScript(fakeDesktop, [Settings.parse({ language: 'en' }), enginePortMessage] as [unknown, string]);
    await page.goto(url);
    await use(page);
    await browser.close();
    await engine.end();
    stop();
    await rm(library, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect };
