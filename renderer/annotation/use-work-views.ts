import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import type { WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { buildWorkView, type WorkView } from '../app/state/work-view';
import { useAnnotations } from './annotation-state';

/** The works that annotations point at, arranged for reading, as far as they are at hand; the opened one always is. */
export function useWorkViews(wanted: boolean): ReadonlyMap<WorkId, WorkView> {
  const { engine } = useServices();
  const open = useOpenWork();
  const library = useAnnotations(state => state.library);
  const [fetched, setFetched] = useState<ReadonlyMap<WorkId, WorkView>>(new Map());
  const key = useMemo(() => (wanted ? worksOf(library).join('\n') : ''), [wanted, library]);
  useEffect(() => {
    let stopped = false;
    const missing = key.split('\n').filter(id => id !== '' && id !== open?.work.id);
    void (async () => {
      for (const workId of missing) {
        const opened = await engine.openWork({ workId }).catch(() => null);
        if (stopped) return;
        if (opened !== null) setFetched(before => new Map(before).set(workId, buildWorkView(opened)));
      }
    })();
    return () => {
      stopped = true;
    };
  }, [engine, key, open]);
  return useMemo(() => (open === null ? fetched : new Map(fetched).set(open.work.id, open)), [fetched, open]);
}

function worksOf(library: readonly Annotation[]): WorkId[] {
  return [...new Set(library.flatMap(({ targets }) => targets.map(({ workId }) => workId)))].sort();
}
