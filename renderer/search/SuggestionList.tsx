import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import styles from './search-box.module.css';

interface SuggestionListProps {
  readonly words: readonly string[];
  /** Ordinal of the one that Enter would take, or -1. */
  readonly chosen: number;
  readonly onTake: (word: string) => void;
}

/** Words of the library offered under the search box; the box keeps the focus. */
export function SuggestionList({ words, chosen, onTake }: SuggestionListProps) {
  const t = useMessages(searchMessages);
  return (
    <ul id={suggestionListId} role="listbox" aria-label={t('suggestions')} className={styles['suggestions']}>
      {words.map((word, ordinal) => (
        <li
          key={word}
          id={`${suggestionListId}-${ordinal}`}
          role="option"
          aria-selected={ordinal === chosen}
          onPointerDown={event => {
            event.preventDefault(); // the box keeps the focus
            onTake(word);
          }}
        >
          {word}
        </li>
      ))}
    </ul>
  );
}

/** What the box points at by `aria-controls` and, with an ordinal, by `aria-activedescendant`. */
export const suggestionListId = 'search-suggestions';
