import { createContext, useContext } from 'react';
import type { Pigment } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';

/** Somewhere in the library: a part of a clause's reading text, or with `null` all its words. */
export interface PlaceInLibrary {
  readonly clauseId: ClauseId;
  readonly range: TextRange | null;
}

/** What may be done with places that any feature lists, whatever feature does it. */
export interface ClauseActions {
  /** Turn to a place in the reader, opening its work first. */
  open(place: PlaceInLibrary): void;
  /** Make an annotation at each place, as one undoable step; the number made. */
  annotate(places: readonly PlaceInLibrary[], how: MarkedHow): Promise<number>;
  /** Collect places for comparison, as many as there is room for. */
  toTray(places: readonly PlaceInLibrary[]): Promise<void>;
  /** Ask the search box. */
  search(query: string): void;
}

/** How places are to be marked. */
export interface MarkedHow {
  readonly colour: Pigment;
  readonly tags?: readonly string[];
}

export const ClauseActionsContext = createContext<ClauseActions | null>(null);

/** What may be done with a place, as the nearest provider has it. */
export function useClauseActions(): ClauseActions {
  const actions = useContext(ClauseActionsContext);
  if (actions === null) throw new Error('ClauseActionsContext has no provider above this component');
  return actions;
}
