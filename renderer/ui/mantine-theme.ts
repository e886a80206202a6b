import { createTheme } from '@mantine/core';

/** Mantine's parts in our sans, with short motion and no scroll lock (which would add a style element). */
export const mantineTheme = createTheme({
  fontFamily: 'var(--sans)',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 100 }, centered: true } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
  },
});
