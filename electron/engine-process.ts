import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, utilityProcess, type WebContents } from 'electron';
import type { AppFolders } from './app-folders';
import { EngineHost, type EngineMessage, type EnginePage } from './engine-host';
import { enginePortMessage } from './ipc/channels';
import { tellPage } from './ipc/tell-page';
import type { Log } from './log';

/**
 * The host of the real engine. Its command line names `--library` (the profile's), `--native` (nodejieba's
 * binary and `dict/`) and `--documents` (the shipped works).
 */
export function engineHost(folders: AppFolders, profile: string, log: Log): EngineHost {
  const entry = join(folders.processes, 'engine.cjs');
  const places = ['--library', join(profile, 'library'), '--native', folders.native, '--documents', folders.documents];
  return new EngineHost({
    startProcess(safeMode) {
      const words = safeMode ? [...places, '--safe'] : places;
      const engine = utilityProcess.fork(entry, words, { serviceName: 'duidu-engine', stdio: 'inherit' });
      return {
        postMessage: (message: EngineMessage, ports) => engine.postMessage(message, ports as MessagePortMain[]),
        once: (event, listener) => void engine.once(event, listener),
        kill: () => void engine.kill(),
      };
    },
    openChannel() {
      const { port1, port2 } = new MessageChannelMain();
      return [port1, port2];
    },
    now: () => performance.now(),
    wait: (milliseconds, then) => void setTimeout(then, milliseconds),
    onExit: (code, crashCount) => log.error(`engine exited with ${code}, ${crashCount} times within a minute`),
  });
}

/** A window's page as the engine's host sees it. */
export function enginePage(contents: WebContents): EnginePage {
  return {
    takePort: port => contents.postMessage(enginePortMessage, null, [port as MessagePortMain]),
    engineDown: down => tellPage(contents, 'engine:down', down),
  };
}
