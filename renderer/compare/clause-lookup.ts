import { useEffect, useState } from 'react';
import type { Clause, ClauseId } from '../../corpus/model/clause';
import type { Work, WorkId } from '../../corpus/model/work';
import { workOfClause } from '../app/open-clause';
import { useServices } from '../app/services';
import { citationLabel } from '../../corpus/structure/citation-label';
import { useOpenWork } from '../app/state/desk-state';
import { buildWorkView, type WorkView } from '../app/state/work-view';
import type { EngineCalls } from '../bridge/engine-calls';
import { useInterfaceLanguage } from '../messages/use-messages';

/** Looks a clause up by its id, in whatever work of the library; `null` while its work is being read. */
export interface ClauseLookup {
  (clauseId: ClauseId): { readonly clause: Clause; readonly view: WorkView } | null;
  /** Whether its work has been read, or cannot be: then a clause that is not found is not there. */
  readonly isRead: (clauseId: ClauseId) => boolean;
}

const viewsOfEngine = new WeakMap<EngineCalls, Map<WorkId, Promise<WorkView>>>();

/** Read the works that hold some clauses, each once, until one of them changes. */
export function useClauseLookup(clauseIds: readonly ClauseId[]): ClauseLookup {
  const { engine, subscribe } = useServices();
  const opened = useOpenWork();
  const [views, setViews] = useState<ReadonlyMap<WorkId, WorkView | null>>(new Map());
  const needed = [...new Set(clauseIds.map(workOfClause))].filter(id => id !== opened?.work.id).sort();
  const key = needed.join(' ');
  useEffect(() => {
    let awaited = true;
    const kept = viewsOfEngine.get(engine) ?? new Map<WorkId, Promise<WorkView>>();
    viewsOfEngine.set(engine, kept);
    for (const workId of key.split(' ').filter(Boolean)) {
      const view = kept.get(workId) ?? engine.openWork({ workId }).then(buildWorkView);
      kept.set(workId, view);
      view.then(
        read => awaited && setViews(before => new Map(before).set(workId, read)),
        () => {
          kept.delete(workId);
          if (awaited) setViews(before => new Map(before).set(workId, null));
        },
      );
    }
    return () => {
      awaited = false;
    };
  }, [engine, key]);
  useEffect(
    () =>
      subscribe('libraryChanged', ({ works }) => {
        for (const workId of works) viewsOfEngine.get(engine)?.delete(workId);
      }),
    [engine, subscribe],
  );
  const viewOf = (clauseId: ClauseId) => {
    const workId = workOfClause(clauseId);
    return opened?.work.id === workId ? opened : views.get(workId);
  };
  const lookUp = (clauseId: ClauseId) => {
    const view = viewOf(clauseId);
    const clause = view?.clauseById.get(clauseId);
    return view == null || clause === undefined ? null : { clause, view };
  };
  return Object.assign(lookUp, { isRead: (clauseId: ClauseId) => viewOf(clauseId) !== undefined });
}

/** All works of the library, asked for again when it changes. */
export function useWorks(): readonly Work[] {
  const { engine, subscribe } = useServices();
  const [works, setWorks] = useState<readonly Work[]>([]);
  useEffect(() => {
    let awaited = true;
    const ask = () =>
      void engine.works({}).then(
        found => awaited && setWorks(found),
        () => undefined,
      );
    ask();
    const forget = subscribe('libraryChanged', ask);
    return () => {
      awaited = false;
      forget();
    };
  }, [engine, subscribe]);
  return works;
}

/** The title of a work in the interface language, or in the other where it has none. */
export function useWorkTitle(): (work: Work) => string {
  const language = useInterfaceLanguage();
  return ({ id, titles }) => titles[language] || titles.zh || titles.en || id;
}

/**
 * How clauses of any works are cited, each once and in their order, for a table that leaves the app; with the titles of
 * their works when there are several: `Charter ¶3, ¶5; Treaty 第一条`.
 */
export function clauseCitations(engine: EngineCalls): (clauseIds: readonly ClauseId[]) => Promise<string> {
  const views = new Map<WorkId, Promise<WorkView>>();
  const cite = async (clauseId: ClauseId): Promise<{ readonly title: string; readonly label: string }> => {
    const workId = workOfClause(clauseId);
    const view = views.get(workId) ?? engine.openWork({ workId }).then(buildWorkView);
    views.set(workId, view);
    const { clauseById, work } = await view;
    const clause = clauseById.get(clauseId);
    const title = work.titles.zh || work.titles.en || work.id;
    return { title, label: clause === undefined ? clauseId : citationLabel(clause) };
  };
  return async clauseIds => {
    const byWork = new Map<string, Set<string>>();
    for (const { title, label } of await Promise.all(clauseIds.map(cite)))
      byWork.set(title, (byWork.get(title) ?? new Set()).add(label));
    const parts = [...byWork].map(([title, labels]) => (byWork.size > 1 ? `${title} ` : '') + [...labels].join(', '));
    return parts.join('; ');
  };
}

/** How a clause is cited, with `…` while its work is being read. */
export function labelOf(lookUp: ClauseLookup, clauseId: ClauseId): string {
  const found = lookUp(clauseId);
  return found === null ? '…' : citationLabel(found.clause);
}
