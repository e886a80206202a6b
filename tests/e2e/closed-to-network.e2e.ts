import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './app-fixture';

/** A server on this machine that notes whoever comes. */
async function listen(): Promise<{ url: string; visits: string[]; server: Server }> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits, server };
}

test('nothing the page tries reaches a server', async ({ running }) => {
  const { url, visits, server } = await listen();
  const outcomes = await running.page.evaluate(async base => {
    const attempt = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const element = (tag: string, attributes: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const made = Object.assign(document.createElement(tag), { onload: resolve, onerror: reject });
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.body.append(made);
        setTimeout(reject, 1_500);
      });
    const socket = new Promise((resolve, reject) => {
      const made = new WebSocket(base.replace('http', 'ws'));
      made.onopen = resolve;
      made.onerror = reject;
    });
    return Promise.all([
      attempt(fetch(`${base}/fetch`, { mode: 'no-cors' })),
      attempt(socket),
      attempt(element('img', { src: `${base}/image.png` })),
      attempt(element('script', { src: `${base}/script.js` })),
      attempt(element('link', { rel: 'stylesheet', href: `${base}/style.css` })),
      attempt(
        element('iframe', { src: `${base}/frame` }).then(() => Promise.reject(new Error('an empty frame also loads'))),
      ),
    ]);
  }, url);
  await running.page.evaluate(base => {
    for (const rel of ['icon', 'prefetch', 'preconnect', 'dns-prefetch']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: `${base}/${rel}` }));
    }
    navigator.sendBeacon(`${base}/beacon`);
  }, url);
  await running.page.waitForTimeout(500);
  server.close();

  expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'refused'));
  expect(visits).toEqual([]);
});

test('not even main’s own session reaches a server', async ({ running }) => {
  const { url, visits, server } = await listen();
  const outcome = await running.app.evaluate(
    ({ session }, base) =>
      session.defaultSession.fetch(base).then(
        () => 'reached',
        () => 'refused',
      ),
    url,
  );
  const resolved = await running.app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'resolved',
      () => 'unknown',
    ),
  );
  server.close();

  expect(outcome).toBe('refused');
  expect(resolved).toBe('unknown');
  expect(visits).toEqual([]);
});

test('no link, script or form takes the window to another page', async ({ running }) => {
  const { page, app } = running;
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', textContent: 'away' });
    document.body.append(link);
    link.click();
    window.open('https://example.org/');
    window.open('file:///etc/passwd');
  });
  await page.evaluate(() => void (location.href = 'file:///etc/passwd')).catch(() => {});
  await page.evaluate(() => void (location.href = 'https://example.org/')).catch(() => {});
  await page.waitForTimeout(300);

  expect(page.url()).toBe('app://duidu/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every permission but lasting storage is refused', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(state));
  });
  expect(states).toEqual(Array.from({ length: 6 }, () => 'denied'));
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
});
