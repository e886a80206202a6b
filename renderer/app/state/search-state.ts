import { create } from 'zustand';
import type { ClauseId } from '../../../corpus/model/clause';
import type { Hit, HitFilter, SearchAnswer, SearchToggles } from '../../../corpus/search/search-answer';

/** One place of one hit: what “next hit” walks along. */
export interface HitPlace {
  /** Ordinal of the hit in the list. */
  readonly hit: number;
  /** Ordinal of the range in the hit; 0 also for a hit without ranges. */
  readonly range: number;
}

export type SearchStatus = 'idle' | 'searching' | 'found' | 'failed';

/** What the search panel shows besides what was found. */
export type SearchView = 'hits' | 'history' | 'saved';

/** What is asked, apart from the words. */
export interface SearchManner {
  readonly scope: 'work' | 'library';
  readonly sort: 'document' | 'relevance';
  readonly toggles: SearchToggles;
}

interface SearchState extends SearchManner {
  readonly query: string;
  readonly filter: HitFilter;
  readonly status: SearchStatus;
  readonly answer: SearchAnswer | null;
  readonly problem: unknown;
  readonly current: HitPlace | null;
  readonly view: SearchView;
  readonly isBuilding: boolean;
  /** Clauses ticked in the list, for what is done to several at once. */
  readonly ticked: ReadonlySet<ClauseId>;
  /** The saved search that is being run again; `null` after anything else is asked. */
  readonly savedId: string | null;
  ask(change: Partial<SearchManner & { readonly query: string; readonly savedId: string | null }>): void;
  narrow(filter: Partial<HitFilter>): void;
  begin(): void;
  found(answer: SearchAnswer): void;
  more(hits: readonly Hit[]): void;
  failed(problem: unknown): void;
  stand(current: HitPlace | null): void;
  tick(clauseIds: readonly ClauseId[], isTicked: boolean): void;
}

/** Every part of the list. */
export const noFilter: HitFilter = {
  work: null,
  section: null,
  kind: null,
  language: null,
  tag: null,
  colour: null,
};

const nobody: ReadonlySet<ClauseId> = new Set();

/** The search of the moment: what is asked, what was found, and at which hit the person stands. */
export const useSearch = create<SearchState>()(set => ({
  query: '',
  scope: 'work',
  sort: 'document',
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false, matchScript: false, matchWidth: false },
  filter: noFilter,
  status: 'idle',
  answer: null,
  problem: null,
  current: null,
  view: 'hits',
  isBuilding: false,
  ticked: nobody,
  savedId: null,
  ask: change =>
    set({
      savedId: null,
      view: 'hits',
      ...change,
      ...(change.query !== undefined && { filter: noFilter, ticked: nobody }),
    }),
  narrow: filter => set(state => ({ filter: { ...state.filter, ...filter }, current: null })),
  begin: () => set({ status: 'searching' }),
  found: answer =>
    set(state => ({
      status: 'found',
      answer,
      problem: null,
      current: stillThere(state.current, state.answer, answer),
    })),
  more: hits =>
    set(state => (state.answer === null ? {} : { answer: { ...state.answer, hits: [...state.answer.hits, ...hits] } })),
  failed: problem => set({ status: 'failed', problem, answer: null, current: null }),
  stand: current => set({ current }),
  tick: (clauseIds, isTicked) =>
    set(state => {
      const ticked = new Set(state.ticked);
      for (const id of clauseIds)
        if (isTicked) ticked.add(id);
        else ticked.delete(id);
      return { ticked };
    }),
}));

/** The same question asked again, because a note or the library changed, leaves one where one stood. */
function stillThere(current: HitPlace | null, before: SearchAnswer | null, now: SearchAnswer): HitPlace | null {
  if (current === null || before?.query !== now.query) return null;
  return before.hits[current.hit]?.clauseId === now.hits[current.hit]?.clauseId ? current : null;
}

/** Back to nothing asked, keeping sort and toggles. */
export function clearSearch(): void {
  useSearch.setState({
    query: '',
    status: 'idle',
    answer: null,
    problem: null,
    current: null,
    filter: noFilter,
    ticked: nobody,
    savedId: null,
  });
}
