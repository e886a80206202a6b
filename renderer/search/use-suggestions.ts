import { useEffect, useState } from 'react';
import { useServices } from '../app/services';
import { useSearch } from '../app/state/search-state';

const delay = 160; // milliseconds after the last key: an offer must not flicker while one types on
const most = 6;
/** The word at the end of a query that is still being typed; operators, fields and quoted phrases are left alone. */
const lastWord = /(?:^|[\s(|:])([\p{L}\p{N}]+)$/u;

/** Words of the library that the last word of the query could become; none while an input method composes. */
export function useSuggestions(isComposing: boolean): readonly string[] {
  const { engine } = useServices();
  const query = useSearch(state => state.query);
  const [offered, setOffered] = useState<{ readonly query: string; readonly words: readonly string[] } | null>(null);
  useEffect(() => {
    const prefix = wordBeingTyped(query);
    if (prefix === null || isComposing) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      const languages = /\p{Script=Han}/u.test(prefix) ? (['zh'] as const) : (['zh', 'en'] as const);
      const asked = languages.map(language => engine.suggest({ prefix, language, limit: most }));
      Promise.all(asked).then(
        lists => {
          const words = [...new Set(lists.flat())].filter(word => word !== prefix.toLowerCase());
          if (!stale) setOffered({ query, words: words.slice(0, most) });
        },
        () => undefined,
      );
    }, delay);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, query, isComposing]);
  return offered !== null && offered.query === query && !isComposing ? offered.words : [];
}

/** The query with the word being typed made whole. */
export function completedQuery(query: string, word: string): string {
  return query.slice(0, query.length - (wordBeingTyped(query)?.length ?? 0)) + word;
}

function wordBeingTyped(query: string): string | null {
  const isInQuotes = (query.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return isInQuotes ? null : (lastWord.exec(query)?.[1] ?? null);
}
