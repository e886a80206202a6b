import { EngineProblem } from '../bridge/engine-problem';
import { problemSentence } from '../bridge/problem-sentence';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { shortened, splitAtProblem } from './split-at-problem';
import styles from './search-panel.module.css';

/** Why a search came to nothing; a malformed query is shown with the place pointed at. */
export function QueryProblem() {
  const t = useMessages(searchMessages);
  const language = useInterfaceLanguage();
  const problem = useSearch(state => state.problem);
  const query = useSearch(state => state.query);
  const whole = splitAtProblem(query, problemPosition(problem));
  const parts = whole === null ? null : shortened(whole);
  return (
    <div className={styles['problem']} role="alert">
      <p>{problemSentence(problem)[language]}</p>
      {parts !== null && (
        <p className={styles['pointed']}>
          {parts.before}
          <mark title={t('problemAt')}>{parts.at || '␣'}</mark>
          {parts.after}
        </p>
      )}
    </div>
  );
}

/** The character that a problem points at, from 1; `null` when it points at none. */
export function problemPosition(problem: unknown): number | null {
  const position = problem instanceof EngineProblem ? Number(problem.facts['position'] ?? NaN) : NaN;
  return Number.isFinite(position) ? position : null;
}
