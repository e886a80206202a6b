import { CorpusError } from '../errors/corpus-error';
import { readHypothesis } from './hypothesis';
import type { LooseReading } from './loose-annotation';
import { parseJson, readJsonLd } from './read-w3c-json-ld';
import { readReadium } from './readium';

/** UTF-16 code units of the largest annotation file that is read. */
export const maxAnnotationFile = 100 * 1024 * 1024;

/**
 * Read an annotation file of any kind known here, told apart by what it holds and not by its name.
 *
 * @throws {CorpusError} `annotation-format` when it is none of them, or too large
 */
export function readAnnotations(text: string): LooseReading {
  if (text.length > maxAnnotationFile) throw new CorpusError('annotation-format', 'too large', { reason: 'too-large' });
  const json = parseJson(text);
  if (isObject(json) && json['type'] === 'AnnotationSet') return readReadium(text);
  const rows = isObject(json) ? (json['rows'] ?? json['annotations']) : json;
  const [first] = Array.isArray(rows) ? (rows as unknown[]) : [];
  return isObject(first) && 'uri' in first && !('type' in first) ? readHypothesis(text) : readJsonLd(text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
