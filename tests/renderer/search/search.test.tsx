import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EngineCalls } from '../../../renderer/bridge/engine-calls';
import { usePlace } from '../../../renderer/app/state/place-state';
import { useSearch } from '../../../renderer/app/state/search-state';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
afterEach(closeWindow);

const box = () => screen.getByRole('textbox', { name: '检索' });

/** Hits by a scan of our own. */
function scan(words: string) {
  const clauses = [...(work.documents.zh?.clauses ?? []), ...(work.documents.en?.clauses ?? [])];
  return clauses.filter(clause => clause.text.includes(words));
}

describe('SearchBox', () => {
  test('answers while one types and says what it counted', async () => {
    await startWindow(fakeServices([work]));
    await userEvent.type(box(), '鼓励');
    const clauses = scan('鼓励');
    const places = clauses.reduce((sum, clause) => sum + clause.text.split('鼓励').length - 1, 0);
    await waitFor(() =>
      expect(screen.getByText(new RegExp(`^${clauses.length} 条 · ${places} 处`))).toBeInTheDocument(),
    );
  });

  test('asks nothing while an input method composes', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    fireEvent.compositionStart(box());
    fireEvent.change(box(), { target: { value: 'gu li' } });
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    await new Promise(resolve => setTimeout(resolve, 120));
    expect(services.asked).toEqual([]);
    expect(box()).toHaveValue('gu li');
    fireEvent.change(box(), { target: { value: '鼓励' } });
    fireEvent.compositionEnd(box());
    await waitFor(() => expect(services.asked.map(request => request.query)).toEqual(['鼓励']));
  });

  test('a later question wins over an earlier, slower answer', async () => {
    const slow = fakeServices([work]);
    const answers: (() => void)[] = [];
    const services = fakeServices(
      [work],
      {},
      {
        search: request => new Promise(resolve => answers.push(() => void slow.engine.search(request).then(resolve))),
      },
    );
    await startWindow(services);
    await userEvent.type(box(), '合作');
    await waitFor(() => expect(answers.length).toBe(1));
    await userEvent.clear(box());
    await userEvent.type(box(), '鼓励');
    await waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.();
    await waitFor(() => expect(useSearch.getState().answer?.query).toBe('鼓励'));
    answers[0]?.();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(useSearch.getState().answer?.query).toBe('鼓励');
  });

  test('Enter and F3 walk through the places, Shift turns round', async () => {
    await startWindow(fakeServices([work]));
    await userEvent.type(box(), '鼓励');
    await waitFor(() => expect(useSearch.getState().status).toBe('found'));
    const [first, second] = scan('鼓励');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(usePlace.getState().jump).toMatchObject({ clauseId: first?.id });
    fireEvent.keyDown(document.body, { key: 'F3' });
    expect(usePlace.getState().jump?.clauseId).toBe(second?.id);
    fireEvent.keyDown(document.body, { key: 'F3', shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'F3', shiftKey: true });
    expect(usePlace.getState().jump?.clauseId).toBe(scan('鼓励').at(-1)?.id);
  });
});

describe('SearchPanel', () => {
  test('a malformed query is pointed at', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    await userEvent.type(box(), '"');
    expect(await screen.findByRole('alert')).toHaveTextContent('第 1 个字符');
    expect(screen.getByTitle('问题在这里')).toHaveTextContent('"');
  });

  test('nothing found says what was searched', async () => {
    await startWindow(fakeServices([work]));
    await userEvent.type(box(), '宇宙飞船');
    expect(await screen.findByText('没有找到“宇宙飞船”')).toBeInTheDocument();
  });

  test('narrowing by kind leaves only that kind', async () => {
    await startWindow(fakeServices([work]));
    await userEvent.type(box(), '合作');
    const subclauses = scan('合作').filter(clause => clause.kind === 'subclause');
    await userEvent.click(await screen.findByRole('button', { name: `款 ${subclauses.length}` }));
    await waitFor(() => expect(useSearch.getState().answer?.listed.total).toBe(subclauses.length));
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(usePlace.getState().jump?.clauseId).toBe(subclauses[0]?.id);
  });
});

describe('the rest of the hits', () => {
  test('follows the first page, so that all are listed and marked', async () => {
    const whole = fakeServices([work]);
    const all = await whole.engine.search(question('合作'));
    const search: EngineCalls['search'] = async request => ({
      ...all,
      hits: all.hits.slice(request.offset, request.offset + 3),
    });
    await startWindow(fakeServices([work], {}, { search }));
    await userEvent.type(box(), '合作');
    await waitFor(() => expect(useSearch.getState().answer?.hits).toEqual(all.hits));
    expect(all.hits.length).toBeGreaterThan(6);
  });

  test('an answer with only some of the words says so', async () => {
    const whole = fakeServices([work]);
    const search: EngineCalls['search'] = async request => ({ ...(await whole.engine.search(request)), relaxed: true });
    await startWindow(fakeServices([work], {}, { search }));
    await userEvent.type(box(), '合作');
    expect(await screen.findByRole('note')).toHaveTextContent('没有一条含有全部词语');
  });
});

describe('suggestions', () => {
  const suggest: EngineCalls['suggest'] = ({ language }) =>
    Promise.resolve(language === 'zh' ? ['合作', '合作伙伴'] : []);
  const offer = (name: string) => screen.findByRole('option', { name });

  test('the arrow keys choose one and Enter takes it for the last word', async () => {
    await startWindow(fakeServices([work], {}, { suggest }));
    await userEvent.type(box(), '绿色 合');
    await offer('合作');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(box()).toHaveAttribute('aria-activedescendant', (await offer('合作伙伴')).id);
    await userEvent.keyboard('{Enter}');
    expect(useSearch.getState().query).toBe('绿色 合作伙伴');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('Escape puts them away and keeps the question', async () => {
    await startWindow(fakeServices([work], {}, { suggest }));
    await userEvent.type(box(), '合');
    await offer('合作');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box()).toHaveValue('合');
  });

  test('none are asked for while an input method composes', async () => {
    const asked = vi.fn(suggest);
    await startWindow(fakeServices([work], {}, { suggest: asked }));
    fireEvent.compositionStart(box());
    fireEvent.change(box(), { target: { value: 'he' } });
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

function question(query: string) {
  const toggles = { matchCase: false, wholeWord: false, stem: false, digits: false };
  return { query, sort: 'document' as const, offset: 0, limit: 500, works: null, toggles };
}
