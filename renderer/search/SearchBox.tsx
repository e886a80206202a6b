import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useClauseActions } from '../app/clause-actions';
import { clearSearch, useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { SearchCount } from './SearchCount';
import { rememberQuery } from './search-memory';
import { stepHit } from './step-hit';
import { SuggestionList, suggestionListId } from './SuggestionList';
import { useOffers } from './use-offers';
import { whenAnswered } from './when-answered';
import { useSearchRunner } from './use-search-runner';
import { QueryPointer, QueryTip } from './QueryPointer';
import { useRememberedQueries } from './use-remembered-queries';
import { isComposing } from '../ui/is-composing';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** Told when the person begins to search. */
  readonly onAsk: () => void;
  /** The key that leads here, printed in the box. */
  readonly findKeys: string;
}

/**
 * The search that is always there. Answers while one types and offers words of the library; while an input method
 * composes, what is typed is not yet a question.
 */
export function SearchBox({ onAsk, findKeys }: SearchBoxProps) {
  const t = useMessages(searchMessages);
  const box = useRef<HTMLInputElement>(null);
  const typing = useTyping(onAsk, box);
  const offers = useOffers(typing.isInComposition, typing.ask);
  useSearchRunner();
  useRememberedQueries();
  const isOpen = offers.words.length > 0;
  return (
    <div role="search" className={styles['box']}>
      <Icon name="search" />
      <span className={styles['field']}>
        <QueryPointer typed={typing.typed} box={box} />
        <input
          ref={box}
          type="text"
          data-search-box=""
          value={typing.typed}
          aria-label={t('label')}
          aria-controls={isOpen ? suggestionListId : undefined}
          aria-activedescendant={offers.chosen < 0 ? undefined : `${suggestionListId}-${offers.chosen}`}
          aria-autocomplete="list"
          placeholder={t('placeholder')}
          spellCheck={false}
          autoComplete="off"
          onChange={event => {
            offers.open();
            typing.type(event.target.value);
          }}
          onCompositionStart={() => typing.compose()}
          onCompositionEnd={event => typing.settle(event.currentTarget.value)}
          onBlur={offers.close}
          onKeyDown={event => {
            if (!offers.onKeyDown(event)) typing.onKeyDown(event);
          }}
        />
      </span>
      <SearchCount />
      {typing.typed === '' ? (
        <kbd>{findKeys}</kbd>
      ) : (
        <button type="button" className={styles['clear']} aria-label={t('clear')} onClick={typing.clear}>
          <Icon name="close" size={13} />
        </button>
      )}
      <QueryTip typed={typing.typed} isCovered={isOpen} />
      {isOpen && <SuggestionList words={offers.words} chosen={offers.chosen} onTake={offers.take} />}
    </div>
  );
}

/** What is in the box, and when it becomes a question. */
function useTyping(onAsk: () => void, box: RefObject<HTMLInputElement | null>) {
  const { open } = useClauseActions();
  const composing = useRef(false);
  const [isInComposition, setInComposition] = useState(false);
  const [draft, setDraft] = useState<string | null>(null); // while composing, what is in the box is not asked
  const query = useSearch(state => state.query);
  const ask = (text: string) => {
    if (text.trim() !== '' && useSearch.getState().query === '') onAsk();
    useSearch.getState().ask({ query: text });
  };
  const clear = () => {
    clearSearch();
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onAsk();
      const step = event.shiftKey ? -1 : 1;
      whenAnswered(() => {
        rememberQuery();
        stepHit(step, open);
      });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (query === '') box.current?.blur();
      else clear();
    }
  };
  const setIsComposing = (is: boolean) => {
    composing.current = is;
    setInComposition(is);
  };
  return {
    typed: draft ?? query,
    isInComposition,
    ask,
    type: (text: string) => (composing.current ? setDraft(text) : ask(text)),
    compose: () => setIsComposing(true),
    settle: (text: string) => {
      setIsComposing(false);
      setDraft(null);
      ask(text);
    },
    clear,
    onKeyDown,
  };
}
