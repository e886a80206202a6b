import { useMemo, type CSSProperties } from 'react';
import { languages, type Language } from '../../corpus/model/language';
import { useSettings } from '../app/state/settings-state';
import type { WorkView } from '../app/state/work-view';

type Layout = 'side-by-side' | 'stacked' | 'single';

/** How the languages of a work stand to each other, and which of them are shown. */
export function useLayout(view: WorkView): { readonly layout: Layout; readonly shown: readonly Language[] } {
  const chosen = useSettings(state => state.settings.layout);
  return useMemo(() => {
    const present = languages.filter(language => view.documents[language] !== undefined);
    const wanted = chosen === 'zh' || chosen === 'en' ? present.filter(language => language === chosen) : present;
    const shown = wanted.length > 0 ? wanted : present;
    return { shown, layout: shown.length < 2 ? 'single' : chosen === 'stacked' ? 'stacked' : 'side-by-side' };
  }, [view, chosen]);
}

/** Size, leading and measure of the text as the person likes them. */
export function useTypography(): CSSProperties {
  const { size, leading, measure } = useSettings(state => state.settings.typography);
  return { '--text-size': `${size}px`, '--leading': leading, '--measure': `${measure}em` } as CSSProperties;
}
