import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** Gives the engine's bundle the parent port that Electron's utility process has, in a thread of Node. */
const utilityProcess = `
  const { parentPort, workerData } = require('node:worker_threads');
  const asElectronPort = port => ({
    postMessage: message => port.postMessage(message),
    on: (event, listener) => port.on(event, event === 'message' ? data => listener({ data }) : listener),
    start: () => port.start(),
  });
  process.parentPort = {
    on: (event, listener) =>
      parentPort.on(event, ({ data, ports }) => listener({ data, ports: ports.map(asElectronPort) })),
  };
  require(workerData);
`;

/** An engine without Electron, for a page in an ordinary browser. */
export interface EngineThread {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly end: () => Promise<void>;
}

/** Start the built engine on a library folder, with one channel to it. */
export function startEngineThread(dist: string, library: string): EngineThread {
  const places = ['--library', library, '--native', join(dist, 'native'), '--documents', join(dist, 'documents')];
  const worker = new Worker(utilityProcess, {
    eval: true,
    argv: places,
    workerData: join(dist, 'electron', 'engine.cjs'),
  });
  const { port1, port2 }: { port1: MessagePort; port2: MessagePort } = new MessageChannel();
  worker.postMessage({ data: { type: 'port' }, ports: [port2] }, [port2]);
  return {
    send: message => port1.postMessage(message),
    onMessage: listener => void port1.on('message', listener),
    end: async () => void (await worker.terminate()),
  };
}
