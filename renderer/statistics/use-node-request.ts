import { useMemo } from 'react';
import type { EngineRequest } from '../../electron/engine/protocol';
import { annotatedClauses, asksAboutAnnotations, asksAboutNotes } from '../app/annotated-clauses';
import { useCounts } from '../app/state/count-state';
import { useOpenWork } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';

/** The part of a question that names the node word. */
export type NodeRequest = Omit<EngineRequest<'dispersion'>, 'partOf'>;

/** The works that are counted: `undefined` when the opened one is wanted and none is open, `null` for all. */
export function useCountedWorks(): readonly string[] | null | undefined {
  const scope = useCounts(state => state.scope);
  const workId = useOpenWork()?.work.id;
  return useMemo(() => {
    if (scope === 'library') return null;
    return workId === undefined ? undefined : [workId];
  }, [scope, workId]);
}

/** The node word as the engine is asked about it; `null` while there is none, or nowhere to count it. */
export function useNodeRequest(): NodeRequest | null {
  const query = useCounts(state => state.query);
  const form = useCounts(state => state.form);
  const toggles = useCounts(state => state.toggles);
  const works = useCountedWorks();
  const annotations = useKept(state => (asksAboutAnnotations(query) ? state.annotations : null));
  return useMemo(() => {
    if (works === undefined || (query.trim() === '' && form === null)) return null;
    const annotated = annotations === null ? null : annotatedClauses(annotations, asksAboutNotes(query));
    return { query, works, toggles, ...(form !== null && { form }), ...(annotated !== null && { annotated }) };
  }, [query, form, toggles, works, annotations]);
}

/** The node word as it is written in headings and files. */
export function useNodeName(): string {
  const query = useCounts(state => state.query);
  const form = useCounts(state => state.form);
  return form?.form ?? query;
}
