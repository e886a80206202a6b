import type { Lexicon } from '../lexicon/lexicon';
import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import { prepareDocuments } from './prepared-documents';
import { linkSentences } from './sentence-links';

/** Aligns the sentences inside those links that have none yet; the others are passed on as they are. */
export function fillSentences(
  links: readonly AlignmentLink[],
  documents: { readonly zh: readonly Clause[]; readonly en: readonly Clause[] },
  lexicon: Lexicon | null,
): AlignmentLink[] {
  if (links.every(link => link.sentences.length > 0)) return [...links];
  const prepared = prepareDocuments(documents.zh, documents.en, lexicon);
  const zhPlaces = placesOf(documents.zh);
  const enPlaces = placesOf(documents.en);
  const found = (places: ReadonlyMap<ClauseId, number>, ids: readonly ClauseId[]): number[] =>
    ids.flatMap(id => places.get(id) ?? []);
  return links.map(link => {
    if (link.sentences.length > 0) return link;
    return { ...link, sentences: linkSentences(prepared, found(zhPlaces, link.zh), found(enPlaces, link.en)) };
  });
}

function placesOf(clauses: readonly Clause[]): Map<ClauseId, number> {
  return new Map(clauses.map((clause, ordinal) => [clause.id, ordinal]));
}
