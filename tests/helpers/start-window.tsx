import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../renderer/app/App';
import { closeDialog } from '../../renderer/app/state/dialog-state';
import { useDesk } from '../../renderer/app/state/desk-state';
import { usePanel } from '../../renderer/app/state/panel-state';
import { usePlace } from '../../renderer/app/state/place-state';
import { clearSearch, useSearch } from '../../renderer/app/state/search-state';
import { defaultSettings, useSettings } from '../../renderer/app/state/settings-state';
import { useLibrary } from '../../renderer/library/library-state';
import type { FakeServices } from './fake-services';
import { standInForMedia } from './stand-in-for-media';

configure({ defaultHidden: true }); // asking the style of every ancestor of every element takes seconds

/** Draw the whole window over fake services and wait until its work is open, or until it says why none is. */
export async function startWindow(services: FakeServices): Promise<void> {
  standIn();
  render(<App services={services} />);
  await waitFor(() => {
    if (useDesk.getState().desk.status === 'empty' || useDesk.getState().desk.status === 'opening') throw new Error();
  });
  await screen.findByRole('search');
}

/** Take the window away and forget everything, for the next test. */
export function closeWindow(): void {
  cleanup();
  clearSearch();
  closeDialog();
  usePlace.getState().leave();
  usePanel.setState({ tab: 'search' });
  useSearch.setState({ scope: 'work', sort: 'document' });
  useDesk.setState({ desk: { status: 'empty' }, page: 'reader' });
  useLibrary.setState({ works: null, problem: null, jobs: new Map(), reports: [], bin: null, storage: null });
  useSettings.setState({ settings: defaultSettings, unsaved: {} });
}

/** What jsdom lacks and the window asks for. */
function standIn(): void {
  standInForMedia();
  const observer = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.ResizeObserver ??= observer as unknown as typeof ResizeObserver;
  window.IntersectionObserver ??= observer as unknown as typeof IntersectionObserver;
  // A list draws only what fits in its frame, so the frame must have a size.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 700 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 340 });
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.scrollTo ??= () => undefined;
}
