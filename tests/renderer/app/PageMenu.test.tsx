import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { useDesk } from '../../../renderer/app/state/desk-state';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

afterEach(closeWindow);

describe('PageMenu', () => {
  test('names the page one is on and leads to every other and back', async () => {
    await startWindow(fakeServices([shortWork()]));
    const visited: string[] = [];
    for (const name of [/^比对/, /^套语与复现/, /^统计/, /^对齐/, /^书库/, /^阅读/]) {
      await userEvent.click(screen.getByRole('button', { name: /^页面：/ }));
      await userEvent.click(await screen.findByRole('menuitem', { name }));
      expect(screen.getByRole('button', { name: /^页面：/ }).textContent).toMatch(name);
      visited.push(useDesk.getState().page);
    }
    expect(visited).toEqual(['comparison', 'studies', 'counts', 'alignment', 'library', 'reader']);
  });
});
