import type { DesktopApi } from '../../electron/ipc/contract';
import type { Services } from '../app/services';
import { desktopCalls } from './desktop-calls';
import { EngineClient } from './engine-client';
import { safetyCalls } from './safety-calls';

/** The message by which preload hands over a port: `enginePortMessage` of electron/ipc/channels. */
const portMessage = 'duidu:engine-port';

declare global {
  interface Window {
    /** Put there by preload; missing in a plain browser. */
    readonly desktop?: DesktopApi;
  }
}

/** Join the page to the machine around it. */
export function connect(desktop: DesktopApi): Services {
  const client = new EngineClient();
  window.addEventListener('message', event => {
    const port = event.ports[0];
    if (event.source === window && isPortMessage(event.data) && port !== undefined) client.attach(port);
  });
  const calls = desktopCalls(desktop);
  calls.on('engine:down', () => client.lose());
  return { engine: client.calls, subscribe: client.subscribe, desktop: calls, safety: safetyCalls(desktop) };
}

function isPortMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === portMessage;
}
