import { useCallback, useSyncExternalStore } from 'react';
import type { ReadingRow } from '../../corpus/align/reading-rows';
import type { ClauseId } from '../../corpus/model/clause';
import { usePlace } from '../app/state/place-state';

/** Those who ask about a clause, by its id: at a step only the row that is left and the row that is reached hear of it. */
const listeners = new Map<ClauseId, Set<() => void>>();

usePlace.subscribe(({ focusId }, before) => {
  if (focusId === before.focusId) return;
  for (const clauseId of [before.focusId, focusId]) {
    if (clauseId !== null) [...(listeners.get(clauseId) ?? [])].forEach(listener => listener());
  }
});

/** Whether the keyboard is at a clause of the row. */
export function useIsFocused(row: ReadingRow): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ids = [...row.zh, ...row.en].map(({ id }) => id);
      ids.forEach(id => listen(id, listener));
      return () => ids.forEach(id => stopListening(id, listener));
    },
    [row],
  );
  return useSyncExternalStore(subscribe, () => isInRow(row, usePlace.getState().focusId));
}

function listen(clauseId: ClauseId, listener: () => void): void {
  const own = listeners.get(clauseId);
  if (own === undefined) listeners.set(clauseId, new Set([listener]));
  else own.add(listener);
}

function stopListening(clauseId: ClauseId, listener: () => void): void {
  const own = listeners.get(clauseId);
  own?.delete(listener);
  if (own?.size === 0) listeners.delete(clauseId);
}

function isInRow(row: ReadingRow, clauseId: ClauseId | null): boolean {
  return clauseId !== null && (row.zh.some(({ id }) => id === clauseId) || row.en.some(({ id }) => id === clauseId));
}
