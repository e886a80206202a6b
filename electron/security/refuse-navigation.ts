import type { WebContents } from 'electron';
import { isAppPage } from './app-page';

/** Keep a window on our page: no other page, no new window, no webview, no frame. */
export function refuseNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!isAppPage(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event, url) => {
    if (!isAppPage(url)) event.preventDefault();
  });
  contents.on('will-attach-webview', event => event.preventDefault());
}
