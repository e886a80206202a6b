import type { KeyboardEvent } from 'react';

/** Whether a key belongs to an input method that is still composing: then it is no command. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
