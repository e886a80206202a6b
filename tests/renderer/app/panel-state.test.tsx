import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useDesk, type DeskPage } from '../../../renderer/app/state/desk-state';
import { clearText, showPanel, togglePane, usePaneOpen } from '../../../renderer/app/state/panel-state';
import { defaultSettings, useSettings } from '../../../renderer/app/state/settings-state';

/** A window that is wide enough for panes beside the text, or not. */
function windowThatIs(wide: boolean) {
  window.matchMedia = query =>
    ({ matches: wide, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
}

const panes = () => {
  const { result } = renderHook(() => ({ outline: usePaneOpen('outline'), panel: usePaneOpen('panel') }));
  return () => result.current;
};
const turnTo = (page: DeskPage) => act(() => useDesk.getState().turnTo(page));

beforeEach(() => {
  useSettings.setState({ settings: defaultSettings, unsaved: {} });
  useDesk.setState({ page: 'reader' });
});
afterEach(cleanup);

describe('usePaneOpen', () => {
  test('the reader has both panes beside it, another page the window to itself', () => {
    windowThatIs(true);
    const now = panes();
    expect(now()).toEqual({ outline: true, panel: true });
    turnTo('comparison');
    expect(now()).toEqual({ outline: false, panel: false });
    turnTo('reader');
    expect(now()).toEqual({ outline: true, panel: true });
  });

  test('a narrow window starts with both folded, and the first press unfolds', () => {
    windowThatIs(false);
    const now = panes();
    expect(now()).toEqual({ outline: false, panel: false });
    act(() => togglePane('outline'));
    expect(now()).toEqual({ outline: true, panel: false });
  });
});

describe('clearText', () => {
  test('folds the outline over the text, and leaves it beside the text', () => {
    windowThatIs(false);
    act(() => togglePane('outline'));
    act(clearText);
    expect(panes()()).toEqual({ outline: false, panel: false });
    windowThatIs(true);
    act(clearText);
    expect(panes()()).toEqual({ outline: true, panel: true });
  });
});

describe('togglePane', () => {
  test('where panes lie over the text, one folds when the other unfolds', () => {
    windowThatIs(false);
    const now = panes();
    act(() => togglePane('outline'));
    act(() => togglePane('panel'));
    expect(now()).toEqual({ outline: false, panel: true });
    act(() => togglePane('panel'));
    expect(now()).toEqual({ outline: false, panel: false });
  });

  test('a pane beside another page folds with the page; the reader remembers its own', () => {
    windowThatIs(true);
    const now = panes();
    act(() => togglePane('outline'));
    turnTo('library');
    act(() => togglePane('outline'));
    expect(now()).toEqual({ outline: true, panel: false });
    turnTo('counts');
    expect(now()).toEqual({ outline: false, panel: false });
    turnTo('reader');
    expect(now()).toEqual({ outline: false, panel: true });
  });
});

describe('showPanel', () => {
  test('hits asked for beside another page are still there when the reader opens one', () => {
    windowThatIs(true);
    const now = panes();
    act(() => togglePane('panel'));
    turnTo('library');
    act(() => showPanel('search'));
    expect(now()).toEqual({ outline: false, panel: true });
    turnTo('reader');
    expect(now()).toEqual({ outline: true, panel: true });
  });
});
