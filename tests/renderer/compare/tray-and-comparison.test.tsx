import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { trayNow } from '../../../renderer/app/state/tray-state';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';
import { studyEngine } from '../../helpers/study-engine';

const work = shortWork();
const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
};
const chips = () => trayNow().map(({ label }) => label);
afterEach(closeWindow);

describe('Tray', () => {
  test('takes six at most, and says so', async () => {
    await startWindow(fakeServices([work]));
    press('j', 'j', 'c', 'j', 'c', 'j', 'c', 'j', 'c', 'j', 'c', 'j', 'c', 'j', 'c');
    expect(chips()).toHaveLength(6);
    expect(await screen.findByText('比对盘已满')).toBeInTheDocument();
  });

  test('is put in order with Alt and an arrow, and loses what is taken off', async () => {
    await startWindow(fakeServices([work]));
    press('j', 'j', 'c', 'j', 'c');
    const [first = '', second = ''] = chips();
    const tray = screen.getByRole('group', { name: '比对盘' });
    fireEvent.keyDown(within(tray).getByRole('button', { name: `${first} 中` }), { key: 'ArrowRight', altKey: true });
    expect(chips()).toEqual([second, first]);
    await userEvent.click(within(tray).getByRole('button', { name: `从比对盘取下 ${second} 中` }));
    expect(chips()).toEqual([first]);
  });

  test('is put in order by dragging one member onto another', async () => {
    await startWindow(fakeServices([work]));
    press('j', 'j', 'c', 'j', 'c', 'j', 'c');
    const [first = '', second = '', third = ''] = chips();
    const chip = (label: string) => screen.getByRole('button', { name: `${label} 中` }).parentElement!;
    const carried = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => carried.set(type, value),
      getData: (type: string) => carried.get(type) ?? '',
    };
    fireEvent.dragStart(chip(third), { dataTransfer });
    fireEvent.drop(chip(first), { dataTransfer });
    expect(chips()).toEqual([third, first, second]);
  });

  test('is handed over to be kept, and is there at the next start', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    press('j', 'j', 'c');
    const kept = chips();
    await waitFor(() => expect(services.settings.view['tray']).toBeDefined());
    const { settings } = services;
    closeWindow();
    await startWindow(fakeServices([work], settings));
    expect(chips()).toEqual(kept);
  });
});

describe('ComparisonPage', () => {
  const compareTwo = async () => {
    const services = fakeServices([work], {}, studyEngine([work]));
    await startWindow(services);
    press('j', 'j', 'j', 'j', 'j', 'c', 'j', 'j', 'c');
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    await screen.findByText('基准');
    return services;
  };

  test('marks what the base lacks and what only it has, in both languages, and Escape leads back', async () => {
    await compareTwo();
    const page = screen.getByRole('main', { name: '比对 2 段' });
    const [base, other] = within(page).getAllByRole('listitem');
    expect(base?.querySelectorAll('del').length).toBeGreaterThan(0);
    expect(base?.querySelectorAll('ins')).toHaveLength(0);
    expect(other?.querySelectorAll('ins').length).toBeGreaterThan(0);
    const languagesOf = [...(other?.querySelectorAll('p[lang]') ?? [])].map(text => text.getAttribute('lang'));
    expect(languagesOf.slice(0, 2)).toEqual(['zh-Hans', 'en']);
    expect(languagesOf.filter(language => language === 'en')).toHaveLength(languagesOf.length / 2);
    press('Escape');
    expect(await screen.findByRole('main', { name: '正文' })).toBeInTheDocument();
  });

  test('each column holds its whole text, marks or not', async () => {
    await compareTwo();
    const columns = within(screen.getByRole('main', { name: '比对 2 段' })).getAllByRole('listitem');
    for (const [ordinal, { clauseId }] of trayNow().entries()) {
      const clause = work.documents.zh?.clauses.find(({ id }) => id === clauseId);
      columns[ordinal]?.querySelectorAll('sup').forEach(number => number.remove());
      const sentences = [...(columns[ordinal]?.querySelectorAll('p[lang="zh-Hans"]') ?? [])];
      expect(sentences.map(sentence => sentence.textContent).join('')).toBe(clause?.text.slice(clause.bodyStart));
    }
  });

  test('another member becomes the base', async () => {
    await compareTwo();
    const [first = '', second = ''] = chips();
    await userEvent.click(screen.getByRole('button', { name: '设为基准' }));
    expect(chips()).toEqual([second, first]);
  });

  test('one member is asked for another, and a failure is said in words', async () => {
    const compare = vi.fn(() => Promise.reject(new EngineProblem('clause-unknown', 'gone', { clause: 'x' })));
    await startWindow(fakeServices([work], {}, { compare }));
    press('j', 'j', 'c');
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    expect(await screen.findByText('再放入一段就能比对')).toBeInTheDocument();
    expect(compare).not.toHaveBeenCalled();
    press('j', 'c');
    expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
  });
});
