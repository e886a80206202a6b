import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { useSettings } from './state/settings-state';

export type Palette = 'light' | 'sepia' | 'dark';

/** The palette of the moment, put on the page's root for the style sheets. */
export function usePalette(): Palette {
  const theme = useSettings(state => state.settings.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false);
  const palette = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset['palette'] = palette;
  }, [palette]);
  return palette;
}
