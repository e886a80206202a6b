import type { DesktopApi, EventPayloads, Grant, IpcError, RecentWork, Result } from '../../electron/ipc/contract';
import type { EventName } from '../../electron/ipc/channels';
import type { KeptView } from '../../electron/ipc/kept-view';
import type { Settings, SettingsChange } from '../../electron/ipc/settings';

/** What the window asks of the machine around it; a refusal is thrown as a {@link DesktopProblem}. */
export interface DesktopCalls {
  readSettings(): Promise<Settings>;
  writeSettings(change: SettingsChange): Promise<Settings>;
  /** The grant for the files a person chose, or `null` when they changed their mind. */
  pickFiles(): Promise<Grant | null>;
  /** The grant for one file that a person wants written, or `null` when they changed their mind. */
  pickPlace(suggestedName: string): Promise<Grant | null>;
  noteRecent(work: RecentWork): Promise<void>;
  /** Keep what the window shows, to be drawn first at the next start. */
  keepView(view: KeptView): Promise<void>;
  copy(text: string, html?: string): Promise<void>;
  /** The path written, or `null` when the person changed their mind. */
  saveExport(suggestedName: string, content: string | Uint8Array<ArrayBuffer>): Promise<string | null>;
  about(): Promise<{ readonly version: string; readonly electron: string; readonly chrome: string }>;
  openLogs(): Promise<void>;
  /** Ask the person, then open a link outside the app; whether it was opened. */
  openLink(url: string): Promise<boolean>;
  reportFailure(message: string): Promise<void>;
  restartEngine(): Promise<void>;
  on<E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void): () => void;
}

/** Main refused or failed: a code with facts. */
export class DesktopProblem extends Error {
  override readonly name = 'DesktopProblem';
  readonly error: IpcError;

  constructor(error: IpcError) {
    super(error.message);
    this.error = error;
  }
}

/** The functions that preload put on the window, with failures thrown. */
export function desktopCalls(api: DesktopApi): DesktopCalls {
  return {
    readSettings: async () => value(await api['settings:read']()),
    writeSettings: async change => value(await api['settings:write'](change)),
    pickFiles: async () => value(await api['files:pick']()),
    pickPlace: async suggestedName => value(await api['files:pick-place']({ suggestedName })),
    noteRecent: async work => void value(await api['recent:note'](work)),
    keepView: async view => value(await api['view:keep'](view)),
    copy: async (text, html) => value(await api['clipboard:write'](html === undefined ? { text } : { text, html })),
    saveExport: async (suggestedName, content) => value(await api['export:save']({ suggestedName, content })),
    about: async () => value(await api['app:about']()),
    openLink: async url => value(await api['shell:open-link']({ url })),
    openLogs: async () => value(await api['logs:open']()),
    reportFailure: async message =>
      value(await api['logs:write']({ level: 'error', message: message.slice(0, 4_000) })),
    restartEngine: async () => value(await api['engine:restart']()),
    on: (event, listener) => api.on(event, listener),
  };
}

/** The value of an answer; a refusal is thrown. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new DesktopProblem(result.error);
  return result.value;
}
