import { collectionOf } from './w3c-json-ld';
import { itemsOf, parseJson } from './read-w3c-json-ld';

/**
 * A collection with the items of another after its own. Its own stay as they are, also those that nobody here can
 * read or place.
 *
 * @throws {CorpusError} `annotation-format` when one of them is no list of annotations
 */
export function appendToCollection(
  collection: string,
  added: string,
): { readonly text: string; readonly total: number } {
  const items = [...itemsOf(parseJson(collection)), ...itemsOf(parseJson(added))];
  return { text: collectionOf(items), total: items.length };
}
