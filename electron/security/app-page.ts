/** The scheme and host of the app's own pages. */
export const appScheme = 'app';
export const appHost = 'duidu';

/** Where the window's page is served from. */
export const appUrl = `${appScheme}://${appHost}/index.html`;

/**
 * Whether `url` is a page of ours.
 *
 * Compares scheme and host: the `origin` of a scheme that the URL Standard does not call special,
 * such as `app:`, is the string "null".
 */
export function isAppPage(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === `${appScheme}:` && parsed.host === appHost;
}

/** `url` taken apart, or `null` when it is none. */
export function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
