import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ImportReport, JobProgress } from '../../../electron/engine/import-report';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
afterEach(closeWindow);

const progress: JobProgress = {
  jobId: 'job',
  kind: 'import',
  stage: 'segmenting',
  file: '/home/p/条约.txt',
  filesDone: 0,
  fileCount: 2,
  bytesDone: 50,
  byteCount: 100,
};
const report: ImportReport = {
  file: '/home/p/条约.txt',
  status: 'imported-with-warnings',
  workId: work.work.id,
  languages: ['zh'],
  clauseCount: 42,
  encoding: 'gb18030',
  repairs: {},
  dropped: {},
  warnings: [{ code: 'replaced-characters', count: 3 }],
};

describe('LibraryPage', () => {
  test('lists a work with both titles and opens it', async () => {
    await startWindow(fakeServices([work]));
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    const entry = await screen.findByRole('button', { name: /联合公报.*Joint Communiqué/ });
    await userEvent.click(entry);
    expect(await screen.findByRole('main', { name: '正文' })).toBeInTheDocument();
  });

  test('an import shows its progress, can be cancelled, and ends with a report', async () => {
    const cancelJob = vi.fn(() => Promise.resolve({ cancelled: true }));
    const services = fakeServices([work], {}, { cancelJob, importReports: () => Promise.resolve([report]) });
    await startWindow(services);
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    await userEvent.click(await screen.findByRole('button', { name: '导入文件…' }));
    services.tell('jobProgress', progress);
    expect(await screen.findByText(/条约\.txt · 分词 · 0 \/ 2 个文件 · 1 kB \/ 1 kB/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(cancelJob).toHaveBeenCalledWith({ jobId: 'job' });
    services.tell('jobProgress', { ...progress, stage: 'done' });
    await waitFor(() => expect(screen.getByText('3 个字符无法解码，以 � 代替')).toBeInTheDocument());
    expect(screen.getByRole('rowheader', { name: '条约.txt' })).toBeInTheDocument();
    expect(screen.queryByText(/· 分词 ·/)).toBeNull();
  });

  test('a report of many files says how many came in, begins with those refused, and lists each', async () => {
    const refused: ImportReport = { ...report, file: 'broken.pdf', status: 'refused', workId: null, warnings: [] };
    const good = (n: number): ImportReport => ({ ...report, file: `f${n}.txt`, status: 'imported', warnings: [] });
    const reports = [...Array.from({ length: 450 }, (_unused, n) => good(n)), refused];
    const services = fakeServices([work], {}, { importReports: () => Promise.resolve(reports) });
    await startWindow(services);
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    await screen.findByRole('main', { name: '书库' });
    services.tell('jobProgress', { ...progress, stage: 'done' });
    expect(await screen.findByRole('radio', { name: '已导入 450' })).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent('broken.pdf');
    expect(screen.getAllByRole('rowheader')).toHaveLength(200);
    await userEvent.click(screen.getByRole('button', { name: '再列 200 项' }));
    await userEvent.click(screen.getByRole('button', { name: '再列 51 项' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(451);
    await userEvent.click(screen.getByRole('radio', { name: '没有导入 1' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  test('files dropped on the window are imported', async () => {
    const startImport = vi.fn(() => Promise.resolve({ jobId: 'job' }));
    const services = fakeServices([work], {}, { startImport });
    await startWindow(services);
    services.send('files:granted', { grantId: 'g7', names: ['a.txt'] });
    await waitFor(() => expect(startImport).toHaveBeenCalledWith(expect.objectContaining({ grantId: 'g7' })));
  });
});
