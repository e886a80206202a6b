import { expect, test } from './page-fixture';

test('the page draws itself in the newest Chromium without one complaint', async ({ page, complaints }) => {
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(complaints).toEqual([]);
});

test('the page’s policy holds there too', async ({ page }) => {
  const outcome = await page.evaluate(
    () =>
      new Promise(resolve => {
        document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
        document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
        setTimeout(() => resolve('nothing was refused'), 1_000);
      }),
  );
  expect(outcome).toBe('style-src-elem');
  const script = () => Object.assign(document.createElement('script'), { textContent: '1' }).textContent;
  await expect(page.evaluate(script)).rejects.toThrow(/TrustedScript/);
});
