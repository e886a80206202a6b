import type { SearchAnswer } from '../../corpus/search/search-answer';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages, type Translate } from '../messages/use-messages';
import styles from './search-box.module.css';

/** What exactly was counted, said aloud to a screen reader when it changes. */
export function SearchCount() {
  const t = useMessages(searchMessages);
  const answer = useSearch(state => state.answer);
  const status = useSearch(state => state.status);
  return (
    <span role="status" className={styles['count']}>
      {answer !== null && status !== 'failed' ? countWords(t, answer) : status === 'searching' ? t('searching') : ''}
    </span>
  );
}

function countWords(
  t: Translate<keyof typeof searchMessages.zh>,
  { total, placeCount, wordCount }: SearchAnswer,
): string {
  const parts = [t('clauses', { count: total }), t('places', { count: placeCount })];
  if (wordCount !== null && placeCount > 0) {
    parts.push(wordCount === placeCount ? t('allAsWords') : t('asWords', { count: wordCount }));
  }
  return parts.join(' · ');
}
