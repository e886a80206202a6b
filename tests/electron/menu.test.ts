import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuCommands } from '../../electron/ipc/menu-commands';
import { menuTemplate } from '../../electron/menu';

const done: string[] = [];
const actions = {
  command: (id: string) => void done.push(id),
  openWork: (workId: string) => void done.push(`open ${workId}`),
  copyReport: () => {},
  openLogs: () => void done.push('logs'),
  restartEngine: () => void done.push('engine'),
};
const recent = [{ workId: 'w1', titles: { zh: '', en: 'A treaty' } }];

/** Every entry of every menu. */
const entries = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap(item => [item, ...entries(Array.isArray(item.submenu) ? item.submenu : [])]);
const press = (item: MenuItemConstructorOptions | undefined) => item?.click?.({} as never, undefined, {} as never);

describe('menuTemplate', () => {
  it('offers every command of the contract once, and choosing it runs it', () => {
    const items = entries(menuTemplate('en', [], actions));
    for (const id of Object.keys(menuCommands)) {
      const found = items.filter(item => item.id === id);
      expect(found).toHaveLength(1);
      press(found[0]);
    }
    expect(done).toEqual(Object.keys(menuCommands));
  });

  it('has no two entries on one key', () => {
    const keys = entries(menuTemplate('zh', [], actions)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['zh', 'en'] as const)('names everything in %s', language => {
    const items = entries(menuTemplate(language, recent, actions)).filter(item => item.type !== 'separator');
    expect(items.filter(item => !item.label)).toEqual([]);
  });

  it('opens a recent work by its title, in the other language where it has none in this', () => {
    const item = entries(menuTemplate('zh', recent, actions)).find(({ label }) => label === 'A treaty');
    press(item);
    expect(done.at(-1)).toBe('open w1');
  });
});
