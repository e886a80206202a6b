import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useChangeLog } from '../../../renderer/app/state/change-log-state';
import { useDesk } from '../../../renderer/app/state/desk-state';
import type { EngineCalls } from '../../../renderer/bridge/engine-calls';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { listedWorks, type WorkOrder } from '../../../renderer/library/listed-works';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
const { id } = work.work;
const binned = { work: { ...work.work, id: 'old', titles: { zh: '旧约', en: '' } }, removed: '2026-03-04T00:00:00Z' };
const use = {
  works: [{ workId: id, byteCount: 2_500_000 }],
  indexByteCount: 1_000,
  binByteCount: 9,
  setAsideByteCount: 0,
};
afterEach(closeWindow);

async function startLibrary(overrides: Partial<EngineCalls>) {
  const storage = () => Promise.resolve(use);
  const services = fakeServices([work], {}, { listBin: () => Promise.resolve([binned]), storage, ...overrides });
  await startWindow(services);
  fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
  await screen.findByRole('region', { name: '回收站' });
  return services;
}

describe('BinSection', () => {
  test('a removed work is restored', async () => {
    const restoreWork = vi.fn(() => Promise.resolve(binned.work));
    await startLibrary({ restoreWork });
    expect(screen.getByText(/2026-03-04 移入/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '恢复' }));
    expect(restoreWork).toHaveBeenCalledWith({ workId: 'old' });
  });

  test('deleting for good takes a second press', async () => {
    const emptyBin = vi.fn(() => Promise.resolve({ deleted: ['old'] }));
    await startLibrary({ emptyBin });
    await userEvent.click(screen.getByRole('button', { name: '清空回收站' }));
    expect(emptyBin).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '确定？删除后无法恢复' }));
    expect(emptyBin).toHaveBeenCalledWith({ workId: null });
  });

  test('says how much room everything takes', async () => {
    await startLibrary({});
    expect(screen.getByText(/作品 2\.5 MB · 索引 1 kB · 回收站 1 kB/)).toBeInTheDocument();
  });
});

describe('WorkForm', () => {
  const openForm = async () => {
    await userEvent.click(screen.getByRole('button', { name: '修改题名' }));
    return within(screen.getByRole('form'));
  };

  test('titles, date and tags are corrected; the rest stays', async () => {
    const updateWork = vi.fn(() => Promise.resolve(work.work));
    await startLibrary({ updateWork });
    const form = await openForm();
    for (const [label, words] of [
      ['英文题名', 'A Title'],
      ['日期', '2019-04'],
      ['标签', '外交， 经济,外交'],
    ] as const) {
      await userEvent.clear(form.getByLabelText(label));
      await userEvent.type(form.getByLabelText(label), words);
    }
    await userEvent.keyboard('{Enter}');
    const { provenance, licence, titles } = work.work;
    expect(updateWork).toHaveBeenCalledWith({
      workId: id,
      details: {
        titles: { zh: titles.zh, en: 'A Title' },
        date: '2019-04',
        tags: ['外交', '经济'],
        provenance,
        licence,
      },
    });
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  test('a date that is none is pointed out and not sent', async () => {
    const updateWork = vi.fn(() => Promise.resolve(work.work));
    await startLibrary({ updateWork });
    const form = await openForm();
    await userEvent.clear(form.getByLabelText('日期'));
    await userEvent.type(form.getByLabelText('日期'), '去年{Enter}');
    expect(form.getByRole('alert')).toHaveTextContent('2019-04-27');
    expect(updateWork).not.toHaveBeenCalled();
  });
});

describe('DocumentDetails', () => {
  test('the file of a new edition goes to the document it replaces', async () => {
    const replaceDocument = vi.fn(() => Promise.resolve({ jobId: 'job' }));
    await startLibrary({ replaceDocument });
    await userEvent.click(screen.getByRole('button', { name: '语言与编码' }));
    await userEvent.click((await screen.findAllByRole('menuitem', { name: '换成新版本…' }))[0] as HTMLElement);
    expect(replaceDocument).toHaveBeenCalledWith({ workId: id, language: 'zh', grantId: 'grant' });
  });

  test('a new edition is a step of the undo log once it is read', async () => {
    let present = work.work;
    const services = await startLibrary({
      works: () => Promise.resolve([present]),
      replaceDocument: () => Promise.resolve({ jobId: 'job' }),
    });
    await userEvent.click(screen.getByRole('button', { name: '语言与编码' }));
    await userEvent.click((await screen.findAllByRole('menuitem', { name: '换成新版本…' }))[0] as HTMLElement);
    const { zh } = present.documents;
    if (zh === undefined) throw new Error('the work has a Chinese text');
    const after = 'b'.repeat(64);
    present = { ...present, documents: { ...present.documents, zh: { ...zh, sourceHash: after } } };
    const counts = { fileCount: 1, filesDone: 1, byteCount: 1, bytesDone: 1 };
    services.tell('jobProgress', { jobId: 'job', kind: 'replace', stage: 'done', file: null, ...counts });
    const { log } = useChangeLog.getState();
    await waitFor(async () => expect((await log?.top('undo'))?.action).toBe('new-edition'));
    const marks = {
      before: { language: 'zh', sourceHash: zh.sourceHash },
      after: { language: 'zh', sourceHash: after },
    };
    expect((await log?.top('undo'))?.edits).toEqual([{ table: 'editions', key: id, ...marks }]);
  });

  test('an earlier edition can be put back only where there is one', async () => {
    const kept = { workId: id, sourceHash: 'a'.repeat(64), fileName: 'a.txt', replaced: '2026-03-04T00:00:00Z' };
    const previousEdition: EngineCalls['previousEdition'] = ({ language }) =>
      Promise.resolve(language === 'zh' ? { ...kept, language, clauses: [] } : null);
    await startLibrary({ previousEdition });
    await userEvent.click(screen.getByRole('button', { name: '语言与编码' }));
    expect(await screen.findAllByRole('menuitem', { name: '换成新版本…' })).toHaveLength(2);
    expect(await screen.findAllByRole('menuitem', { name: '换回上一个版本' })).toHaveLength(1);
  });

  test('an encoding is chosen from a menu of its own', async () => {
    const rereadDocument = vi.fn(() => Promise.resolve({ jobId: 'job' }));
    await startLibrary({ rereadDocument });
    await userEvent.click(screen.getByRole('button', { name: '语言与编码' }));
    (await screen.findAllByRole('menuitem', { name: '换一种编码重读' }))[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.click(await screen.findByRole('menuitem', { name: /^GB18030/ }));
    const asked = { workId: id, language: 'zh', encoding: 'gb18030', asLanguage: null };
    expect(rereadDocument).toHaveBeenCalledWith(asked);
  });

  test('a refusal to read again is said', async () => {
    const rereadDocument = () => Promise.reject(new EngineProblem('work-unknown', 'x', { work: id }));
    await startLibrary({ rereadDocument });
    await userEvent.click(screen.getByRole('button', { name: '语言与编码' }));
    await userEvent.click((await screen.findAllByRole('menuitem', { name: '这是英文' }))[0] as HTMLElement);
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

describe('a change of the opened work', () => {
  test('a removed work leaves the desk', async () => {
    let isGone = false;
    const openWork: EngineCalls['openWork'] = () =>
      isGone ? Promise.reject(new EngineProblem('work-unknown', 'x', { work: id })) : Promise.resolve(work);
    const services = await startLibrary({ openWork });
    isGone = true;
    services.tell('libraryChanged', { works: [id] });
    await waitFor(() => expect(useDesk.getState().desk.status).toBe('empty'));
  });
});

describe('listedWorks', () => {
  const make = (name: string, zh: string, date: string | null, tags: string[] = []) => ({
    ...work.work,
    id: name,
    titles: { zh, en: '' },
    date,
    tags,
  });
  const works = [make('a', '宪法', '1982'), make('b', '安全法', null, ['国防']), make('c', '公报', '2019-04-27')];
  const ids = (wanted: string, order: WorkOrder, notes = new Map<string, number>()) =>
    listedWorks(works, wanted, { order, notes }).map(one => one.id);

  test('finds by title, tag and year, all words wanted', () => {
    expect(ids('法', 'added')).toEqual(['a', 'b']);
    expect(ids('国防 安全', 'added')).toEqual(['b']);
    expect(ids('2019', 'added')).toEqual(['c']);
    expect(ids('2019 法', 'added')).toEqual([]);
  });

  test('orders by pinyin of the title, or newest first', () => {
    expect(ids('', 'title')).toEqual(['b', 'c', 'a']);
    expect(ids('', 'date')).toEqual(['c', 'a', 'b']);
  });
});
