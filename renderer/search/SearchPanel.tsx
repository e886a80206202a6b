import { problemSentence } from '../bridge/problem-sentence';
import { EngineProblem } from '../bridge/engine-problem';
import { noFilter, useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Facets } from './Facets';
import { filteredHits } from './filtered-hits';
import { HitList } from './HitList';
import { QueryHints } from './QueryHints';
import { SearchOptions } from './SearchOptions';
import styles from './search.module.css';

/** What was found, in order, with its counterpart; or why there is nothing. */
export function SearchPanel() {
  const t = useMessages(searchMessages);
  const { status, answer, filter, query } = useSearch();
  if (status === 'failed') return <Problem />;
  if (answer === null) return <QueryHints />;
  const hits = filteredHits(answer.hits, filter);
  return (
    <div className={styles['panel']}>
      <SearchOptions />
      {answer.relaxed && (
        <p role="note" className={styles['relaxed']}>
          {t('relaxed')}
        </p>
      )}
      {answer.total > 0 && <Facets answer={answer} />}
      {answer.total === 0 && (
        <div className={styles['nothing']}>
          <p>{t('nothing', { query })}</p>
          <p>{t('nothingMore')}</p>
        </div>
      )}
      {answer.total > 0 && hits.length === 0 && (
        <div className={styles['nothing']}>
          <p>{t('nothingInFilter')}</p>
          <button type="button" className={styles['chip']} onClick={() => useSearch.getState().narrow(noFilter)}>
            {t('showAll')}
          </button>
        </div>
      )}
      {hits.length > 0 && <HitList hits={hits} total={answer.total} loaded={answer.hits.length} />}
    </div>
  );
}

/** Why a search came to nothing; a malformed query is shown with the place pointed at. */
function Problem() {
  const t = useMessages(searchMessages);
  const language = useInterfaceLanguage();
  const { problem, query } = useSearch();
  const position = problem instanceof EngineProblem ? Number(problem.facts['position'] ?? NaN) : NaN;
  const at = Math.max(0, position - 1);
  return (
    <div className={styles['panel']}>
      <SearchOptions />
      <div className={styles['problem']} role="alert">
        <p>{problemSentence(problem)[language]}</p>
        {Number.isFinite(position) && (
          <p className={styles['pointed']}>
            {query.slice(0, at)}
            <mark title={t('problemAt')}>{query.slice(at, at + 1) || '␣'}</mark>
            {query.slice(at + 1)}
          </p>
        )}
      </div>
    </div>
  );
}
