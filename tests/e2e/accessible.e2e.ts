import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';

interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly close?: string;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);

/** To a page that fills the middle of the window, and until what it shows has come. */
const turnTo = (key: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await expect(page.locator('[data-row]')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
};

/** Every screen, with the way there and the key that leads back. */
const screens: readonly Screen[] = [
  { name: 'reader', open: press('Alt+1') },
  {
    name: 'search',
    open: async page => {
      await page.locator('[data-search-box]').fill('第三方市场合作');
      await page.getByRole('tabpanel').getByText('第三方市场合作').first().waitFor();
    },
  },
  { name: 'notes', open: press('Alt+2') },
  {
    name: 'a note being written',
    open: async page => {
      await page.getByRole('article').getByRole('button', { name: 'Edit the note' }).last().click();
      await page.getByRole('textbox', { name: /Markdown/ }).waitFor();
    },
    close: 'Escape',
  },
  { name: 'comparison', open: press('Alt+3') },
  {
    name: 'typography',
    open: async page => {
      await page.keyboard.press('Control+,');
      await page.getByRole('slider').first().waitFor();
    },
    close: 'Escape',
  },
  {
    name: 'palette',
    open: async page => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Type the name of a command…').waitFor();
    },
    close: 'Escape',
  },
  {
    name: 'shortcuts',
    open: async page => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
    close: 'Escape',
  },
  {
    name: 'library',
    open: async page => {
      await page.keyboard.press('Control+l');
      await page.locator('h1').waitFor();
    },
    close: 'Control+l',
  },
  { name: 'links', open: turnTo('Alt+5'), close: 'Escape' },
  { name: 'studies', open: turnTo('Alt+4'), close: 'Escape' },
  { name: 'two clauses compared', open: turnTo('Shift+C'), close: 'Escape' },
];

for (const palette of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing on any screen on ${palette} paper`, async ({ page }) => {
    test.setTimeout(240_000);
    await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
    await expect(async () => {
      const now = await page.locator('html').getAttribute('data-palette');
      if (now !== palette) await page.keyboard.press('Control+Shift+T');
      await expect(page.locator('html')).toHaveAttribute('data-palette', palette, { timeout: 500 });
    }).toPass();
    for (const key of ['j', 'c', 'j', 'c', '3', 'j', 'n']) await page.keyboard.press(key);
    await page.getByRole('textbox', { name: /Markdown/ }).fill('**要点**');
    await page.keyboard.press('Control+Enter');
    const found: string[] = [];
    for (const { name, open, close } of screens) {
      await open(page);
      await page.waitForTimeout(400); // colours in motion have no contrast yet
      // The legacy mode evaluates axe in the page; a script element would break the page's policy.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
      if (close !== undefined) await page.keyboard.press(close);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(found).toEqual([]);
  });
}
