import type { Hit, SearchToggles } from '../../corpus/search/search-answer';
import { changesOf, toSavedRow, type RowChanges } from '../../corpus/search/saved-rows';
import { openWorkNow } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';
import { useSearch, type SearchManner } from '../app/state/search-state';
import type { EngineCalls } from '../bridge/engine-calls';
import type { SavedSearchRow } from '../store/rows';
import { allHits } from './fetch-hits';
import { questionOf } from './question';

/** Rows of a kept search; those beyond are counted only. */
const mostRows = 20_000;

/** Note the question of the moment in the history, when it has been answered. */
export function rememberQuery(): void {
  const { query, answer, status } = useSearch.getState();
  const { desk } = useKept.getState();
  if (desk === null || desk.readOnly || status !== 'found' || answer === null || query.trim() === '') return;
  if (answer.query === query) void desk.searches.remember(query.trim(), answer.total).catch(() => undefined);
}

/** Keep the question of the moment under a name, with the rows it finds now. */
export async function keepSearch(engine: EngineCalls, title: string): Promise<void> {
  const { query, scope, sort, toggles } = useSearch.getState();
  const { desk } = useKept.getState();
  const manner = { scope, sort, toggles };
  const found = await foundNow(engine, query, manner);
  const workId = scope === 'work' ? (openWorkNow()?.work.id ?? null) : null;
  const id = crypto.randomUUID();
  const created = found.at;
  await desk?.searches.keep({
    id,
    title,
    query,
    created,
    manner: { ...manner, workId, toggles: { ...toggles } },
    found,
  });
  useSearch.setState({ savedId: id });
}

async function foundNow(engine: EngineCalls, query: string, manner: SearchManner, workId?: string | null) {
  const question = {
    ...questionOf(query, { ...manner, sort: 'document' }),
    ...(workId != null && { works: [workId] }),
  };
  const hits: readonly Hit[] = await allHits(engine, question, mostRows);
  const { total } = await engine.search({ ...question, offset: 0, limit: 0 });
  return { at: new Date().toISOString(), total, rows: hits.map(toSavedRow) };
}

/** What a kept search finds today against what it found when it was kept. */
export interface SavedRun {
  readonly saved: SavedSearchRow;
  readonly now: NonNullable<SavedSearchRow['found']>;
  readonly changes: RowChanges;
}

/** Ask a kept search again, as it was asked, and compare its rows. */
export async function runAgain(engine: EngineCalls, saved: SavedSearchRow): Promise<SavedRun> {
  const manner = mannerOf(saved);
  const now = await foundNow(engine, saved.query, manner, saved.manner?.workId);
  return { saved, now, changes: changesOf(saved.found?.rows ?? now.rows, now.rows) };
}

/** How a kept search was asked. */
export function mannerOf({ manner }: SavedSearchRow): SearchManner {
  const { toggles, scope, sort } = useSearch.getState();
  if (manner === undefined) return { toggles, scope, sort };
  const set = Object.fromEntries(Object.keys(toggles).map(name => [name, manner.toggles[name] ?? false]));
  return { scope: manner.scope, sort: manner.sort, toggles: set as unknown as SearchToggles };
}

/** Take what a search finds now as what it is to be compared with from now on. */
export async function acceptRun({ saved, now }: SavedRun): Promise<void> {
  await useKept.getState().desk?.searches.keep({ ...saved, found: now });
}
