import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Concordance, ConcordanceOptions } from '../../corpus/statistics/concordance';
import type { ConcordanceLine } from '../../corpus/statistics/concordance-line';
import { useServices } from '../app/services';
import type { NodeRequest } from './use-node-request';

/** What is asked of the engine, but for the page. */
export interface LinesQuestion {
  readonly node: NodeRequest;
  readonly options: Omit<ConcordanceOptions, 'offset' | 'limit'>;
}

/** A concordance of which only the pages looked at are fetched. */
export interface LoadedConcordance {
  readonly busy: boolean;
  readonly problem: unknown;
  readonly total: number;
  readonly kept: number;
  /** The line, or `undefined` while its page is on its way. */
  readonly lineAt: (ordinal: number) => ConcordanceLine | undefined;
  /** Ask for the pages that hold these lines. */
  readonly need: (first: number, last: number) => void;
}

const pageSize = 200;
/** Pages that are kept: a hundred thousand lines with their contexts would fill the memory. */
const mostPages = 30;

interface Kept {
  readonly key: string;
  readonly counts: Pick<Concordance, 'total' | 'kept'> | null;
  readonly pages: ReadonlyMap<number, readonly ConcordanceLine[]>;
  readonly problem: unknown;
}

const nothing = { counts: null, pages: new Map<number, readonly ConcordanceLine[]>(), problem: null } as const;

/** Fetch a concordance page by page as it is scrolled. A later question wins over an earlier, slower one. */
export function useConcordance(question: LinesQuestion | null): LoadedConcordance {
  const { engine } = useServices();
  const key = question === null ? '' : JSON.stringify(question);
  const [kept, setKept] = useState<Kept>({ key: '', ...nothing });
  const awaited = useRef(new Set<string>());
  const fetchPage = useCallback(
    (page: number) => {
      const mark = `${page} ${key}`;
      if (key === '' || awaited.current.has(mark)) return;
      awaited.current.add(mark);
      const { node, options } = JSON.parse(key) as LinesQuestion;
      engine
        .concordance({ ...node, options: { ...options, offset: page * pageSize, limit: pageSize } })
        .then(
          answer => setKept(before => withPage(before, key, page, answer)),
          (problem: unknown) => setKept({ key, ...nothing, problem }),
        )
        .finally(() => awaited.current.delete(mark));
    },
    [engine, key],
  );
  useEffect(() => fetchPage(0), [fetchPage]);
  const current = kept.key === key ? kept : null;
  const need = useCallback(
    (first: number, last: number) => {
      if (current?.counts == null) return;
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (!current.pages.has(page)) fetchPage(page);
      }
    },
    [fetchPage, current],
  );
  return useMemo(
    () => ({
      busy: key !== '' && current === null,
      problem: current?.problem ?? null,
      total: current?.counts?.total ?? 0,
      kept: current?.counts?.kept ?? 0,
      lineAt: ordinal => current?.pages.get(Math.floor(ordinal / pageSize))?.[ordinal % pageSize],
      need,
    }),
    [key, current, need],
  );
}

/** A page more; of too many, the one fetched longest ago goes, and comes again when it is looked at. */
function withPage(before: Kept, key: string, page: number, { lines, total, kept }: Concordance): Kept {
  const pages = new Map(before.key === key ? before.pages : []);
  pages.delete(page);
  pages.set(page, lines);
  const [oldest] = pages.keys();
  if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
  return { key, counts: { total, kept }, pages, problem: null };
}
