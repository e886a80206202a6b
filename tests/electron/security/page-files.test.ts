import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFile, servePageFile } from '../../../electron/security/page-files';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duidu-page-'));
  await writeFile(join(folder, 'index.html'), '<meta nonce="%CSP_NONCE%">');
  await writeFile(join(folder, 'style.css'), 'body{}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pageFile', () => {
  it.each([
    ['app://duidu/', '/page/index.html'],
    ['app://duidu/assets/a%20b.js', '/page/assets/a b.js'],
    ['app://elsewhere/index.html', null],
    ['app://duidu/%2e%2e%2fsecret', null],
    ['app://duidu/a%2f..%2f..%2fsecret', null],
    ['app://duidu/..%5csecret', null],
    ['app://duidu/%00', null],
    ['app://duidu/%ff', null],
    ['no address', null],
  ])('%j names %j', (url, expected) => expect(pageFile(url, '/page')).toBe(expected));

  it('never names a place outside the folder, whatever the address', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', 'a', '%00', '%252e%252e', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const file = pageFile(`app://duidu/${pieces.join('')}`, '/page');
        expect(file === null || file.startsWith('/page/')).toBe(true);
      }),
    );
  });
});

describe('servePageFile', () => {
  it('puts one new nonce into the page and into its policy', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await servePageFile('app://duidu/', folder);
        const inPage = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${inPage}'`);
        return inPage;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('names the type of a file and answers 404 with the policy for what is not there', async () => {
    const style = await servePageFile('app://duidu/style.css', folder);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    const nothing = await servePageFile('app://duidu/nothing', folder);
    expect(nothing.status).toBe(404);
    expect(nothing.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
