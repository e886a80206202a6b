import { useEffect } from 'react';
import { liveQuery } from 'dexie';
import { useAnnotations } from '../annotation/annotation-state';
import { useKept } from './state/kept-state';

/** Keep all annotations at hand for the search, now and after every change. */
export function useKeptAnnotations(): void {
  const desk = useAnnotations(state => state.desk);
  useEffect(() => {
    useKept.setState({ desk });
    if (desk === null) return undefined;
    const subscription = liveQuery(() => desk.annotations.all()).subscribe({
      next: annotations => useKept.setState({ annotations }),
      error: () => undefined, // the notes panel tells of a store that cannot be read
    });
    return () => {
      subscription.unsubscribe();
      useKept.setState({ desk: null, annotations: [] });
    };
  }, [desk]);
}
