import { CorpusError } from '../errors/corpus-error';
import type { Pigment } from '../model/annotation';
import type { LooseAnnotation, LooseReading } from './loose-annotation';
import { parseJson, readAnnotation, readItems } from './read-w3c-json-ld';

/**
 * Read a Readium `.annotation` set, as Thorium Reader writes it: Web Annotations with one body that holds note,
 * colour and tag.
 *
 * @throws {CorpusError} `annotation-format` when the file is no annotation set
 * @see https://github.com/readium/annotations
 */
export function readReadium(text: string): LooseReading {
  const set = parseJson(text) as { type?: unknown; items?: unknown } | null;
  if (set?.type !== 'AnnotationSet' || !Array.isArray(set.items)) {
    throw new CorpusError('annotation-format', 'no Readium annotation set', { reason: 'items' });
  }
  return readItems(set.items, readItem);
}

function readItem(item: Readonly<Record<string, unknown>>, ordinal: number): LooseAnnotation {
  const body = (typeof item['body'] === 'object' ? item['body'] : {}) as Readonly<Record<string, unknown>>;
  const tag = body['tag'] ?? body['keyword'];
  const tagging = typeof tag === 'string' && tag !== '' ? [{ purpose: 'tagging', value: tag }] : [];
  const annotation = readAnnotation({ ...item, body: [{ value: body['value'] }, ...tagging] }, ordinal);
  return {
    ...annotation,
    colour: pigmentOf(body['color']),
    style: body['highlight'] === 'underline' ? 'underline' : 'highlight',
  };
}

/** The pigment nearest to one of Readium's colour names. */
function pigmentOf(colour: unknown): Pigment {
  const near: Readonly<Record<string, Pigment>> = {
    yellow: 'gamboge',
    orange: 'gamboge',
    green: 'malachite',
    cyan: 'azurite',
    blue: 'azurite',
    red: 'carmine',
    pink: 'carmine',
    purple: 'wisteria',
  };
  return near[String(colour).toLowerCase()] ?? 'gamboge';
}
