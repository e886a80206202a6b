import { expect, test, type RunningApp } from './app-fixture';

const isVisible = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.isVisible()));
const bounds = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

test('the window opens on the app’s own page and shows itself', async ({ running }) => {
  expect(running.page.url()).toBe('app://duidu/index.html');
  await expect.poll(() => isVisible(running)).toEqual([true]);
});

test('the window comes back where it was, at the size it had', async ({ start }) => {
  const first = await start();
  const place = { x: 60, y: 40, width: 1111, height: 777 };
  await expect.poll(() => isVisible(first)).toEqual([true]); // the screen places a window when it is first shown
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
  await expect.poll(() => bounds(first)).toEqual(place);
  await first.close();

  const second = await start();
  await expect.poll(() => isVisible(second)).toEqual([true]);
  await expect.poll(() => bounds(second)).toEqual(place);
});
