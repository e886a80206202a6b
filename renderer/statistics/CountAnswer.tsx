import type { ReactNode } from 'react';
import { EngineProblem } from '../bridge/engine-problem';
import { problemSentence } from '../bridge/problem-sentence';
import type { Answered } from '../app/use-answer';
import { countMessages } from '../messages/count-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import emptyPage from '../ui/empty-page.module.css';
import answer from './count-answer.module.css';
import styles from './statistics.module.css';

interface CountAnswerProps {
  readonly answered: Pick<Answered<unknown>, 'busy' | 'problem'>;
  readonly query: string;
  readonly empty: boolean;
  readonly children: ReactNode;
}

/** What was counted, or in words that it is on its way, that there is none, or why there cannot be any. */
export function CountAnswer({ answered: { busy, problem }, query, empty, children }: CountAnswerProps) {
  const t = useMessages(countMessages);
  if (busy)
    return (
      <p role="status" className={styles['quiet']}>
        {t('working')}
      </p>
    );
  if (problem !== null) return <Problem problem={problem} query={query} />;
  if (!empty) return children;
  return (
    <div className={emptyPage['nothing']} role="status">
      <p>{t('nothing', { query })}</p>
      <p className={styles['quiet']}>{t('nothingMore')}</p>
    </div>
  );
}

/** Why there is no answer; a malformed query is shown with the place pointed at. */
function Problem({ problem, query }: { readonly problem: unknown; readonly query: string }) {
  const t = useMessages(countMessages);
  const language = useInterfaceLanguage();
  const position = problem instanceof EngineProblem ? Number(problem.facts['position'] ?? NaN) : NaN;
  const at = Math.max(0, position - 1);
  return (
    <div role="alert" className={answer['problem']}>
      <p>{problemSentence(problem)[language]}</p>
      {Number.isFinite(position) && (
        <p className={answer['pointed']}>
          {query.slice(0, at)}
          <mark title={t('problemAt')}>{query.slice(at, at + 1) || '␣'}</mark>
          {query.slice(at + 1)}
        </p>
      )}
    </div>
  );
}
