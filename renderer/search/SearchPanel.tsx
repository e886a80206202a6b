import type { SearchAnswer } from '../../corpus/search/search-answer';
import { findSmallOperator } from '../../corpus/search/small-operators';
import { noFilter, useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Facets } from './Facets';
import { HistoryView } from './HistoryView';
import { HitList } from './HitList';
import { NoteHits } from './NoteHits';
import { QueryBuilder } from './QueryBuilder';
import { QueryHints } from './QueryHints';
import { QueryProblem } from './QueryProblem';
import { ResultTools } from './ResultTools';
import { SavedChanges } from './SavedChanges';
import { SavedView } from './SavedView';
import { SearchOptions } from './SearchOptions';
import styles from './search-panel.module.css';

/** What was found, in order, with its counterpart; or why there is nothing; or what was asked before. */
export function SearchPanel() {
  const view = useSearch(state => state.view);
  const isBuilding = useSearch(state => state.isBuilding);
  return (
    <div className={styles['panel']}>
      <SearchOptions />
      {isBuilding && <QueryBuilder />}
      {view === 'history' && <HistoryView />}
      {view === 'saved' && <SavedView />}
      {view === 'hits' && <Results />}
    </div>
  );
}

function Results() {
  const t = useMessages(searchMessages);
  const status = useSearch(state => state.status);
  const answer = useSearch(state => state.answer);
  const query = useSearch(state => state.query);
  if (status === 'failed') return <QueryProblem />;
  if (answer === null) return query.trim() === '' ? <QueryHints /> : null;
  return (
    <>
      {answer.entering !== undefined && (
        <p role="status" className={styles['relaxed']}>
          {t('entering', { count: answer.entering.length })}
        </p>
      )}
      {answer.relaxed && (
        <p role="note" className={styles['relaxed']}>
          {t('relaxed')}
        </p>
      )}
      <SavedChanges />
      <NoteHits query={answer.query} />
      {answer.total === 0 ? <Nothing query={query} /> : <Found answer={answer} />}
    </>
  );
}

function Found({ answer }: { readonly answer: SearchAnswer }) {
  return (
    <>
      <Facets answer={answer} />
      <ResultTools answer={answer} />
      {answer.listed.total === 0 ? <NothingListed /> : <HitList answer={answer} />}
    </>
  );
}

function Nothing({ query }: { readonly query: string }) {
  const t = useMessages(searchMessages);
  const small = findSmallOperator(query);
  return (
    <div className={styles['nothing']}>
      <p>{t('nothing', { query: query.length > 200 ? `${query.slice(0, 200)}…` : query })}</p>
      {small !== null && <p>{t('smallOperator', { word: small, operator: small.toUpperCase() })}</p>}
      <p>{t('nothingMore')}</p>
    </div>
  );
}

function NothingListed() {
  const t = useMessages(searchMessages);
  return (
    <div className={styles['nothing']}>
      <p>{t('nothingInFilter')}</p>
      <button type="button" className={styles['chip']} onClick={() => useSearch.getState().narrow(noFilter)}>
        {t('showAll')}
      </button>
    </div>
  );
}
