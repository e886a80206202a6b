import { app, type Session } from 'electron';
import { parseUrl } from './app-page';

/** Schemes that never leave the machine. `devtools` and `chrome-extension` are the developer tools' own pages. */
const localSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:', 'chrome-extension:']);

/** Whether a request may be made at all. */
export function isLocalRequest(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && localSchemes.has(parsed.protocol);
}

/**
 * Close the network off at start-up, below every page: no name resolves, and Chromium's own errands
 * (updates of components, dictionaries, field trials) are switched off. Must run before the app is ready.
 */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Refuse every request of this session that would leave the app, and note it. */
export function refuseNetwork(session: Session, onRefused: (scheme: string) => void): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = isLocalRequest(details.url);
    if (!local) onRefused(parseUrl(details.url)?.protocol ?? 'malformed'); // the address may hold words of a text
    answer({ cancel: !local });
  });
  // What webRequest does not see goes to a proxy that is not there.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  session.setSpellCheckerEnabled(false);
}
