import type { ReactNode } from 'react';
import { problemSentence } from '../bridge/problem-sentence';
import { compareMessages } from '../messages/compare-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { Answered } from '../app/use-answer';
import styles from './page.module.css';

interface AnswerProps {
  readonly answered: Answered<unknown>;
  readonly empty: boolean;
  readonly emptyText: string;
  readonly children: ReactNode;
}

/** An answer, or in words that it is on its way, that it failed, or that it is empty. */
export function Answer({ answered: { busy, problem }, empty, emptyText, children }: AnswerProps) {
  const t = useMessages(compareMessages);
  const language = useInterfaceLanguage();
  if (busy) return <p className={styles['quiet']}>{t('working')}</p>;
  if (problem !== null) {
    return (
      <p role="alert" className={styles['problem']}>
        {problemSentence(problem)[language]}
      </p>
    );
  }
  return empty ? <p className={styles['quiet']}>{emptyText}</p> : children;
}
