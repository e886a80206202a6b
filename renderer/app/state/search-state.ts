import { create } from 'zustand';
import type { ClauseKind } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { Hit, SearchAnswer, SearchToggles } from '../../../corpus/search/search-answer';

/** One place of one hit: what “next hit” walks along. */
export interface HitPlace {
  /** Ordinal of the hit in the list. */
  readonly hit: number;
  /** Ordinal of the range in the hit; 0 also for a hit without ranges. */
  readonly range: number;
}

/** What the person narrowed the list to. */
export interface HitFilter {
  readonly section: string | null;
  readonly kind: ClauseKind | null;
  readonly language: Language | null;
}

export type SearchStatus = 'idle' | 'searching' | 'found' | 'failed';

interface SearchState {
  readonly query: string;
  readonly scope: 'work' | 'library';
  readonly sort: 'document' | 'relevance';
  readonly toggles: SearchToggles;
  readonly filter: HitFilter;
  readonly status: SearchStatus;
  readonly answer: SearchAnswer | null;
  readonly problem: unknown;
  readonly current: HitPlace | null;
  ask(change: Partial<Pick<SearchState, 'query' | 'scope' | 'sort' | 'toggles'>>): void;
  narrow(filter: Partial<HitFilter>): void;
  begin(): void;
  found(answer: SearchAnswer): void;
  more(hits: readonly Hit[]): void;
  failed(problem: unknown): void;
  stand(current: HitPlace | null): void;
}

/** Every part of the list. */
export const noFilter: HitFilter = { section: null, kind: null, language: null };

/** The search of the moment: what is asked, what was found, and at which hit the person stands. */
export const useSearch = create<SearchState>()(set => ({
  query: '',
  scope: 'work',
  sort: 'document',
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
  filter: noFilter,
  status: 'idle',
  answer: null,
  problem: null,
  current: null,
  ask: change => set({ ...change, ...(change.query === undefined ? {} : { filter: noFilter }) }),
  narrow: filter => set(state => ({ filter: { ...state.filter, ...filter }, current: null })),
  begin: () => set({ status: 'searching' }),
  found: answer => set({ status: 'found', answer, problem: null, current: null }),
  more: hits =>
    set(state => (state.answer === null ? {} : { answer: { ...state.answer, hits: [...state.answer.hits, ...hits] } })),
  failed: problem => set({ status: 'failed', problem, answer: null, current: null }),
  stand: current => set({ current }),
}));

/** Back to nothing asked, keeping sort and toggles. */
export function clearSearch(): void {
  useSearch.setState({ query: '', status: 'idle', answer: null, problem: null, current: null, filter: noFilter });
}
