import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { asPhrase, useCounts } from '../../../renderer/app/state/count-state';
import { useDesk } from '../../../renderer/app/state/desk-state';
import { usePlace } from '../../../renderer/app/state/place-state';
import { trayNow } from '../../../renderer/app/state/tray-state';
import { useConcordanceSettings } from '../../../renderer/statistics/concordance-settings';
import { countEngine } from '../../helpers/count-engine';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { standInForLayout } from '../../helpers/stand-in-for-layout';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
const settings = useConcordanceSettings.getState();
const counts = useCounts.getState();
afterEach(() => {
  closeWindow();
  useCounts.setState({ ...counts, asked: useCounts.getState().asked }, true);
  useConcordanceSettings.setState(settings, true);
});

const opened = async () => {
  const services = fakeServices([work], {}, countEngine([work]));
  await startWindow(services);
  standInForLayout();
  fireEvent.keyDown(document.body, { key: '6', altKey: true });
  return services;
};
const ask = async (words: string) => {
  await userEvent.type(await screen.findByRole('textbox', { name: '节点词' }), `${words}{Enter}`);
};
const grid = () => screen.findByRole('grid', { name: '索引行' });
const lines = async () => within(await grid()).findAllByRole('row');
/** Lines there are, of which only those in view are drawn. */
const lineCount = async () => Number((await grid()).getAttribute('aria-rowcount'));
/** Grid cells that lead somewhere, by what they say. */
const cell = (words: string) => screen.findByText(words, { selector: '[data-opens]' });

describe('CountsPage', () => {
  test('says what to do first, and Escape leads back to the text', async () => {
    await opened();
    expect(await screen.findByText('写一个节点词，看它的每一处')).toBeInTheDocument();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(useDesk.getState().page).toBe('reader');
  });

  test('shows a malformed query with the place, and says so when there is nothing', async () => {
    await opened();
    await ask('"');
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    await userEvent.clear(screen.getByRole('textbox', { name: '节点词' }));
    await ask('没有这个词');
    expect(await screen.findByText('没有“没有这个词”。')).toBeInTheDocument();
  });

  test('lists every place of the node word with its aligned sentence, and brings the keyboard there', async () => {
    await opened();
    await ask('合作');
    const rows = await lines();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]).toHaveTextContent('合作');
    expect(rows[0]).toHaveTextContent(/[a-z]{4}/);
    expect(await grid()).toHaveFocus();
  });

  test('walks, ticks, unfolds and opens lines by keyboard alone', async () => {
    await opened();
    await ask('合作');
    await lines();
    const frame = await grid();
    await userEvent.keyboard('{ArrowDown} ');
    expect(await screen.findByText('选中 1 行')).toBeInTheDocument();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('选中 2 行')).toBeInTheDocument();
    const active = document.getElementById(frame.getAttribute('aria-activedescendant') ?? '');
    expect(active?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '3');
    await userEvent.keyboard('e');
    expect(await within(frame).findByRole('button', { name: '收起' })).toBeInTheDocument();
    await userEvent.keyboard('c');
    await waitFor(() => expect(trayNow().length).toBeGreaterThan(0));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(useDesk.getState().page).toBe('reader'));
    expect(usePlace.getState().jump?.range).not.toBeNull();
  });

  test('keys of the text do nothing to the text behind', async () => {
    await opened();
    await ask('合作');
    await lines();
    const before = usePlace.getState().focusId;
    await userEvent.keyboard('jjlo');
    expect(usePlace.getState().focusId).toBe(before);
  });

  test('sorts by the keys that are chosen, and takes lower keys away with an upper one', async () => {
    await opened();
    await ask('cooperation');
    await lines();
    const key = (level: number) => screen.getByRole('combobox', { name: `排序第 ${level} 级` });
    expect(key(2)).toBeDisabled();
    await userEvent.selectOptions(key(1), '1R');
    await userEvent.selectOptions(key(2), '1L');
    const after = (await lines()).map(row => row.querySelector('strong')?.nextSibling?.textContent?.toLowerCase());
    const words = after.flatMap(text => /^ ([a-z]+)/.exec(text ?? '')?.[1] ?? []);
    expect(words.length).toBeGreaterThan(3);
    expect(words).toEqual([...words].sort(new Intl.Collator('en').compare));
    await userEvent.selectOptions(key(1), '');
    expect(useConcordanceSettings.getState().keys).toEqual(['', '', '']);
  });

  test('states the sample it draws, with its seed', async () => {
    await opened();
    await ask('合作');
    await lines();
    const total = await lineCount();
    await userEvent.type(screen.getByRole('spinbutton', { name: '抽样' }), '2');
    expect(await screen.findByText(`随机抽取 2 行，共 ${total} 行，种子 1`)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '换一批' }));
    expect(await screen.findByText(`随机抽取 2 行，共 ${total} 行，种子 2`)).toBeInTheDocument();
  });

  test('explains every figure of a collocate with its counts, and its word leads to its lines', async () => {
    await opened();
    await ask('合作');
    await lines();
    await userEvent.click(screen.getByRole('tab', { name: '搭配' }));
    const table = await screen.findByRole('grid', { name: '搭配: 合作' });
    const [, row] = await within(table).findAllByRole('row');
    const cells = within(row!).getAllByRole('gridcell');
    await userEvent.click(cells[4]!);
    const card = screen.getByRole('region', { name: '这个数字怎样算出' });
    expect(within(card).getByText(/^14 \+ log₂\( 2·\d+ \/ \(\d+ \+ \d+\) \) = /)).toBeInTheDocument();
    expect(within(card).getByText(/Rychlý 2008/)).toBeInTheDocument();
    const word = cells[0]?.textContent ?? '';
    await userEvent.click(cells[0]!);
    expect(await screen.findByRole('button', { name: `去掉这个条件：5–5 词内有“${word}”` })).toBeInTheDocument();
    const near = await lines();
    expect(near.map(line => line.querySelector('mark')?.textContent)).toEqual(near.map(() => word));
    await userEvent.click(screen.getByRole('button', { name: /^去掉这个条件/ }));
    await waitFor(() => expect(useCounts.getState().near).toBeNull());
  });

  test('shows how evenly a word is spread, and a part leads to its lines', async () => {
    await opened();
    await ask('合作');
    await lines();
    await userEvent.click(screen.getByRole('tab', { name: '分布' }));
    await userEvent.click(await screen.findByRole('button', { name: /^DP \d/ }));
    expect(screen.getByText(/Gries 2008/)).toBeInTheDocument();
    const table = await screen.findByRole('grid', { name: '分布: 合作' });
    const [, row] = await within(table).findAllByRole('row');
    await userEvent.click(within(row!).getAllByRole('gridcell')[0]!);
    expect(await screen.findByRole('button', { name: /^去掉这个条件：只看：/ })).toBeInTheDocument();
  });

  test('lists words by frequency, filters them, and a row leads to just its places', async () => {
    await opened();
    await userEvent.click(screen.getByRole('tab', { name: '词频' }));
    await userEvent.type(await screen.findByRole('textbox', { name: '筛选' }), '合作');
    const table = await screen.findByRole('grid', { name: '词频' });
    await waitFor(() => expect(within(table).getAllByRole('row')[1]).toHaveTextContent('合作'));
    const [, row] = within(screen.getByRole('grid', { name: '词频' })).getAllByRole('row');
    const count = Number(within(row!).getAllByRole('gridcell')[1]?.textContent);
    await userEvent.click(await cell('合作'));
    await waitFor(async () => expect(await lineCount()).toBe(count));
    expect(screen.getByTitle(/^词频表中的一行/)).toHaveTextContent('合作');
  });

  test('says that keywords need another work', async () => {
    await opened();
    await userEvent.click(screen.getByRole('tab', { name: '关键词' }));
    expect(await screen.findByText(/^书库里没有别的作品可比/)).toBeInTheDocument();
  });
});

describe('the ways in', () => {
  const openWindow = async () => {
    const services = fakeServices([work], {}, countEngine([work]));
    await startWindow(services);
    standInForLayout();
  };

  test('lead from a search to its lines', async () => {
    await openWindow();
    await userEvent.type(screen.getByRole('textbox', { name: '检索' }), '合作');
    await userEvent.click(await screen.findByRole('button', { name: '列为索引行' }));
    expect((await lines())[0]).toHaveTextContent('合作');
    expect(useCounts.getState().query).toBe('合作');
  });

  test('lead from selected words to their lines', async () => {
    await openWindow();
    for (const key of ['j', 'j', 'j', 'l', 'w']) fireEvent.keyDown(document.body, { key });
    const { query } = useCounts.getState();
    expect(query).not.toBe('');
    expect(useDesk.getState().page).toBe('counts');
    expect((await lines()).length).toBeGreaterThan(0);
  });
});

describe('asPhrase', () => {
  test.each([
    ['合作', '合作'],
    ['Belt and Road', '"Belt and Road"'],
    ['  Belt\n and ', '"Belt and"'],
    ['NOT', '"NOT"'],
    ['say "no"', String.raw`"say \"no\""`],
    ['', ''],
  ])('makes of %j the query %j', (words, query) => {
    expect(asPhrase(words)).toBe(query);
  });
});

describe('useConcordance', () => {
  test('fetches only the pages that are looked at', async () => {
    const asked: number[] = [];
    const engine = countEngine([work]);
    const services = fakeServices(
      [work],
      {},
      {
        ...engine,
        concordance: async request => {
          asked.push(request.options.offset);
          const { lines: some } = await engine.concordance!({ ...request, options: { ...request.options, offset: 0 } });
          return { total: 100_000, kept: 100_000, lines: some };
        },
      },
    );
    await startWindow(services);
    standInForLayout();
    fireEvent.keyDown(document.body, { key: '6', altKey: true });
    await ask('合作');
    await lines();
    expect(asked).toEqual([0]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(await grid()).toHaveAttribute('aria-rowcount', '100000');
    expect(asked.length).toBeLessThan(5);
  });
});
