import { protocol } from 'electron';
import { appScheme } from './app-page';
import { servePageFile } from './page-files';

/** Make app:// an origin like any other secure one. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serve the page from `folder` under app://. */
export function serveAppScheme(folder: string): void {
  protocol.handle(appScheme, request => servePageFile(request.url, folder));
}
