import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { appHost, parseUrl } from './app-page';
import { type PageStart, withPageStart } from '../first-view/page-start';
import { contentSecurityPolicy } from './content-security-policy';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** What the page's index carries where the nonce of this load belongs. */
const noncePlace = '%CSP_NONCE%';

/**
 * Answer a request of the app's own scheme from the files of `folder`, and from nowhere outside it.
 *
 * @param start - what the page's HTML is given to start with
 */
export async function servePageFile(url: string, folder: string, start?: () => PageStart): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const file = pageFile(url, folder);
  if (file === null) return respond(404, 'text/plain', 'not found', nonce);
  try {
    const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
    if (!file.endsWith('.html')) return respond(200, mediaType, await readFile(file), nonce);
    const html = (await readFile(file, 'utf8')).replace(noncePlace, nonce);
    return respond(200, mediaType, start === undefined ? html : withPageStart(html, start(), nonce), nonce);
  } catch {
    return respond(404, 'text/plain', 'not found', nonce);
  }
}

/** The file that `url` names inside `folder`; `null` when it names none, another host, or a place outside. */
export function pageFile(url: string, folder: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null || parsed.host !== appHost) return null;
  const path = decodePath(parsed.pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function respond(status: number, mediaType: string, body: string | Buffer, nonce: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: {
      'content-type': mediaType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}
