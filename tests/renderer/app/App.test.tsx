import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands';
import { partOfWork } from '../../../electron/engine/part-of-work';
import { usePlace } from '../../../renderer/app/state/place-state';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
afterEach(closeWindow);

describe('App', () => {
  test('the first start opens the first work, with a hint of each of the three jobs', async () => {
    await startWindow(fakeServices([work]));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('联合公报');
    expect(screen.getByText('非官方工作译文')).toBeInTheDocument();
    const guide = screen.getByRole('region', { name: '在这里可以做三件事' });
    for (const job of ['细读', '批注', '比对']) expect(within(guide).getByText(job)).toBeInTheDocument();
  });

  test('a hint that was put away stays away and is remembered', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    await userEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('在这里可以做三件事')).toBeNull();
    await waitFor(() => expect(services.settings.view).toMatchObject({ guideDone: true }));
  });

  test('the interface changes language at once, the text does not', async () => {
    await startWindow(fakeServices([work]));
    await userEvent.click(screen.getByRole('button', { name: 'Switch the interface to English' }));
    expect(screen.getByRole('tab', { name: 'Search' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('联合公报');
  });

  test('the place where a work was left is found again', async () => {
    const place = work.documents.zh?.clauses[20]?.id ?? '';
    await startWindow(fakeServices([work], { places: { [work.work.id]: place } }));
    expect(usePlace.getState().topId).toBe(place);
    expect(usePlace.getState().jump).toMatchObject({ clauseId: place, manner: 'top' });
  });

  test('a long work can be read from where it was left before all of it has come', async () => {
    const place = work.documents.zh?.clauses[20]?.id ?? '';
    let hand = (_opened: typeof work): void => undefined;
    const whole = new Promise<typeof work>(resolve => (hand = resolve));
    const services = fakeServices(
      [work],
      { places: { [work.work.id]: place } },
      {
        openWork: () => whole,
        openPart: async ({ clauseId }) => partOfWork(work, clauseId),
      },
    );
    const started = startWindow(services);
    const busy = await waitFor(() => document.querySelector('main[data-text-page][aria-busy]') ?? expect.fail());
    expect(busy.querySelector('[data-clause-id]')).toHaveAttribute('data-clause-id', place);
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    hand(work);
    await started;
    expect(document.querySelector('main[data-text-page][aria-busy]')).toBeNull();
    expect(usePlace.getState().topId).toBe(place);
  });

  test('one language alone hides the other', async () => {
    await startWindow(fakeServices([work], { layout: 'en' }));
    expect(document.querySelector('[data-language="zh"]')).toBeNull();
    expect(document.querySelectorAll('[data-language="en"]')).toHaveLength(work.documents.en?.clauses.length ?? 0);
  });

  test('a menu entry runs the command of its name', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    services.send('app:command', { id: 'view.theme' });
    await waitFor(() => expect(document.documentElement.dataset['palette']).toBe('sepia'));
  });

  test('the palette lists every command', async () => {
    await startWindow(fakeServices([work]));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await screen.findByPlaceholderText('输入命令名称…');
    expect(document.querySelectorAll('[data-action]')).toHaveLength(commands.length);
  });

  test('the palette finds a command by words of its name, in either language and any order', async () => {
    await startWindow(fakeServices([work]));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const field = await screen.findByPlaceholderText('输入命令名称…');
    for (const words of ['row query', '检索 历史', 'History SEARCH']) {
      fireEvent.change(field, { target: { value: words } });
      await waitFor(() => expect(document.querySelectorAll('[data-action]')).toHaveLength(1));
    }
    fireEvent.change(field, { target: { value: 'history of nothing' } });
    await waitFor(() => expect(document.querySelectorAll('[data-action]')).toHaveLength(0));
  });

  test('what went wrong is said with what to do', async () => {
    const refuse = () => Promise.reject(new EngineProblem('library-damaged', 'x', { part: 'zh' }));
    await startWindow(fakeServices([work], {}, { openWork: refuse }));
    expect(screen.getByRole('alert')).toHaveTextContent('书库中的“zh”已损坏');
    expect(screen.getByRole('button', { name: '打开书库' })).toBeInTheDocument();
  });

  test('a restart of the engine is told', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    services.tell('restarted', null);
    expect(await screen.findByText('文本引擎已重新启动')).toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  test('J and K go from clause to clause, O to the other language', async () => {
    await startWindow(fakeServices([work]));
    const zh = work.documents.zh?.clauses ?? [];
    for (const key of ['j', 'j', 'j', 'k']) fireEvent.keyDown(document.body, { key });
    expect(usePlace.getState().focusId).toBe(zh[1]?.id);
    fireEvent.keyDown(document.body, { key: 'o' });
    expect(usePlace.getState().focusId).toBe(work.documents.en?.clauses[1]?.id);
    expect(document.activeElement).toHaveAttribute('aria-current', 'true');
  });

  test('the selection grows from word to sentence, and is copied with its place', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    for (const key of ['j', 'j', ']', ']', ']']) fireEvent.keyDown(document.body, { key });
    const clause = work.documents.zh?.clauses[1];
    const sentence = clause?.sentences[0] ?? { start: 0, end: 0 };
    expect(usePlace.getState().selection).toMatchObject({
      start: { clauseId: clause?.id, offset: sentence.start },
      end: { clauseId: clause?.id, offset: sentence.end },
    });
    fireEvent.keyDown(document.body, { key: 'C', ctrlKey: true, shiftKey: true });
    const words = clause?.text.slice(sentence.start, sentence.end) ?? '';
    await waitFor(() => expect(services.copied).toEqual([`“${words}”，¶2，《${work.work.titles.zh}》`]));
  });

  test('C collects clauses on the tray', async () => {
    await startWindow(fakeServices([work]));
    for (const key of ['j', 'c', 'j', 'c', 'c']) fireEvent.keyDown(document.body, { key });
    const tray = screen.getByRole('group', { name: '比对盘' });
    expect(within(tray).getByRole('button', { name: '比对 2 段' })).toBeInTheDocument();
  });
});
