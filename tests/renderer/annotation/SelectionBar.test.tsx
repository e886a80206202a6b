import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annotationHandlers } from '../../../renderer/annotation/annotation-handlers';
import { pointAt } from '../../../renderer/annotation/annotation-actions';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { usePlace } from '../../../renderer/app/state/place-state';
import { NotesWindow as Window, openNotesDesk, select, type NotesDesk } from '../../helpers/notes-window';
import type { FakeSafety } from '../../helpers/fake-safety';
import type { AnnotationDesk } from '../../../renderer/store/annotation-desk';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { zh } from '../../helpers/small-contract';
import { standInForLayout } from '../../helpers/stand-in-for-layout';

let desk: AnnotationDesk;
let safety: FakeSafety;
let notes: NotesDesk;
const make: NotesDesk['make'] = (...given) => notes.make(...given);

beforeAll(standInForLayout);
beforeEach(async () => {
  notes = await openNotesDesk('selection-bar-test');
  ({ desk, safety } = notes);
});
afterEach(() => notes.close());

describe('SelectionBar', () => {
  it('comes with a selection and marks it', async () => {
    render(<Window />);
    expect(screen.queryByRole('toolbar')).toBeNull();
    select(0, 3, 5);
    await userEvent.click(await screen.findByRole('button', { name: 'Mark in Malachite' }));
    await waitFor(async () =>
      expect(await desk.annotations.all()).toMatchObject([
        { colour: 'malachite', targets: [{ quote: { exact: '甲方' } }] },
      ]),
    );
  });

  it('recolours the very same words instead of marking them twice', async () => {
    render(<Window />);
    select(0, 3, 5);
    annotationHandlers['mark.gamboge']();
    await waitFor(() => expect(useAnnotations.getState().annotations).toHaveLength(1));
    annotationHandlers['mark.carmine']();
    await waitFor(() => expect(useAnnotations.getState().annotations).toMatchObject([{ colour: 'carmine' }]));
  });
});

describe('the active annotation', () => {
  it('is left by a step to another clause, so that the next key does not recolour it', async () => {
    render(<Window />);
    const { id } = await make(0, 'gamboge');
    await waitFor(() => expect(useAnnotations.getState().annotations).toHaveLength(1));
    usePlace.getState().focus('w.zh.0');
    useAnnotations.setState({ activeId: id });
    usePlace.getState().focus('w.zh.1');
    expect(useAnnotations.getState().activeId).toBeNull();
    annotationHandlers['mark.carmine']();
    expect(await desk.annotations.one(id)).toMatchObject({ colour: 'gamboge' });
  });
});

describe('pointAt', () => {
  it('goes through a pile of annotations, the shortest first', async () => {
    render(<Window />);
    const ranges = [
      { start: 3, end: 10 },
      { start: 3, end: 5 },
      { start: 4, end: 8 },
    ];
    const made = await desk.annotations.createMany(
      ranges.map(range => ({
        motivation: 'highlighting',
        targets: [describeTarget(zh, 'w.zh.0', range)],
        colour: 'gamboge' as const,
      })),
    );
    await waitFor(() => expect(useAnnotations.getState().annotations).toHaveLength(3));
    const order = [1, 2, 0, 1].map(ordinal => made[ordinal]?.id);
    for (const id of order) {
      pointAt({ clauseId: 'w.zh.0', offset: 4 });
      expect(useAnnotations.getState().activeId).toBe(id);
    }
    pointAt({ clauseId: 'w.zh.1', offset: 4 });
    expect(useAnnotations.getState().activeId).toBeNull();
  });
});

describe('SaveStatus', () => {
  it('says saved after the copy and not while the disk is full', async () => {
    render(<Window />);
    await make(0, 'gamboge');
    await screen.findByText(/^Saved /);
    safety.full = true;
    await make(1, 'gamboge');
    await screen.findByText('Safety copy not written');
  });
});
