/**
 * Is an input method still at work on this key press? Then it is nobody's Enter and nobody's shortcut.
 *
 * A component hands over `event.nativeEvent`. Some engines say so only by the key code 229 (UI Events, 7.3.1).
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
