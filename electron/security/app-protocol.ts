import { protocol } from 'electron';
import { appScheme } from './app-page';
import type { PageStart } from '../first-view/page-start';
import { servePageFile } from './page-files';

/** Make app:// an origin like any other secure one. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serve the page from `folder` under app://; each load of it is given `start`. */
export function serveAppScheme(folder: string, start: () => PageStart): void {
  protocol.handle(appScheme, request => servePageFile(request.url, folder, start));
}
