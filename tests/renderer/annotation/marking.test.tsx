import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotateSelection, hasAnnotationAtHand, markSelection } from '../../../renderer/annotation/annotation-actions';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { linkHere, otherEnd } from '../../../renderer/annotation/link-actions';
import { marginGroups } from '../../../renderer/annotation/margin-groups';
import { markBothSides, markEverywhere, toggleBookmark } from '../../../renderer/annotation/mark-more';
import { stepEdge } from '../../../renderer/annotation/resize-actions';
import { stepInLog } from '../../../renderer/app/annotation-commands';
import { usePlace } from '../../../renderer/app/state/place-state';
import { openNotesDesk, select, type NotesDesk } from '../../helpers/notes-window';
import { view } from '../../helpers/small-contract';
import { standInForMedia } from '../../helpers/stand-in-for-media';

let notes: NotesDesk;
const all = () => notes.desk.shelf.get();

beforeAll(standInForMedia);
beforeEach(async () => {
  notes = await openNotesDesk('marking-test');
  const { shelf } = notes.desk;
  shelf.subscribe(() => useAnnotations.setState({ library: shelf.get(), annotations: shelf.get() }));
});
afterEach(() => notes.close());

describe('markSelection', () => {
  it('takes the words at the key press, however late they are written', async () => {
    select(0, 3, 5);
    const first = markSelection('gamboge');
    select(1, 3, 5);
    const second = markSelection('carmine');
    await Promise.all([first, second]);
    expect(all().map(({ colour, targets }) => [colour, targets[0]?.clauseId])).toEqual([
      ['gamboge', 'w.zh.0'],
      ['carmine', 'w.zh.1'],
    ]);
  });
});

describe('fast fingers', () => {
  it('write the note of a mark that is still being made', async () => {
    usePlace.getState().focus('w.zh.0');
    select(0, 3, 5);
    const mark = markSelection('gamboge');
    expect(hasAnnotationAtHand()).toBe(true);
    await Promise.all([mark, annotateSelection('note')]);
    expect(all()).toHaveLength(1);
    expect(useAnnotations.getState().editing?.id).toBe(all()[0]?.id);
  });

  it('mark the next clause, not the mark that is still being made in the one before', async () => {
    usePlace.getState().focus('w.zh.0');
    select(0, 3, 5);
    const mark = markSelection('gamboge');
    usePlace.getState().focus('w.zh.1');
    expect(hasAnnotationAtHand()).toBe(false);
    await mark;
  });

  it('wait for no mark that could not be written', async () => {
    usePlace.getState().focus('w.zh.0');
    select(0, 3, 5);
    vi.spyOn(notes.desk.annotations, 'create').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(markSelection('gamboge')).rejects.toThrow('the disk is full');
    expect(hasAnnotationAtHand()).toBe(false);
  });

  it('take back as often as they ask', async () => {
    for (const clause of [0, 1]) await notes.make(clause, 'gamboge');
    await Promise.all([stepInLog('undo'), stepInLog('undo')]);
    expect(all()).toEqual([]);
    await Promise.all([stepInLog('redo'), stepInLog('redo')]);
    expect(all()).toHaveLength(2);
  });
});

describe('markEverywhere', () => {
  it('marks all places with the same words as one step, and none twice', async () => {
    select(0, 5, 7);
    expect(await markEverywhere()).toBe(2);
    select(0, 5, 7);
    expect(await markEverywhere()).toBe(0);
    await notes.desk.log.undo();
    expect(all()).toEqual([]);
  });
});

describe('linkHere', () => {
  it('joins two places, each of which leads to the other', async () => {
    select(0, 3, 5);
    expect(await linkHere()).toBe('started');
    select(0, 3, 5);
    expect(await linkHere()).toBe('same-place');
    select(1, 3, 5);
    expect(await linkHere()).toBe('connected');
    expect(all()).toMatchObject([{ motivation: 'linking', targets: [{ clauseId: 'w.zh.0' }, { clauseId: 'w.zh.1' }] }]);
    usePlace.getState().focus('w.zh.1');
    expect(otherEnd()?.clauseId).toBe('w.zh.0');
    usePlace.getState().focus('w.zh.0');
    expect(otherEnd()?.clauseId).toBe('w.zh.1');
  });
});

describe('toggleBookmark', () => {
  it('puts a bookmark on a clause and takes it away again', async () => {
    usePlace.getState().focus('w.zh.1');
    await toggleBookmark();
    expect(all()).toMatchObject([{ motivation: 'bookmarking', colour: null }]);
    expect(marginGroups(all(), view)).toMatchObject([{ row: 1 }]);
    await toggleBookmark();
    expect(all()).toEqual([]);
  });
});

describe('stepEdge', () => {
  it('moves an edge by a character, never past the other edge or out of the clause', async () => {
    select(0, 3, 5);
    await markSelection('azurite');
    useAnnotations.setState({ activeId: all()[0]?.id ?? null });
    const words = () => all()[0]?.targets[0]?.quote.exact;
    await stepEdge('end', 1);
    expect(words()).toBe('甲方应');
    for (let step = 0; step < 9; step += 1) await stepEdge('end', -1);
    expect(words()).toBe('甲');
    await stepEdge('start', -1);
    expect(words()).toBe('甲');
  });
});

describe('markBothSides', () => {
  it('marks the words alone where nothing is known of the other side', async () => {
    select(0, 3, 5);
    await markBothSides();
    expect(all()).toMatchObject([{ targets: [{ language: 'zh', quote: { exact: '甲方' } }] }]);
  });
});
