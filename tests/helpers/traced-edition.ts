import type { Clause } from '../../corpus/model/clause';
import type { CorpusDocument } from '../../corpus/model/work';
import { editKinds, type Edit, type TracedCharacter, type TracedClause } from './edit-kinds';

/** Where a character of the older edition stands in the newer one; `undefined` when it went. */
export type Place = { readonly ordinal: number; readonly offset: number; readonly one: TracedCharacter } | undefined;

/** A new edition of a document that still knows where each of its characters came from. */
export interface TracedEdition {
  readonly today: CorpusDocument;
  /** Where the character at an offset of an older clause stands today. */
  readonly placeOf: (clauseOrdinal: number, offset: number) => Place;
}

/**
 * Edit a document by chance, in one way or all at once.
 *
 * @param keepIds - clause ids survive edits inside a clause; otherwise altered clauses have new ids
 */
export function makeTracedEdition(
  document: CorpusDocument,
  kind: string,
  setting: { random: () => number; keepIds: boolean; foreign: string },
): TracedEdition {
  let next = 0;
  const origins: number[] = [];
  const traced: TracedClause[] = document.clauses.map(clause => {
    origins.push(next);
    return { clause, characters: [...clause.text].map(text => ({ text, origin: next++, altered: false })) };
  });
  const edit = editKinds[kind] as Edit;
  const edited = edit(traced, setting.random, setting.foreign).filter(({ characters }) => characters.length > 0);
  const places = placesIn(edited);
  return {
    today: { ...document, sourceHash: 'edited', clauses: edited.map(one => toClause(one, setting.keepIds)) },
    placeOf: (clauseOrdinal, offset) => places.get((origins[clauseOrdinal] ?? 0) + offset),
  };
}

function placesIn(edited: readonly TracedClause[]): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const [ordinal, { characters }] of edited.entries()) {
    let offset = 0;
    for (const one of characters) {
      if (one.origin !== null) places.set(one.origin, { ordinal, offset, one });
      offset += one.text.length;
    }
  }
  return places;
}

function toClause({ clause, characters }: TracedClause, keepId: boolean): Clause {
  const text = characters.map(one => one.text).join('');
  const id = keepId || text === clause.text ? clause.id : `${clause.id}-${text.length}`;
  return { ...clause, id, text, bodyStart: Math.min(clause.bodyStart, text.length) };
}
