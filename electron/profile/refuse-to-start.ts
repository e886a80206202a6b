import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { describeError } from '../../corpus/errors/error-sentences';
import type { Notice } from '../ipc/contract';

/**
 * Say why the app does not start on this profile, in a window and on standard error, and end with 1.
 *
 * Chromium keeps its own files meanwhile in a folder that is thrown away: the profile is left as it is.
 */
export function refuseToStart({ code, facts }: Notice): void {
  const scratch = mkdtempSync(join(tmpdir(), 'duidu-refused-'));
  app.setPath('userData', scratch);
  const sentence = describeError(code, facts);
  process.stderr.write(`${sentence.zh}\n${sentence.en}\n`);
  app.on('will-quit', () => rmSync(scratch, { recursive: true, force: true }));
  void app.whenReady().then(async () => {
    const message = app.getLocale().startsWith('zh') ? sentence.zh : sentence.en;
    await dialog.showMessageBox({ type: 'error', title: 'Duidu 对读', message, buttons: ['OK'], noLink: true });
    process.exitCode = 1;
    app.exit(1);
  });
}
