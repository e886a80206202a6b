import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { EngineCalls } from '../../../renderer/bridge/engine-calls';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { moveTo } from '../../../renderer/alignment/alignment-actions';
import { clearAlignment, useAlignment } from '../../../renderer/alignment/alignment-state';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
afterEach(() => {
  closeWindow();
  clearAlignment();
});

/** An engine that keeps links, and gives the edited ones back with sentences as the real one does. */
function keepingEngine(saved: (readonly AlignmentLink[])[]): Partial<EngineCalls> {
  return {
    setAlignment: ({ links }) => {
      saved.push(links as readonly AlignmentLink[]);
      return Promise.resolve({ previous: [], alignment: links as readonly AlignmentLink[] });
    },
  };
}

async function openPage(overrides: Partial<EngineCalls>) {
  const services = fakeServices([work], {}, overrides);
  await startWindow(services);
  fireEvent.keyDown(document.body, { key: '5', altKey: true });
  await screen.findByRole('listbox', { name: '对齐的各组' });
  return services;
}

const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  fireEvent.keyDown(screen.getByRole('listbox', { name: '对齐的各组' }), { key, ...held });
const ids = (links: readonly AlignmentLink[] | undefined) => links?.map(({ zh, en }) => [zh, en]);
const settled = () =>
  waitFor(() => expect(screen.getByText('已保存', { selector: '[data-alignment-saving]' })).toBeVisible());

describe('AlignmentPage', () => {
  test('merges with the next link by a key, saves it, and undoes and redoes', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    const before = useAlignment.getState().links;
    press('j');
    press('m');
    const sides = (part: readonly AlignmentLink[]) => [part.flatMap(link => link.zh), part.flatMap(link => link.en)];
    expect(sides(saved[0]?.slice(1, 2) ?? [])).toEqual(sides(before.slice(1, 3)));
    await settled();
    press('z', { ctrlKey: true });
    await settled();
    expect(ids(saved.at(-1))).toEqual(ids(before));
    press('Z', { ctrlKey: true, shiftKey: true });
    await settled();
    expect(ids(saved.at(-1))).toEqual(ids(saved[0]));
  });

  test('takes every edit back, however many there were', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    const before = useAlignment.getState().links;
    for (let time = 0; time < 6; time += 1) press('m');
    for (let time = 0; time < 6; time += 1) (press('u'), press('j'));
    const edits = useAlignment.getState().past.length;
    expect(edits).toBeGreaterThan(6);
    for (let time = 0; time < edits; time += 1) press('z', { ctrlKey: true });
    expect(useAlignment.getState().links).toEqual(before);
    await settled();
    expect(ids(saved.at(-1))).toEqual(ids(before));
  });

  test('a confirmed link is locked, says so, and can be let go again', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    press('x');
    expect(saved[0]?.[0]?.locked).toBe(true);
    expect(screen.getByRole('button', { name: '取消确认' })).toBeInTheDocument();
    press('Enter');
    await settled();
    expect(saved.at(-1)?.[0]?.locked).toBe(false);
  });

  test('links two clauses that were chosen, and the clauses they had become holes', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    const [first, second] = useAlignment.getState().links;
    press(' ');
    press('j');
    press('ArrowRight');
    press('l');
    await settled();
    expect(saved[0]?.find(link => link.zh[0] === first?.zh[0])?.en).toEqual(second?.en);
    expect(screen.getByText(/存疑 0 · 无对应 2$/)).toBeInTheDocument();
  });

  test('moves a clause to the next link by key and says when an edit is not possible', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    const [first, second] = useAlignment.getState().links;
    press('ArrowDown', { altKey: true });
    await settled();
    expect(saved[0]?.find(link => link.zh.includes(first?.zh[0] ?? ''))?.zh).toEqual([first?.zh[0], second?.zh[0]]);
    press('j');
    press('s');
    expect(screen.getByText('此处做不到：拆开')).toBeInTheDocument();
  });

  test('every edit has a button too', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    await openPage(keepingEngine(saved));
    await userEvent.click(screen.getByRole('button', { name: '解除' }));
    expect(saved[0]?.slice(0, 2).map(({ zh, en }) => [zh.length, en.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await settled();
    expect(ids(saved.at(-1))).toEqual(ids(work.alignment));
  });

  test('what could not be saved is said in words, and stays to be saved again', async () => {
    const setAlignment = vi.fn(() => Promise.reject(new EngineProblem('disk-full', 'no space', {})));
    await openPage({ setAlignment });
    press('m');
    expect(await screen.findByText('没有保存')).toBeInTheDocument();
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(setAlignment).toHaveBeenCalledTimes(2));
  });

  test('steps only to what is listed', async () => {
    const [first] = work.alignment;
    const alignment = work.alignment.map(link =>
      link === first ? link : { ...link, score: link === work.alignment[3] ? 0.4 : 1 },
    );
    await openPage({ openWork: () => Promise.resolve({ ...work, alignment }) });
    await userEvent.click(screen.getByRole('button', { name: '存疑' }));
    press('j');
    expect(useAlignment.getState().cursor).toBe(alignment[3]?.zh[0]);
    press('j');
    expect(useAlignment.getState().cursor).toBe(alignment[3]?.zh[0]);
  });

  test('aligns again and takes the new links, as a step that can be undone', async () => {
    const [first, ...rest] = work.alignment;
    const again = [{ ...first, score: 0.5 } as AlignmentLink, ...rest];
    let links = work.alignment;
    const services = await openPage({
      openWork: () => Promise.resolve({ ...work, alignment: links }),
      realign: () => Promise.resolve({ jobId: 'again' }),
    });
    press('r');
    await screen.findByText('正在重新对齐… 0%');
    links = again;
    const files = { file: null, filesDone: 0, fileCount: 0, bytesDone: 0, byteCount: 0 };
    services.tell('jobProgress', { jobId: 'again', kind: 'realign', stage: 'done', ...files });
    await waitFor(() => expect(useAlignment.getState().links).toEqual(again));
    expect(useAlignment.getState().past).toHaveLength(1);
    await waitFor(() => expect(screen.queryByText(/正在重新对齐/)).toBeNull());
  });

  test('hands the links over as TMX', async () => {
    const exportWork = vi.fn(() =>
      Promise.resolve({ fileName: 'a.tmx', mediaType: 'application/x-tmx+xml', bytes: new Uint8Array([60]) }),
    );
    const services = await openPage({ exportWork });
    const saveExport = vi.spyOn(services.desktop, 'saveExport').mockResolvedValue('/home/p/a.tmx');
    await userEvent.click(screen.getByRole('button', { name: '导出 TMX' }));
    expect(await screen.findByText('已导出到 /home/p/a.tmx')).toBeInTheDocument();
    expect(saveExport).toHaveBeenCalledWith('a.tmx', new Uint8Array([60]));
  });
});

describe('moveTo', () => {
  test('puts a clause into a far link, saves it, and undo takes it back', async () => {
    const saved: (readonly AlignmentLink[])[] = [];
    const services = await openPage(keepingEngine(saved));
    const before = useAlignment.getState().links;
    const clause = before[0]?.en[0] ?? '';
    expect(moveTo(services, clause, 3)).toBe(true);
    await settled();
    const { links } = useAlignment.getState();
    const goal = links.find(link => link.zh[0] === before[3]?.zh[0]);
    expect(goal).toMatchObject({ locked: true, origin: 'person', en: [clause, ...(before[3]?.en ?? [])] });
    expect(links[0]?.en).not.toContain(clause);
    press('z', { ctrlKey: true });
    await settled();
    expect(ids(saved.at(-1))).toEqual(ids(before));
  });

  test('leaves all as it was when the clause is in that link already', async () => {
    const services = await openPage(keepingEngine([]));
    const before = useAlignment.getState().links;
    expect(moveTo(services, before[0]?.en[0] ?? '', 0)).toBe(false);
    expect(useAlignment.getState().links).toBe(before);
  });
});
