import { expect, test } from './app-fixture';

test('the window opens on the app’s own page and shows itself', async ({ running }) => {
  expect(running.page.url()).toBe('app://duidu/index.html');
  const visible = () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(w => w.isVisible()));
  await expect.poll(visible).toEqual([true]);
});

test('the window comes back where it was, at the size it had', async ({ start }) => {
  const first = await start();
  const place = { x: 60, y: 40, width: 1111, height: 777 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.close();

  const second = await start();
  const bounds = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(bounds).toEqual(place);
});
