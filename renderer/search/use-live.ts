import type { Observable } from 'dexie';
import { useEffect, useState } from 'react';

/** The value of a live query of the moment; `null` before it first answers, and where there is none. */
export function useLive<Value>(query: Observable<Value> | null): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    if (query === null) return undefined;
    const subscription = query.subscribe({ next: setValue, error: () => undefined });
    return () => subscription.unsubscribe();
  }, [query]);
  return value;
}
