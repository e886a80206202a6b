import 'fake-indexeddb/auto';
import { useAnnotationsAtHand } from '../../../renderer/annotation/use-annotation-desk';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useReAnchoring } from '../../../renderer/annotation/use-re-anchoring';
import { ServicesContext } from '../../../renderer/app/services';
import { fakeServices } from '../../helpers/fake-services';
import { cards, NotesWindow as Window, openNotesDesk, type NotesDesk } from '../../helpers/notes-window';
import type { AnnotationDesk } from '../../../renderer/store/annotation-desk';
import { en, opened, view, zh } from '../../helpers/small-contract';
import { standInForLayout } from '../../helpers/stand-in-for-layout';

let desk: AnnotationDesk;
let notes: NotesDesk;
const make: NotesDesk['make'] = (...given) => notes.make(...given);

beforeAll(standInForLayout);
beforeEach(async () => {
  notes = await openNotesDesk('notes-panel-test');
  ({ desk } = notes);
});
afterEach(() => notes.close());

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
    await desk.log.undo();
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
    for (const first of ['Placed', 'Already here']) {
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
  const open = (clauses: typeof zh.clauses) => {
    const today = { ...view, documents: { zh: { ...zh, sourceHash: 'new', clauses }, en } };
    const previousEdition = () =>
      Promise.resolve({ ...zh, fileName: 'contract.txt', replaced: '2026-01-01T00:00:00Z' });
    function Reader() {
      useAnnotationsAtHand();
      useReAnchoring(today);
      return null;
    }
    render(
      <ServicesContext.Provider value={fakeServices([opened], {}, { previousEdition })}>
        <Reader />
      </ServicesContext.Provider>,
    );
  };
  const target = async (id: string) => (await desk.annotations.one(id))?.targets[0];

  it('moves annotations along when a new edition is opened, and leaves undo to what a person did', async () => {
    const { id } = await make(0, 'gamboge');
    open(zh.clauses.map(one => ({ ...one, text: one.text.replace('甲方', '本合同甲方') })));
    await waitFor(async () =>
      expect(await target(id)).toMatchObject({ state: 'moved', range: { start: 6, end: 8 }, sourceHash: 'new' }),
    );
    expect((await desk.log.history('annotations', id)).map(({ action }) => action)).toEqual(['create', 're-anchor']);
    await desk.log.undo();
    expect(await desk.annotations.all()).toEqual([]);
  });

  it('knows from the edition before that a clause is gone, though another one has its words', async () => {
    const { id } = await make(0, 'gamboge');
    const [first, ...rest] = zh.clauses;
    open(rest.map(one => ({ ...one, id: `${one.id}-new`, text: one.text.replace('乙方', '甲方') })));
    await waitFor(async () => expect(await target(id)).toMatchObject({ state: 'orphan', clauseId: first?.id }));
  });
});
