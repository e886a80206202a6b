import { describe, expect, it } from 'vitest';
import { listenForDrops } from '../../../electron/ipc/dropped-files';
import type { PageDragEvent, PageFile, PageWindow } from '../../../electron/ipc/page-window';

function fakePage() {
  const listeners = new Map<string, (event: PageDragEvent) => void>();
  const page = { addEventListener: (type: string, f: never) => void listeners.set(type, f) } as unknown as PageWindow;
  const send = (type: string, types: readonly string[], files: readonly PageFile[]) => {
    let prevented = false;
    listeners.get(type)?.({ dataTransfer: { types, files }, preventDefault: () => void (prevented = true) });
    return prevented;
  };
  return { page, send };
}

describe('listenForDrops', () => {
  it('tells the paths of dropped files, by either of the ways that runtimes have', () => {
    const { page, send } = fakePage();
    const told: (readonly string[])[] = [];
    listenForDrops(page, undefined, paths => told.push(paths));
    expect(send('drop', ['Files'], [{ path: '/a.txt' }, { path: '/b.pdf' }])).toBe(true);
    listenForDrops(page, { getPathForFile: () => '/new.txt' }, paths => told.push(paths));
    send('drop', ['Files'], [{}]);
    expect(told).toEqual([['/a.txt', '/b.pdf'], ['/new.txt']]);
  });

  it('says nothing of a file that a script made and that has no path', () => {
    const { page, send } = fakePage();
    const told: unknown[] = [];
    listenForDrops(page, undefined, paths => told.push(paths));
    send('drop', ['Files'], [{ path: '' }, {}]);
    expect(told).toEqual([]);
  });

  it('leaves a drag of text alone', () => {
    const { page, send } = fakePage();
    listenForDrops(page, undefined, () => {});
    expect(send('dragover', ['text/plain'], [])).toBe(false);
    expect(send('drop', ['text/plain'], [])).toBe(false);
    expect(send('dragover', ['Files'], [])).toBe(true);
  });

  it('counts no more than ten thousand of them', () => {
    const { page, send } = fakePage();
    let count = 0;
    listenForDrops(page, undefined, paths => void (count = paths.length));
    send(
      'drop',
      ['Files'],
      Array.from({ length: 12_000 }, (_, ordinal) => ({ path: `/${ordinal}` })),
    );
    expect(count).toBe(10_000);
  });
});
