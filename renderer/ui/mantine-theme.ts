import { createTheme } from '@mantine/core';

/**
 * Mantine's parts in our sans, with short motion and no scroll lock (which would add a style element).
 *
 * @param close - what a screen reader calls the button that puts a notice away
 */
export function mantineTheme(close: string) {
  return createTheme({
    fontFamily: 'var(--sans)',
    defaultRadius: 'sm',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 100 }, centered: true } },
      Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
      Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
      Notification: {
        defaultProps: { closeButtonProps: { 'aria-label': close } },
        styles: { title: { color: 'var(--ink)' }, description: { color: 'var(--soft)' } },
      },
      Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
    },
  });
}
