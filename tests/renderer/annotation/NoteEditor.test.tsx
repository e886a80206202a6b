import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../corpus/model/annotation';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { NoteEditor } from '../../../renderer/annotation/NoteEditor';
import { setInterfaceLanguage } from '../../../renderer/messages/use-messages';
import type { AnnotationDesk } from '../../../renderer/store/annotation-desk';
import { standInForLayout } from '../../helpers/stand-in-for-layout';

const annotation: Annotation = {
  id: 'a1',
  motivation: 'commenting',
  targets: [],
  note: 'before',
  tags: [],
  colour: 'gamboge',
  style: 'highlight',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  deleted: null,
};
const tags = { all: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) };
const update = vi.fn(() => Promise.resolve());

beforeEach(() => {
  standInForLayout();
  setInterfaceLanguage('en');
  update.mockClear();
  useAnnotations.setState({ desk: { annotations: { update }, tags } as unknown as AnnotationDesk });
});
afterEach(() => {
  cleanup();
  useAnnotations.setState({ desk: null });
});

async function write(onClose = vi.fn()) {
  const drawn = render(<NoteEditor annotation={annotation} field="note" onClose={onClose} />);
  await userEvent.type(screen.getByRole('textbox', { name: /Note/ }), ' and after');
  return { onClose, leave: drawn.unmount };
}

const kept = ['a1', { note: 'before and after', motivation: 'commenting' }];

describe('NoteEditor', () => {
  test('Escape saves what was typed, once', async () => {
    const { onClose, leave } = await write();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    leave();
    expect(update.mock.calls).toEqual([kept]);
  });

  test('going elsewhere saves what was typed', async () => {
    const { leave } = await write();
    leave();
    expect(update.mock.calls).toEqual([kept]);
  });

  test('closing the window saves what was typed', async () => {
    await write();
    fireEvent(window, new Event('pagehide'));
    expect(update.mock.calls).toEqual([kept]);
  });

  test('Cancel leaves the note as it was', async () => {
    const { onClose, leave } = await write();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    leave();
    expect(onClose).toHaveBeenCalledOnce();
    expect(update).not.toHaveBeenCalled();
  });

  test('Escape that ends a composition of an input method leaves the editor open', async () => {
    const { onClose } = await write();
    fireEvent.keyDown(screen.getByRole('textbox', { name: /Note/ }), { key: 'Escape', isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
  });
});
