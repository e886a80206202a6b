import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { isAppPage } from '../security/app-page';
import type { Channel } from './channels';
import { contract, type IpcError, type RequestOf, type ResponseOf, type Result } from './contract';

/** Where failures of handlers are noted: a log, in the app. */
export type ReportFailure = (channel: Channel, error: unknown) => void;

/** What `handle` is given to answer one channel. */
export type Responder<C extends Channel> = (
  request: RequestOf<C>,
  event: IpcMainInvokeEvent,
) => ResponseOf<C> | Promise<ResponseOf<C>>;

/** Answer one channel. `respond` sees only requests that came from our own window and fit the contract. */
export function handle<C extends Channel>(channel: C, respond: Responder<C>, report: ReportFailure): void {
  // TypeScript cannot pair a generic channel with its own schema, so say it once, here.
  const schema = contract[channel].request as unknown as z.ZodType<RequestOf<C>>;
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Result<ResponseOf<C>>> => {
    if (!isTrustedSender(event)) return failure('untrusted-sender', `refused ${channel}`);
    const request = schema.safeParse(raw);
    if (!request.success) return failure('bad-request', z.prettifyError(request.error));
    try {
      return { ok: true, value: await respond(request.data, event) };
    } catch (error) {
      report(channel, error);
      return toFailure(channel, error);
    }
  });
}

/** Only the top frame of a page we serve may ask: no iframe, no other host, no file. */
function isTrustedSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppPage(senderFrame.url);
}

/** A domain error keeps its code and facts; any other keeps its words to itself, which may hold a path. */
function toFailure(channel: Channel, error: unknown): { ok: false; error: IpcError } {
  return error instanceof CorpusError
    ? failure(error.code, error.message, error.facts)
    : failure('internal', `${channel} failed`);
}

function failure(
  code: IpcError['code'],
  message: string,
  facts: IpcError['facts'] = {},
): { ok: false; error: IpcError } {
  return { ok: false, error: { code, message, facts } };
}
