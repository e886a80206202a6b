import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../corpus/model/annotation';
import { useKept } from '../../../renderer/app/state/kept-state';
import { useSearch } from '../../../renderer/app/state/search-state';
import { annotatedClauses } from '../../../renderer/app/annotated-clauses';
import { hitRows } from '../../../renderer/search/hit-rows';
import { splitAtProblem } from '../../../renderer/search/split-at-problem';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
afterEach(async () => {
  const database = useKept.getState().desk?.database;
  await database?.annotations.clear();
  await database?.searchHistory.clear();
  closeWindow();
  useSearch.setState({ isBuilding: false, view: 'hits' });
});

const box = () => screen.getByRole('textbox', { name: '检索' });

function annotation(change: Partial<Annotation>): Annotation {
  const clause = work.documents.zh?.clauses[3];
  const target = {
    workId: work.work.id,
    language: 'zh' as const,
    sourceHash: '',
    clauseId: clause?.id ?? '',
    range: { start: 0, end: 2 },
    quote: { exact: clause?.text.slice(0, 2) ?? '', prefix: '', suffix: '' },
    state: 'exact' as const,
    score: 1,
  };
  return {
    id: 'a',
    motivation: 'commenting',
    targets: [target],
    colour: 'malachite',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    deleted: null,
    ...change,
  };
}

/** Put annotations into the store and wait until the window knows of them. */
async function annotate(...annotations: readonly Annotation[]): Promise<void> {
  await waitFor(() => expect(useKept.getState().desk).not.toBeNull());
  await useKept.getState().desk?.annotations.putImported(annotations);
  await waitFor(() => expect(useKept.getState().annotations).toHaveLength(annotations.length));
}

describe('QueryBuilder', () => {
  const open = async () => {
    await startWindow(fakeServices([work]));
    useSearch.setState({ isBuilding: true });
    return within(await screen.findByRole('region', { name: '分行组成检索式' }));
  };

  test('writes what its rows say into the box, and reads the box back into rows', async () => {
    const builder = await open();
    await userEvent.type(builder.getByRole('textbox', { name: '词语' }), '绿色 发展');
    expect(box()).toHaveValue('绿色 发展');
    await userEvent.selectOptions(builder.getByRole('combobox', { name: '语言' }), 'zh');
    expect(box()).toHaveValue('zh:(绿色 发展)');
    await userEvent.selectOptions(builder.getByRole('combobox', { name: '条件' }), 'near');
    expect(box()).toHaveValue('zh:(绿色 NEAR/10 发展)');
    await userEvent.clear(box());
    await userEvent.type(box(), '鼓励 -tag:译法');
    expect(builder.getAllByRole('combobox', { name: '条件' }).map(one => (one as HTMLSelectElement).value)).toEqual([
      'all',
      'tag',
    ]);
    expect(builder.getByRole('textbox', { name: '标签' })).toHaveValue('译法');
  });

  test('keeps a word that is being typed as it is, space and all', async () => {
    const builder = await open();
    await userEvent.type(builder.getByRole('textbox', { name: '词语' }), 'green ');
    expect(builder.getByRole('textbox', { name: '词语' })).toHaveValue('green ');
  });

  test('says so when rows cannot say the query, and begins anew', async () => {
    const builder = await open();
    fireEvent.change(box(), { target: { value: '加强 THEN/3 合作' } });
    expect(builder.getByRole('note')).toHaveTextContent('不能拆成行');
    await userEvent.click(builder.getByRole('button', { name: '从空行开始' }));
    expect(box()).toHaveValue('');
    expect(builder.getByRole('textbox', { name: '词语' })).toHaveValue('');
  });
});

describe('SearchBox with annotations', () => {
  test('tells the engine what is annotated, notes only when they are asked about', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    await annotate(annotation({ tags: ['译法'], note: '存疑' }));
    fireEvent.change(box(), { target: { value: '合作' } });
    await waitFor(() => expect(services.asked.at(-1)?.query).toBe('合作'));
    expect(services.asked.at(-1)?.annotated).toMatchObject([{ tags: ['译法'], notes: [], colours: ['malachite'] }]);
    fireEvent.change(box(), { target: { value: 'note:存疑' } });
    await waitFor(() => expect(services.asked.at(-1)?.annotated).toMatchObject([{ notes: ['存疑'] }]));
    const before = services.asked.length;
    await useKept.getState().desk?.annotations.remove(['a']);
    await waitFor(() => expect(services.asked.length).toBeGreaterThan(before));
    await waitFor(() => expect(services.asked.at(-1)?.annotated).toEqual([]));
  });

  test('finds notes and tags beside the text, each leading to its place', async () => {
    await startWindow(fakeServices([work]));
    await annotate(annotation({ note: '这里的合作译法存疑' }), annotation({ id: 'b', note: '无关' }));
    fireEvent.change(box(), { target: { value: '合作' } });
    const notes = within(await screen.findByRole('region', { name: '批注与标签中 1 条' }));
    expect(notes.getByText('合作')).toBeInTheDocument();
    await userEvent.click(notes.getByRole('button'));
    expect(screen.getByRole('tab', { name: /批注/ })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('ResultTools', () => {
  test('ticked hits are counted, and all can be ticked at once', async () => {
    await startWindow(fakeServices([work]));
    fireEvent.change(box(), { target: { value: '鼓励' } });
    const all = await screen.findByRole('checkbox', { name: '全选' });
    await userEvent.click(all);
    const total = useSearch.getState().answer?.hits.length ?? 0;
    expect(await screen.findByText(`已选 ${total} 条`)).toBeInTheDocument();
    expect(screen.getByRole('group', { name: '对选中的各条' })).toBeInTheDocument();
  });
});

describe('the search history', () => {
  test('keeps a query whose hits are walked, and asks it again', async () => {
    await startWindow(fakeServices([work]));
    await waitFor(() => expect(useKept.getState().desk).not.toBeNull());
    fireEvent.change(box(), { target: { value: '鼓励' } });
    await waitFor(() => expect(useSearch.getState().status).toBe('found'));
    fireEvent.keyDown(box(), { key: 'Enter' });
    fireEvent.change(box(), { target: { value: '' } });
    useSearch.setState({ view: 'history' });
    const history = within(await screen.findByRole('region', { name: '检索历史' }));
    const line = await history.findByRole('button', { name: /^鼓励/ });
    await userEvent.click(line);
    expect(box()).toHaveValue('鼓励');
  });
});

describe('Enter before the answer', () => {
  test('walks to the first hit when it comes', async () => {
    const jumped = vi.fn();
    const stop = useSearch.subscribe(state => state.current !== null && jumped());
    await startWindow(fakeServices([work]));
    fireEvent.change(box(), { target: { value: '鼓励' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await waitFor(() => expect(jumped).toHaveBeenCalled());
    stop();
  });
});

describe('splitAtProblem', () => {
  test.each([
    ['🙂 "a', 3, { before: '🙂 ', at: '"', after: 'a' }],
    ['a', 2, { before: 'a', at: '', after: '' }],
    ['\ud800(', 2, { before: '\ud800', at: '(', after: '' }],
    ['a', null, null],
  ])('points in %j at character %j', (query, position, parts) => {
    expect(splitAtProblem(query, position)).toEqual(parts);
  });
});

describe('annotatedClauses', () => {
  test('joins what several annotations say of a clause and passes over the lost ones', () => {
    const one = annotation({ tags: ['a'], note: 'n' });
    const other = annotation({ id: 'b', tags: ['b', 'a'], colour: 'carmine' });
    const [target] = one.targets;
    const lost = annotation({
      id: 'c',
      targets: target === undefined ? [] : [{ ...target, state: 'orphan' }],
      tags: ['x'],
    });
    expect(annotatedClauses([one, other, lost], true)).toEqual([
      { clauseId: target?.clauseId, tags: ['a', 'b'], notes: ['n'], colours: ['malachite', 'carmine'] },
    ]);
  });
});

describe('hitRows', () => {
  const hit = (workId: string, section: string) => ({ workId, section: `${workId}/${section}`, clauseId: section });
  const hits = [hit('a', ''), hit('a', '1'), hit('a', '1'), hit('b', '1')] as never;
  const listed = { total: 9, works: { a: 8, b: 1 }, sections: { 'a/': 1, 'a/1': 7, 'b/1': 1 } };

  test('heads each work and section once, with the counts of all', () => {
    const rows = hitRows({ hits, listed }, true);
    expect(rows.map(row => (row.kind === 'hit' ? row.ordinal : `${row.kind} ${row.count}`))).toEqual([
      'work 8',
      0,
      'section 7',
      1,
      2,
      'work 1',
      'section 1',
      3,
    ]);
  });

  test('has no heads in the order of relevance', () => {
    expect(hitRows({ hits, listed }, false)).toHaveLength(4);
  });
});
