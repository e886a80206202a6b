import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture';

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

const ready = (page: Page) => expect(page.locator('[data-row]').first()).toBeVisible({ timeout: 60_000 });
const flashed = (page: Page) => page.evaluate(() => CSS.highlights.get('flash')?.size ?? 0);

/** Tab on until what has the focus matches: no view may need a pointer. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await page.evaluate(to => document.activeElement?.matches(to) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

/** From a study: its first figure, the places behind it, the first of them, and the text there; all by keys. */
async function goToItsClause(page: Page, figure: string): Promise<void> {
  await tabTo(page, figure);
  await page.keyboard.press('Enter');
  await expect(page.locator('section[data-places] ol button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(figure).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('section[data-places] ol button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect.poll(() => flashed(page)).toBeGreaterThan(0);
}

const study = '#study tbody td button';

test('every study is asked, read and followed to its clause by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await ready(page);
  const turnTo = async (tab: string) => {
    await page.keyboard.press('Alt+4');
    await expect(page.locator('[data-heat]').first()).toBeVisible({ timeout: 60_000 });
    await tabTo(page, '[role="tab"]');
    while (!(await page.locator(`#study-${tab}`).evaluate(element => element === document.activeElement)))
      await page.keyboard.press('ArrowRight');
    await expect(page.locator('#study tbody tr').first()).toBeVisible({ timeout: 60_000 });
  };
  await test.step('formulas: a figure of the matrix, and the objects of a verb', async () => {
    await turnTo('tabFormulas');
    await tabTo(page, '#study tbody th button');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /^Objects of “/ })).toBeInViewport();
    await goToItsClause(page, study);
  });
  await test.step('repeated phrases', async () => {
    await turnTo('tabPhrases');
    await expectAccessible(page);
    await goToItsClause(page, study);
  });
  await test.step('consistency, the glossary’s rendering beside those that depart from it', async () => {
    await turnTo('tabConsistency');
    const first = page.locator('#study tbody tr').first();
    await expect(first.getByRole('cell').nth(1)).toContainText('all countries');
    await expect(first.locator('[data-departs]').first()).toContainText('≠ country');
    await goToItsClause(page, study);
  });
  await test.step('a pattern of one’s own; one that says nothing has clear words', async () => {
    await turnTo('tabPatterns');
    await tabTo(page, 'input[name="pattern"]');
    for (const [pattern, words] of [
      ['*', 'a pattern has words and exactly one *'],
      [' ', 'Write a pattern with * for its open slot'],
      ['天地*玄黄', 'None'],
    ] as const) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(pattern);
      await page.keyboard.press('Enter');
      await expect(page.locator('#study')).toContainText(words);
      await expect(page.locator('input[name="pattern"]')).toBeFocused();
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.type('支持*合作');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'entropy' })).toBeVisible();
    await goToItsClause(page, study);
  });
});

test('the clauses like one, and how words are rendered, are reached by keyboard alone', async ({ page }) => {
  await ready(page);
  for (const key of ['j', 'j', 'j', 'Alt+3']) await page.keyboard.press(key);
  const like = page.locator('section', { has: page.getByRole('heading', { name: /^Clauses like ¶/ }) });
  await expect(like.getByRole('listitem').first()).toContainText('% alike', { timeout: 60_000 });
  await expect(like.locator('mark').first()).toBeVisible();
  await tabTo(page, 'section ol > li > button[draggable="true"]');
  await page.keyboard.press('c');
  await expect(page.getByRole('group', { name: 'Tray' }).locator('button[aria-keyshortcuts^="Alt"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => flashed(page)).toBeGreaterThan(0);

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('l');
  const rendered = page.locator('section', { has: page.getByRole('heading', { name: /^How “.+” is rendered$/ }) });
  await expect(rendered.locator('ol button').first()).toBeVisible({ timeout: 60_000 });
  await tabTo(page, 'section ol > li > button[aria-expanded]');
  await page.keyboard.press('Enter');
  await tabTo(page, 'section[data-places] ol button');
  await page.keyboard.press('Enter');
  await expect.poll(() => flashed(page)).toBeGreaterThan(0);
});

test('a work is held against itself, and a pair of its clauses opened, by keyboard alone', async ({ page }) => {
  await ready(page);
  await page.keyboard.press('Alt+7');
  const picker = page.getByRole('main').getByRole('combobox').first();
  await expect(picker.locator('option')).not.toHaveCount(1, { timeout: 60_000 });
  await tabTo(page, 'main select');
  await page.keyboard.press('ArrowDown');
  await expect(picker).not.toHaveValue('');
  await expect(page.locator('[data-document-map]')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/100 % of the wording is the same · Every clause of the two is the same/)).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, '[data-side] button');
  await page.keyboard.press('Enter');
  await ready(page);
});
