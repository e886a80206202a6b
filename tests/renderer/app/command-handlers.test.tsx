import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commandHandlers } from '../../../renderer/app/command-handlers';
import { commands } from '../../../renderer/app/commands';
import { openWorkNow } from '../../../renderer/app/state/desk-state';
import { DesktopProblem } from '../../../renderer/bridge/desktop-calls';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { ClauseElements } from '../../../renderer/reader/marks/clause-elements';
import { readerActions } from '../../../renderer/reader/reader-actions';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
const file = { fileName: 'work.tmx', mediaType: 'application/x-tmx+xml', bytes: new Uint8Array([60, 116]) };
afterEach(closeWindow);

describe('commandHandlers', () => {
  test('leaves no command of the list without something to do', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    const view = openWorkNow();
    const handlers = commandHandlers(services, view && readerActions(view, new ClauseElements()));
    expect(commands.map(({ id }) => id).filter(id => handlers[id] === undefined)).toEqual([]);
  });
});

describe('exporting', () => {
  const openDialog = async () => {
    fireEvent.keyDown(document.body, { key: 'E', ctrlKey: true, shiftKey: true });
    return within(await screen.findByRole('dialog', { name: '导出作品' }));
  };

  test('the chosen format is made by the engine, and the notice names the path', async () => {
    const exportWork = vi.fn(() => Promise.resolve(file));
    const services = fakeServices([work], {}, { exportWork });
    const saveExport = vi.spyOn(services.desktop, 'saveExport').mockResolvedValue('/home/p/work.tmx');
    await startWindow(services);
    await userEvent.click((await openDialog()).getByRole('button', { name: /TMX/ }));
    expect(await screen.findByText('/home/p/work.tmx')).toBeInTheDocument();
    expect(exportWork).toHaveBeenCalledWith({ workId: work.work.id, format: 'tmx' });
    expect(saveExport).toHaveBeenCalledWith('work.tmx', new Uint8Array([60, 116]));
  });

  test('a disk that refuses is told in words', async () => {
    const services = fakeServices([work], {}, { exportWork: () => Promise.resolve(file) });
    const facts = { file: 'work.csv', reason: 'ENOSPC' };
    vi.spyOn(services.desktop, 'saveExport').mockRejectedValue(
      new DesktopProblem({ code: 'file-not-written', message: 'x', facts }),
    );
    await startWindow(services);
    await userEvent.click((await openDialog()).getByRole('button', { name: /CSV/ }));
    expect(await screen.findByText('没有导出')).toBeInTheDocument();
    expect(screen.getByText(/work\.csv/)).toBeInTheDocument();
  });

  test('with no work open, that is said', async () => {
    const refuse = () => Promise.reject(new EngineProblem('library-damaged', 'x', { part: 'zh' }));
    await startWindow(fakeServices([work], {}, { openWork: refuse }));
    fireEvent.keyDown(document.body, { key: 'E', ctrlKey: true, shiftKey: true });
    expect(await screen.findByText('还没有打开作品')).toBeInTheDocument();
  });
});

describe('about', () => {
  test('tells the versions and the licences', async () => {
    const services = fakeServices([work]);
    services.desktop.about = () => Promise.resolve({ version: '1.2.3', electron: '25.1.1', chrome: '114' });
    await startWindow(services);
    services.send('app:command', { id: 'help.about' });
    const about = within(await screen.findByRole('dialog', { name: '关于对读' }));
    await waitFor(() => expect(about.getByText(/版本 1\.2\.3 · Electron 25\.1\.1/)).toBeInTheDocument());
    for (const licence of ['CC BY-SA 4.0', 'SIL OFL 1.1']) expect(about.getByText(licence)).toBeInTheDocument();
  });
});
