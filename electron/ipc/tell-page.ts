import type { WebContents } from 'electron';
import type { EventName } from './channels';
import type { EventPayloads } from './contract';

/** Tell the page something; a page that is gone hears nothing. */
export function tellPage<E extends EventName>(contents: WebContents, event: E, payload: EventPayloads[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload);
}
