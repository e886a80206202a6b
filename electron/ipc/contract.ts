import { z } from 'zod';
import type { CorpusErrorCode, ErrorFacts } from '../../corpus/errors/corpus-error';
import { restorePoint, safetyRecord, safetyState } from '../safety/safety-record';
import type { EngineDown } from '../engine-host';
import type { Channel, EventName } from './channels';
import { KeptView } from './kept-view';
import type { MenuCommand } from './menu-commands';
import { Settings, SettingsChange } from './settings';

/** Files that a person chose and the engine may now read. The page names the grant, never a path. */
export const Grant = z.object({ grantId: z.string(), names: z.array(z.string()) });
export type Grant = z.output<typeof Grant>;

/** A work opened lately, newest first in every list. */
export const RecentWork = z.object({
  workId: z.string().min(1).max(200),
  titles: z.object({ zh: z.string().max(500), en: z.string().max(500) }),
});
export type RecentWork = z.output<typeof RecentWork>;

/** Largest file the page may ask main to write: a long work in Word or Excel stays far below. */
export const maxExportBytes = 64 * 1024 * 1024;
/** Most files in one grant; more dropped at once are refused with a sentence. */
export const maxGrantedFiles = 200;
const maxClipboardLength = 4_000_000; // UTF-16 code units

/** What each channel takes and answers. Limits are part of the contract: a request over them is refused. */
export const contract = {
  /** Versions for the About window and for a problem report. */
  'app:about': {
    request: z.undefined(),
    response: z.object({ version: z.string(), electron: z.string(), chrome: z.string(), node: z.string() }),
  },
  /** Show the open dialog; `null` when the person changed their mind. */
  'files:pick': { request: z.undefined(), response: Grant.nullable() },
  /** Ask where to write a file; the grant lets the engine write that one path. `null` when they changed their mind. */
  'files:pick-place': {
    request: z.strictObject({ suggestedName: z.string().min(1).max(160) }),
    response: Grant.nullable(),
  },
  /** Files were dropped on the window: answered by the event `files:granted` or a notice. Preload alone asks this. */
  'files:drop': {
    request: z.strictObject({ paths: z.array(z.string().min(1).max(4_096)).max(10_000) }),
    response: z.void(),
  },
  /** Works opened lately, newest first. */
  'recent:list': { request: z.undefined(), response: z.array(RecentWork) },
  /** Remember that a work was opened. */
  'recent:note': { request: RecentWork, response: z.array(RecentWork) },
  /** Write an export where the person says; the path written, or `null` when they changed their mind. */
  'export:save': {
    request: z.strictObject({
      suggestedName: z.string().min(1).max(160),
      content: z.union([
        z.string().max(maxExportBytes / 4),
        z.instanceof(Uint8Array).refine(bytes => bytes.byteLength <= maxExportBytes, 'too large'),
      ]),
    }),
    response: z.string().nullable(),
  },
  /** The stored settings, with `language` decided. */
  'settings:read': { request: z.undefined(), response: Settings },
  /** Put a change over the stored settings; answers all of them. A change of `language` changes the menu at once. */
  'settings:write': { request: SettingsChange, response: Settings },
  /** Keep what the window shows, to be drawn first at the next start. */
  'view:keep': { request: KeptView, response: z.void() },
  /** Put text, and the same text as HTML, on the clipboard. */
  'clipboard:write': {
    request: z.strictObject({
      text: z.string().max(maxClipboardLength),
      html: z.string().max(maxClipboardLength).optional(),
    }),
    response: z.void(),
  },
  /** Ask the person, then open a link outside the app. Only http, https and mailto; `false` when they declined. */
  'shell:open-link': { request: z.strictObject({ url: z.string().min(1).max(2_000) }), response: z.boolean() },
  /** Show the folder of the log files. */
  'logs:open': { request: z.undefined(), response: z.void() },
  /** Note a failure of the page in the log. The message must not hold document text. */
  'logs:write': {
    request: z.strictObject({ level: z.enum(['error', 'warn', 'info']), message: z.string().max(4_000) }),
    response: z.void(),
  },
  /** Start the engine again after it was given up. */
  'engine:restart': { request: z.undefined(), response: z.void() },
  /** Copy changes of annotations to the journal; the last revision that is now on the disk. */
  'journal:append': {
    request: z.strictObject({ records: z.array(safetyRecord).min(1).max(10_000) }),
    response: z.object({ revision: z.int().nonnegative() }),
  },
  /** How far the safety copies reach. */
  'journal:status': {
    request: z.undefined(),
    response: z.object({ revision: z.int().nonnegative(), readOnly: z.boolean(), damagedCount: z.int() }),
  },
  /** Everything the safety copies hold, to rebuild the database from. */
  'journal:read-all': { request: z.undefined(), response: safetyState },
  /** Moments that can be gone back to, newest first. */
  'snapshots:list': { request: z.undefined(), response: z.array(restorePoint) },
  /** Everything as it stood just after a revision. */
  'snapshots:restore': { request: z.strictObject({ revision: z.int().positive() }), response: safetyState },
  /** Set the page's database aside, which it can neither open nor delete, so that it can make a new one. */
  'store:set-aside': { request: z.undefined(), response: z.void() },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

export type RequestOf<C extends Channel> = z.output<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<(typeof contract)[C]['response']>;

/** Something the person should know; the page shows the sentence of `code` in their language. */
export interface Notice {
  readonly code: CorpusErrorCode;
  readonly facts: ErrorFacts;
}

/** What comes with each event. */
export interface EventPayloads {
  /** Run a command: a menu entry was chosen. `argument` is the work id of `work.open`. */
  readonly 'app:command': { readonly id: MenuCommand | 'work.open'; readonly argument?: string };
  readonly 'app:notice': Notice;
  /** Files were dropped on the window, or opened with the app from outside. */
  readonly 'files:granted': Grant;
  /**
   * The engine died. Calls still waiting will not be answered. With `restarting`, a new port follows, in `safeMode` to
   * an engine that only reads; without, main has given up until `engine:restart`.
   */
  readonly 'engine:down': EngineDown;
}

/** Errors cross as data: `ipcRenderer.invoke` keeps only the message of a thrown one. */
export interface IpcError {
  readonly code: CorpusErrorCode | 'bad-request' | 'untrusted-sender';
  readonly message: string;
  readonly facts: ErrorFacts;
}

/** An answer, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError };

type Question<C extends Channel> =
  undefined extends RequestOf<C>
    ? () => Promise<Result<ResponseOf<C>>>
    : (request: RequestOf<C>) => Promise<Result<ResponseOf<C>>>;

/** What preload puts on `window.desktop`: one function per public channel, and one to listen. */
export type DesktopApi = { readonly [C in Exclude<Channel, 'files:drop'>]: Question<C> } & {
  /** Hear an event; those that came before the first listener are given to it. Answers how to stop. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void) => () => void;
};
