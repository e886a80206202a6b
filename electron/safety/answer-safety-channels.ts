import { handle, type ReportFailure } from '../ipc/handle';
import type { SafetyStore } from './safety-store';

/** What the window may ask of main to keep what a person makes. */
export interface SafetyAnswers {
  readonly copies: Promise<SafetyStore>;
  readonly setDatabaseAside: () => Promise<void>;
}

/** Let the window copy what a person makes to the safety copies, and read it back. */
export function answerSafetyChannels({ copies, setDatabaseAside }: SafetyAnswers, report: ReportFailure): void {
  handle('journal:append', async ({ records }) => ({ revision: await (await copies).append(records) }), report);
  handle('journal:status', async () => (await copies).status(), report);
  handle('journal:read-all', async () => (await copies).readAll(), report);
  handle('snapshots:list', async () => (await copies).restorePoints(), report);
  handle('snapshots:restore', async ({ revision }) => (await copies).stateAt(revision), report);
  handle('store:set-aside', setDatabaseAside, report);
}
