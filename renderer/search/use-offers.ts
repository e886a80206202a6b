import { useState, type KeyboardEvent } from 'react';
import { useSearch } from '../app/state/search-state';
import { completedQuery, useSuggestions } from './use-suggestions';
import { isComposing } from '../ui/is-composing';

/** The words offered under the box, the one stood at, and what keys do with them. */
export function useOffers(composing: boolean, ask: (query: string) => void) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggested = useSuggestions(composing);
  const words = isOpen ? suggested : [];
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const open = () => {
    setOpen(true);
    setChosen(-1);
  };
  const take = (word: string) => {
    ask(completedQuery(useSearch.getState().query, word));
    close();
  };
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (words.length === 0 || isComposing(event.nativeEvent)) return false;
    const done = onListKey(event.key);
    if (done) event.preventDefault();
    return done;
  };
  const onListKey = (key: string): boolean => {
    const word = words[chosen];
    if (key === 'ArrowDown') setChosen((chosen + 1) % words.length);
    else if (key === 'ArrowUp') setChosen((Math.max(chosen, 0) + words.length - 1) % words.length);
    else if (key === 'Enter' && word !== undefined) take(word);
    else if (key === 'Escape') close();
    else {
      if (key === 'Enter') close();
      return false;
    }
    return true;
  };
  return { words, chosen, open, close, take, onKeyDown };
}
