import { readFileSync } from 'node:fs';
import { expect, startApp, test } from './app-fixture';

test('the page runs inside Chromium’s sandbox, with no way to Node', async ({ profile }) => {
  const running = await startApp(profile, { sandbox: true });
  const pid = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  const seen = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter(name => name in globalThis),
  );
  expect(seen).toEqual([]);
  await running.close();
});
