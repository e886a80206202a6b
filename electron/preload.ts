import * as electron from 'electron';
import { channels, enginePortMessage, events, privateChannels } from './ipc/channels';
import { type FilePaths, listenForDrops } from './ipc/dropped-files';
import { eventDesk } from './ipc/event-desk';
import type { PageWindow } from './ipc/page-window';

declare const window: PageWindow;
const { contextBridge, ipcRenderer } = electron;

const desk = eventDesk(events);
for (const name of events) ipcRenderer.on(name, (_event, payload: unknown) => desk.deliver(name, payload));

const questions = channels
  .filter(channel => !privateChannels.includes(channel))
  .map(channel => [channel, (request?: unknown) => ipcRenderer.invoke(channel, request)]);
contextBridge.exposeInMainWorld('desktop', { ...Object.fromEntries(questions), on: desk.listen });

// A port cannot cross contextBridge: the page gets it as a message of its own window, once its scripts have run.
const loaded = new Promise<void>(resolve => window.addEventListener('load', resolve));
ipcRenderer.on(enginePortMessage, event => {
  void loaded.then(() => window.postMessage({ type: enginePortMessage }, window.location.origin, event.ports));
});

const filePaths = Reflect.get(electron, 'webUtils') as FilePaths | undefined; // not in the oldest runtime
listenForDrops(window, filePaths, paths => void ipcRenderer.invoke('files:drop', { paths }));
