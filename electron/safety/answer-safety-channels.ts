import { handle, type ReportFailure } from '../ipc/handle';
import type { SafetyStore } from './safety-store';

/** Let the window copy what a person makes to the safety copies, and read it back. */
export function answerSafetyChannels(opening: Promise<SafetyStore>, report: ReportFailure): void {
  handle('journal:append', async ({ records }) => ({ revision: await (await opening).append(records) }), report);
  handle('journal:status', async () => (await opening).status(), report);
  handle('journal:read-all', async () => (await opening).readAll(), report);
  handle('snapshots:list', async () => (await opening).restorePoints(), report);
  handle('snapshots:restore', async ({ revision }) => (await opening).stateAt(revision), report);
}
