import { webcrypto } from 'node:crypto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { useDesk } from '../../../renderer/app/state/desk-state';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { trayNow } from '../../../renderer/app/state/tray-state';
import type { OpenedWork } from '../../../electron/engine/protocol';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';
import { studyEngine } from '../../helpers/study-engine';

const work = shortWork();
// jsdom has no digests.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
afterEach(closeWindow);

/** The same work as another edition: one clause changed, one gone. */
function otherEdition(): OpenedWork {
  const [id, from] = ['other', work.work.id];
  const zh = work.documents.zh!;
  const clauses = zh.clauses
    .filter((_clause, ordinal) => ordinal !== 12)
    .map(clause => ({
      ...clause,
      id: clause.id.replace(from, id),
      text: clause.text.replace('我们欢迎各方采取', '我们欢迎各国采取'),
    }));
  return {
    ...work,
    work: { ...work.work, id, titles: { zh: '另一版', en: 'Another edition' } },
    documents: { zh: { ...zh, workId: id, clauses } },
    alignment: [],
  };
}

const works = [work, otherEdition()];
/** For a machine that has more to do. */
const slow = { timeout: 20_000 };
const start = async () => {
  await startWindow(fakeServices(works, {}, { ...studyEngine(works), previousEdition: () => Promise.resolve(null) }));
};
const turnTo = (page: 'studies' | 'documents' | 'comparison') => waitFor(() => useDesk.getState().turnTo(page));

describe('StudiesPage', () => {
  test('shows phrases with what stands for them, and their places act by one key', async () => {
    await start();
    await turnTo('studies');
    await userEvent.click(await screen.findByRole('tab', { name: '复现短语' }));
    const table = await screen.findByRole('table', {}, { timeout: 20_000 });
    await userEvent.click(within(table).getAllByRole('button')[0]!);
    const places = await screen.findByRole('region', { name: /的各处$/ }, { timeout: 20_000 });
    const [first] = within(within(places).getByRole('list')).getAllByRole('button');
    fireEvent.keyDown(first!, { key: 'c' });
    await waitFor(() => expect(trayNow().length).toBeGreaterThan(1));
  });

  test('keeps an edited list of verbs, puts the shipped one back, and undoes that', async () => {
    await start();
    await turnTo('studies');
    // By label: roles take seconds to tell among so many buttons.
    await waitFor(() => expect(screen.getByLabelText('删去 欢迎')).toBeEnabled(), slow);
    fireEvent.click(screen.getByLabelText('删去 欢迎'));
    await waitFor(() => expect(screen.queryByLabelText('删去 欢迎')).toBeNull(), slow);
    const { database, log } = useAnnotations.getState().desk!;
    const lemmas = async () => (await database.verbLists.get('zh'))?.verbs.map(({ lemma }) => lemma);
    await waitFor(async () => expect(await lemmas()).toContain('鼓励'), slow);
    expect(await lemmas()).not.toContain('欢迎');
    fireEvent.click(screen.getByText('恢复原表'));
    expect(await screen.findByLabelText('删去 欢迎', {}, slow)).toBeInTheDocument();
    await log.undo();
    await waitFor(() => expect(screen.queryByLabelText('删去 欢迎')).toBeNull(), slow);
  });
});

describe('DocumentsPage', () => {
  test('matches two works clause by clause, narrows to changes and walks through them', async () => {
    await start();
    await turnTo('documents');
    await screen.findAllByRole('option', { name: '另一版' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '右边的文本' }), 'other');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '左边的文本' }), work.work.id);
    await userEvent.click(await screen.findByRole('radio', { name: '只看有改动的' }));
    const rows = [...document.querySelectorAll('[data-pair-at]')];
    expect(rows.map(row => row.getAttribute('data-kind')).sort()).toEqual(['changed', 'gone']);
    expect(rows.flatMap(row => [...row.querySelectorAll('ins')].map(mark => mark.textContent))).toContain('国');
    fireEvent.keyDown(document.body, { key: 'n' });
    await waitFor(() => expect(document.querySelector('[data-pair-at="0"]')).toHaveFocus());
    expect(screen.getByRole('img', { name: '全文一览' })).toBeInTheDocument();
  });
});

describe('SavedComparisons', () => {
  test('keep members under a title and bring them back', async () => {
    await start();
    for (const key of ['j', 'j', 'j', 'j', 'j', 'c', 'j', 'j', 'c']) fireEvent.keyDown(document.body, { key });
    const kept = trayNow();
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    await userEvent.click(await screen.findByText('已存的比对', {}, slow));
    await userEvent.type(await screen.findByRole('textbox', { name: '标题' }), '两条');
    await userEvent.type(screen.getByRole('textbox', { name: '备注' }), '措辞');
    await userEvent.click(screen.getByRole('button', { name: '保存这次比对' }));
    const open = await screen.findByRole('button', { name: '打开“两条”' }, { timeout: 20_000 });
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    await userEvent.click(open);
    await waitFor(() => expect(trayNow()).toEqual(kept));
    expect(screen.queryByText(/保存之后文字有改动/)).toBeNull();
  });

  test('are there at the next start, and say that the text of a member has changed since', async () => {
    const changed = withFifthChanged(work);
    await startWindow(fakeServices([changed], {}, studyEngine([changed])));
    await turnTo('comparison');
    const open = await screen.findByRole('button', { name: '打开“两条”' }, slow);
    expect(open).toHaveTextContent('措辞');
    await waitFor(() => expect(open).toHaveTextContent(/保存之后文字有改动：¶5(?!.*已经没有)/), slow);
  });
});

function withFifthChanged(opened: OpenedWork): OpenedWork {
  const zh = opened.documents.zh!;
  const clauses = zh.clauses.map(clause =>
    clause.label === '5' ? { ...clause, text: `${clause.text}又及。` } : clause,
  );
  return { ...opened, documents: { ...opened.documents, zh: { ...zh, clauses } } };
}
