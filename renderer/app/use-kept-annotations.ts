import { useEffect } from 'react';
import { useAnnotations } from '../annotation/annotation-state';
import { useKept } from './state/kept-state';

/** Keep all annotations at hand for the search, now and after every change. */
export function useKeptAnnotations(): void {
  const desk = useAnnotations(state => state.desk);
  useEffect(() => {
    useKept.setState({ desk });
    if (desk === null) return undefined;
    const { shelf } = desk;
    const take = () => useKept.setState({ annotations: shelf.get() });
    take();
    const stop = shelf.subscribe(take);
    return () => {
      stop();
      useKept.setState({ desk: null, annotations: [] });
    };
  }, [desk]);
}
