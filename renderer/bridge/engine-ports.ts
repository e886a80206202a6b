/** The message by which preload hands over a port: `enginePortMessage` of electron/ipc/channels. */
const portMessage = 'duidu:engine-port';

let listener: ((port: MessagePort) => void) | null = null;
let waiting: MessagePort | null = null;

/** Listen for ports to the engine from now on: the first may come before the rest of the page has loaded. */
export function awaitEnginePorts(): void {
  window.addEventListener('message', event => {
    const port = event.ports[0];
    if (event.source !== window || !isPortMessage(event.data) || port === undefined) return;
    if (listener === null) waiting = port;
    else listener(port);
  });
}

/** Take the port that has come and all that will; a newer one takes the place of the older. */
export function takeEnginePorts(take: (port: MessagePort) => void): void {
  listener = take;
  if (waiting !== null) take(waiting);
  waiting = null;
}

function isPortMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === portMessage;
}
