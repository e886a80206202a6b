import { press, ready, savedRows } from './annotated-page';
import { expect, test } from './app-fixture';

test('tags, notes, colours and the details of a work are taken back one by one after a restart', async ({ start }) => {
  test.setTimeout(240_000);
  const first = await start();
  const { page } = first;
  await ready(page);
  for (const tag of ['义务/交货', '义务/付款']) {
    await press(page, 'j', 'l', '1', 't');
    const field = page.getByRole('combobox', { name: 'Tags' }).or(page.getByRole('textbox', { name: 'Tags' }));
    await field.fill(tag);
    await press(page, 'Enter', 'Control+Enter');
    await expect.poll(async () => (await savedRows(page)).at(-1)?.tags).toEqual([tag]);
  }
  // renamed everywhere, with what is nested under it
  await page.locator('aside').getByRole('radio', { name: /^Tags/ }).click();
  await page.getByRole('button', { name: 'Rename the tag 义务', exact: true }).click();
  await page.getByRole('combobox', { name: 'New name for 义务' }).fill('责任');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await savedRows(page)).map(({ tags }) => tags))
    .toEqual([['责任/交货'], ['责任/付款']]);
  // two become one
  await page.getByRole('button', { name: 'Rename the tag 责任/付款', exact: true }).click();
  await page.getByRole('combobox', { name: 'New name for 责任/付款' }).fill('责任/交货');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await savedRows(page)).map(({ tags }) => tags))
    .toEqual([['责任/交货'], ['责任/交货']]);
  await page.getByRole('combobox', { name: /责任\/交货/ }).selectOption('azurite');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();

  // the work itself
  await page.keyboard.press('Control+l');
  const entry = page.locator('main ol > li').first();
  await entry.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('English title').fill('The Communiqué');
  await page.keyboard.press('Enter');
  await expect(entry).toContainText('The Communiqué');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await first.close();

  const second = await start();
  const later = second.page;
  await ready(later);
  const undo = () => later.keyboard.press('Control+z');
  const tags = async () => (await savedRows(later)).map(one => one.tags);
  await undo(); // the title
  await undo(); // the colour of the tag
  await undo(); // the two that became one
  await expect.poll(tags).toEqual([['责任/交货'], ['责任/付款']]);
  await undo(); // the new name
  await expect.poll(tags).toEqual([['义务/交货'], ['义务/付款']]);
  await undo(); // the second tag
  await expect.poll(tags).toEqual([['义务/交货'], []]);
  await undo(); // its highlight
  await expect.poll(tags).toEqual([['义务/交货']]);
  await later.keyboard.press('Control+Shift+z');
  await later.keyboard.press('Control+Shift+z');
  await expect.poll(tags).toEqual([['义务/交货'], ['义务/付款']]);
  await later.keyboard.press('Control+l');
  const restored = later.locator('main ol > li').first();
  await expect(restored).toContainText('Joint Communiqu');
  await expect(restored).not.toContainText('The Communiqué');
});
