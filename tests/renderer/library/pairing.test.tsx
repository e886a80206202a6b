import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JobProgress } from '../../../electron/engine/import-report';
import type { EngineCalls } from '../../../renderer/bridge/engine-calls';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const both = shortWork();
const { id } = both.work;
const { zh, en } = both.work.documents;
const single = {
  ...both,
  work: {
    ...both.work,
    id: 'english',
    titles: { zh: '', en: 'Lone Text' },
    tags: ['外交'],
    documents: en ? { en } : {},
  },
};
const chinese = {
  ...both,
  work: { ...both.work, id: 'chinese', titles: { zh: '孤文', en: '' }, documents: zh ? { zh } : {} },
};
const nothing = { works: [], indexByteCount: 0, binByteCount: 0, setAsideByteCount: 0 };
afterEach(closeWindow);

async function startLibrary(overrides: Partial<EngineCalls>) {
  const keeping = { listBin: () => Promise.resolve([]), storage: () => Promise.resolve(nothing) };
  const services = fakeServices([both, single, chinese], {}, { ...keeping, ...overrides });
  await startWindow(services);
  fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
  await screen.findByRole('region', { name: '回收站' });
  return services;
}

async function openDetails(ordinal: number): Promise<void> {
  await userEvent.click(screen.getAllByRole('button', { name: '语言与编码' })[ordinal] as HTMLElement);
}

describe('PairingItems', () => {
  test('a work with one language offers the works in the other, and pairs with the chosen one', async () => {
    const pairWorks = vi.fn(() => Promise.resolve({ jobId: 'job' }));
    await startLibrary({ pairWorks });
    await openDetails(2);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Lone Text' }));
    expect(pairWorks).toHaveBeenCalledWith({ workId: 'chinese', withWork: 'english' });
  });

  test('a work with both is parted', async () => {
    const partWork = vi.fn(() => Promise.resolve(single.work));
    await startLibrary({ partWork });
    await openDetails(0);
    await userEvent.click(await screen.findByRole('menuitem', { name: '拆成两部作品' }));
    expect(partWork).toHaveBeenCalledWith({ workId: id, language: 'en' });
  });

  test('the script is corrected, and the rest of the document stays', async () => {
    const updateDocument = vi.fn(() => Promise.resolve(both.work));
    await startLibrary({ updateDocument });
    await openDetails(0);
    await userEvent.click(await screen.findByRole('menuitem', { name: '这是繁体' }));
    const status = zh?.status;
    expect(updateDocument).toHaveBeenCalledWith({ workId: id, language: 'zh', status, script: 'traditional' });
  });
});

describe('the list of works', () => {
  test('a tag lists the works that have it', async () => {
    await startLibrary({});
    await userEvent.click(screen.getByRole('button', { name: '外交' }));
    await waitFor(() => expect(screen.queryByText('孤文')).toBeNull());
    expect(screen.getByText('Lone Text')).toBeInTheDocument();
  });
});

describe('exportLibrary and importLibrary', () => {
  const done = (jobId: string): JobProgress => {
    const counts = { filesDone: 1, fileCount: 1, bytesDone: 0, byteCount: 0 };
    return { jobId, kind: 'archive-export', stage: 'done', file: null, ...counts };
  };

  test('the whole library goes to the place that the person chose, and they are told', async () => {
    const exportArchive = vi.fn(() => Promise.resolve({ jobId: 'out' }));
    const services = await startLibrary({ exportArchive });
    await userEvent.click(screen.getByRole('button', { name: '导出整个书库…' }));
    await waitFor(() => expect(exportArchive).toHaveBeenCalledWith({ grantId: 'place', annotations: null }));
    services.tell('jobProgress', done('out'));
    expect(await screen.findByText(/整个书库已写入 duidu-/)).toBeInTheDocument();
  });

  test('an archive that cannot be read is said', async () => {
    const services = await startLibrary({ importArchive: () => Promise.resolve({ jobId: 'in' }) });
    await userEvent.click(screen.getByRole('button', { name: '导入书库文件…' }));
    const error = { code: 'format-unknown', message: 'x', facts: { file: 'a.zip' } } as const;
    await waitFor(() => {
      services.tell('jobProgress', { ...done('in'), stage: 'failed', error });
      expect(screen.getByRole('alert')).toBeInTheDocument();
    });
  });
});
