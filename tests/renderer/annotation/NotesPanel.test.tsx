import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import type { Pigment } from '../../../corpus/model/annotation';
import { annotationHandlers } from '../../../renderer/annotation/annotation-handlers';
import { pointAt } from '../../../renderer/annotation/annotation-actions';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { everything } from '../../../renderer/annotation/listed-annotations';
import { NotesPanel } from '../../../renderer/annotation/NotesPanel';
import { SaveStatus } from '../../../renderer/annotation/SaveStatus';
import { SelectionBar } from '../../../renderer/annotation/SelectionBar';
import { useAnnotationsOf } from '../../../renderer/annotation/use-annotation-desk';
import { useReAnchoring } from '../../../renderer/annotation/use-re-anchoring';
import { ServicesContext } from '../../../renderer/app/services';
import { useDesk } from '../../../renderer/app/state/desk-state';
import { usePlace } from '../../../renderer/app/state/place-state';
import { setInterfaceLanguage } from '../../../renderer/messages/use-messages';
import { openAnnotationDesk, type AnnotationDesk } from '../../../renderer/store/annotation-desk';
import { FakeSafety } from '../../helpers/fake-safety';
import { fakeServices } from '../../helpers/fake-services';
import { en, view, zh } from '../../helpers/small-contract';
import { standInForLayout } from '../../helpers/stand-in-for-layout';

const NAME = 'notes-panel-test';
const services = fakeServices([]);
let desk: AnnotationDesk;
let safety: FakeSafety;

function Window() {
  useAnnotationsOf('w');
  return (
    <>
      <SelectionBar onCompare={() => undefined} onCopy={() => undefined} onLines={() => undefined} />
      <ServicesContext.Provider value={services}>
        <NotesPanel view={view} />
      </ServicesContext.Provider>
      <SaveStatus />
    </>
  );
}

beforeAll(standInForLayout);
beforeEach(async () => {
  setInterfaceLanguage('en');
  safety = new FakeSafety();
  desk = await openAnnotationDesk(safety, NAME);
  useAnnotations.setState({
    desk,
    filter: everything,
    order: 'document',
    view: 'list',
    editing: null,
    activeId: null,
    ticked: new Set(),
  });
  useDesk.getState().put({ status: 'open', view });
});
afterEach(async () => {
  cleanup();
  usePlace.getState().leave();
  await desk.flush();
  desk.close();
  await desk.database.delete();
});

const select = (clause: number, start: number, end: number) =>
  usePlace.getState().select({
    language: 'zh',
    start: { clauseId: `w.zh.${clause}`, offset: start },
    end: { clauseId: `w.zh.${clause}`, offset: end },
  });
const make = (clause: number, colour: Pigment, note = '', tags: string[] = []) =>
  desk.annotations.create({
    motivation: 'commenting',
    targets: [describeTarget(zh, `w.zh.${clause}`, { start: 3, end: 5 })],
    colour,
    note,
    tags,
  });
const cards = () => screen.queryAllByRole('article');

describe('NotesPanel', () => {
  it('teaches what to do while there is nothing', () => {
    render(<Window />);
    expect(screen.getByText(/press 1–5/)).toBeTruthy();
  });

  it('lists in document order, with the words of both languages', async () => {
    await make(1, 'azurite');
    await make(0, 'gamboge');
    render(<Window />);
    await waitFor(() => expect(cards()).toHaveLength(2));
    const [first] = cards();
    expect(first?.textContent).toContain('甲方');
    expect(first?.textContent).toContain('Party A shall pay.');
  });

  it('narrows by what is typed, in either language and in notes', async () => {
    await make(0, 'gamboge', '要点');
    await make(1, 'azurite');
    render(<Window />);
    const field = await screen.findByRole('searchbox');
    for (const [typed, expected] of [
      ['deliver', 1],
      ['要点', 1],
      ['应当', 2],
      ['nothing like it', 0],
    ] as const) {
      await userEvent.clear(field);
      await userEvent.type(field, typed);
      await waitFor(() => expect(cards()).toHaveLength(expected));
    }
  });

  it('shows a note as text and safe marks, never as markup of its own', async () => {
    await make(
      0,
      'gamboge',
      '**bold** <img src=x onerror=alert(1)> ![pixel](https://example.org/p.png) [go](javascript:alert(1))',
    );
    const { container } = render(<Window />);
    await waitFor(() => expect(container.querySelector('strong')?.textContent).toBe('bold'));
    expect(container.querySelectorAll('img, script, a[href]')).toHaveLength(0);
    expect(container.textContent).toContain('<img src=x');
  });

  it('saves a note with Ctrl+Enter and leaves it alone with Cancel', async () => {
    const { id } = await make(0, 'gamboge', 'before');
    render(<Window />);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the note' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Note/ }), ' and after');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect((await desk.annotations.one(id))?.note).toBe('before');
    await userEvent.click(screen.getByRole('button', { name: 'Edit the note' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Note/ }), ' and after{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await desk.annotations.one(id))?.note).toBe('before and after'));
  });

  it('does to all ticked ones at once what is then undone at once', async () => {
    await make(0, 'gamboge');
    await make(1, 'azurite');
    render(<Window />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mark in Carmine' }));
    const colours = async () => (await desk.annotations.all()).map(({ colour }) => colour);
    await waitFor(async () => expect(await colours()).toEqual(['carmine', 'carmine']));
    annotationHandlers['edit.undo']();
    await waitFor(async () => expect(await colours()).toEqual(['gamboge', 'azurite']));
  });

  it('puts removed ones into the bin and back', async () => {
    await make(0, 'gamboge');
    render(<Window />);
    await userEvent.click(await screen.findByRole('button', { name: 'Move to the bin' }));
    await waitFor(() => expect(cards()).toHaveLength(0));
    await userEvent.click(screen.getByRole('radio', { name: 'Bin' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Put back' }));
    await waitFor(async () => expect(await desk.annotations.all()).toHaveLength(1));
  });

  it('lets a person place by one key what could not be placed', async () => {
    const { id, targets } = await make(0, 'gamboge');
    await desk.annotations.retarget(
      new Map([[id, targets.map(target => ({ ...target, state: 'review' as const, clauseId: 'gone' }))]]),
    );
    render(<Window />);
    await userEvent.click(screen.getByRole('radio', { name: 'Review' }));
    (await screen.findByRole('button', { name: /Place it here/ })).focus();
    await userEvent.keyboard('1');
    await waitFor(async () =>
      expect((await desk.annotations.one(id))?.targets).toMatchObject([{ state: 'exact', clauseId: 'w.zh.0' }]),
    );
  });

  it('goes back to a safety copy', async () => {
    await make(0, 'gamboge');
    await make(1, 'azurite');
    await desk.flush();
    render(<Window />);
    await userEvent.click(screen.getByRole('radio', { name: 'Safety copies' }));
    const older = (await screen.findAllByRole('button', { name: 'Go back to this' }))[0] as HTMLElement;
    await userEvent.click(older);
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Go back to this' }));
    await waitFor(async () => expect(await desk.annotations.all()).toHaveLength(1));
  });
});

describe('ExchangeView', () => {
  it('brings a file in, says what became of each item, and makes no duplicates', async () => {
    const quote = { type: 'TextQuoteSelector', exact: '乙方', prefix: '2. ', suffix: '应当' };
    const items = [{ id: 'x', type: 'Annotation', target: { source: 'a', selector: quote } }, { id: 'bad' }];
    const file = new File([JSON.stringify(items)], 'notes.jsonld');
    render(<Window />);
    await userEvent.click(screen.getByRole('radio', { name: 'Files' }));
    for (const first of ['Placed elsewhere', 'Already here']) {
      await userEvent.upload(screen.getByLabelText('Import an annotation file', { selector: 'input' }), file);
      await waitFor(() =>
        expect(screen.getAllByRole('listitem').map(one => one.querySelector('strong')?.textContent)).toEqual([
          first,
          'Could not be read',
        ]),
      );
    }
    expect(await desk.annotations.all()).toHaveLength(1);
  });
});

describe('useReAnchoring', () => {
  it('moves annotations along when a new edition is opened, and leaves undo to what a person did', async () => {
    const { id } = await make(0, 'gamboge');
    const edition = {
      ...zh,
      sourceHash: 'new',
      clauses: zh.clauses.map(one => ({ ...one, text: one.text.replace('甲方', '本合同甲方') })),
    };
    const opened = { ...view, documents: { zh: edition, en } };
    function Reader() {
      useAnnotationsOf('w');
      useReAnchoring(opened);
      return null;
    }
    render(<Reader />);
    const target = async () => (await desk.annotations.one(id))?.targets[0];
    await waitFor(async () =>
      expect(await target()).toMatchObject({ state: 'moved', range: { start: 6, end: 8 }, sourceHash: 'new' }),
    );
    expect((await desk.log.history('annotations', id)).map(({ action }) => action)).toEqual(['create', 're-anchor']);
    await desk.log.undo();
    expect(await desk.annotations.all()).toEqual([]);
  });
});

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
