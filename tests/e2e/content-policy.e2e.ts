import { expect, test } from './app-fixture';

test('the page’s policy allows nothing inline and nothing evaluated', async ({ page }) => {
  // Evaluation by the test itself passes the policy by, so each attempt is made by a task of the page.
  const outcomes = await page.evaluate(
    () =>
      new Promise<Record<string, string>>(resolve => {
        setTimeout(() => {
          const seen: Record<string, string> = {};
          const attempt = (name: string, work: () => unknown) => {
            try {
              work();
              seen[name] = 'ran';
            } catch {
              seen[name] = 'refused';
            }
          };
          attempt('eval', () => globalThis.eval('1'));
          attempt('Function', () => new Function('return 1')());
          attempt('markup of a string', () => (document.createElement('b').innerHTML = '<i>x</i>'));
          attempt('a page of a string', () => new DOMParser().parseFromString('<i>x</i>', 'text/html'));
          attempt('a policy of one’s own', () =>
            Reflect.get(window, 'trustedTypes').createPolicy('mine', { createHTML: (markup: string) => markup }),
          );
          attempt('script of a string', () => {
            const script = document.createElement('script');
            script.textContent = 'globalThis.inlineRan = true';
            document.body.append(script);
          });
          const image = document.createElement('img');
          image.setAttribute('src', 'x');
          attempt('handler of a string', () => image.setAttribute('onerror', 'globalThis.handlerRan = true'));
          const style = document.createElement('style');
          style.append('body{outline:9px solid}');
          document.body.append(image, style);
          setTimeout(() => {
            seen['inline script'] = 'inlineRan' in globalThis ? 'ran' : 'refused';
            seen['event handler'] = 'handlerRan' in globalThis ? 'ran' : 'refused';
            seen['style element'] = getComputedStyle(document.body).outlineWidth === '9px' ? 'ran' : 'refused';
            resolve(seen);
          }, 300);
        });
      }),
  );
  expect(outcomes).toEqual({
    eval: 'refused',
    Function: 'refused',
    'markup of a string': 'refused',
    'a page of a string': 'refused',
    'a policy of one’s own': 'refused',
    'script of a string': 'refused',
    'handler of a string': 'refused',
    'inline script': 'refused',
    'event handler': 'refused',
    'style element': 'refused',
  });
});

test('a style element with the nonce of this load is allowed, and each load has another nonce', async ({ page }) => {
  const nonce = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '');
  const first = await nonce();
  expect(first).toMatch(/^[\w+/]{20,}={0,2}$/);
  await page.evaluate(given => {
    const style = Object.assign(document.createElement('style'), {
      nonce: given,
      textContent: 'body{outline:7px solid}',
    });
    document.head.append(style);
  }, first);
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineWidth)).toBe('7px');

  await page.reload();
  expect(await nonce()).not.toBe(first);
});

test('the app’s scheme serves the page’s files and nothing outside them', async ({ page }) => {
  const paths = [
    'index.html',
    '../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/electron/main.cjs',
    '..%5c..%5cpackage.json',
    'nothing',
  ];
  const statuses = await page.evaluate(
    given => Promise.all(given.map(async path => (await fetch(`app://duidu/${path}`)).status)),
    paths,
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
});

test('the page opens without one report of a broken policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await page.reload();
  await page.waitForLoadState('load');
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
});
