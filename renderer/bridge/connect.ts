import type { DesktopApi } from '../../electron/ipc/contract';
import type { Services } from '../app/services';
import { desktopCalls } from './desktop-calls';
import { EngineClient } from './engine-client';
import { takeEnginePorts } from './engine-ports';
import { safetyCalls } from './safety-calls';

declare global {
  interface Window {
    /** Put there by preload; missing in a plain browser. */
    readonly desktop?: DesktopApi;
  }
}

/** Join the page to the machine around it. */
export function connect(desktop: DesktopApi): Services {
  const client = new EngineClient();
  takeEnginePorts(port => client.attach(port));
  const calls = desktopCalls(desktop);
  calls.on('engine:down', () => client.lose());
  return { engine: client.calls, subscribe: client.subscribe, desktop: calls, safety: safetyCalls(desktop) };
}
