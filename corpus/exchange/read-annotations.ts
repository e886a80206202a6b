import { CorpusError } from '../errors/corpus-error';
import { readHypothesis } from './hypothesis';
import type { LooseReading } from './loose-annotation';
import { itemsOf, maxItems, parseJson, readAnnotation, readItems } from './read-w3c-json-ld';
import { readReadium } from './readium';

/** UTF-16 code units of the largest annotation file that is read. */
export const maxAnnotationFile = 100 * 1024 * 1024;

/** Annotations of one file that the window takes in at once: writing more as one undoable step would hold it up. */
export const maxAtOnce = 50_000;

/**
 * Read an annotation file of any kind known here, told apart by what it holds and not by its name.
 *
 * @param most - annotations that it may hold
 * @throws {CorpusError} `annotation-format` when it is none of them, or too large
 */
export function readAnnotations(text: string, most = maxItems): LooseReading {
  if (text.length > maxAnnotationFile) throw new CorpusError('annotation-format', 'too large', { reason: 'too-large' });
  const json = parseJson(text);
  const items = itemsOf(json);
  if (items.length > most) throw new CorpusError('annotation-format', 'too many', { reason: 'too-many-at-once' });
  if (isObject(json) && json['type'] === 'AnnotationSet') return readReadium(items);
  const [first] = items;
  const isHypothesis = isObject(first) && 'uri' in first && !('type' in first);
  return isHypothesis ? readHypothesis(items) : readItems(items, readAnnotation);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
