import { useMemo, type CSSProperties } from 'react';
import { languages, type Language } from '../../corpus/model/language';
import { useSettings } from '../app/state/settings-state';
import type { WorkView } from '../app/state/work-view';
import { readerMessages } from '../messages/reader-messages';
import { useMessages } from '../messages/use-messages';
import styles from './reader.module.css';

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

/** What the `main` of a text says of itself, with size, leading and measure as the person likes them. */
export function usePageAttributes() {
  const t = useMessages(readerMessages);
  const { size, leading, measure } = useSettings(state => state.settings.typography);
  return {
    'data-text-page': true,
    className: styles['page'],
    style: { '--text-size': `${size}px`, '--leading': leading, '--measure': `${measure}em` } as CSSProperties,
    'aria-label': t('pageLabel'),
  } as const;
}
