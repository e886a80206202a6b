import type { Pigment } from '../model/annotation';
import type { LooseAnnotation, LooseReading } from './loose-annotation';
import { readAnnotation, readItems } from './read-w3c-json-ld';

/**
 * Read the items of a Readium `.annotation` set, as Thorium Reader writes it: Web Annotations with one body that holds
 * note, colour and tag.
 *
 * @see https://github.com/readium/annotations
 */
export function readReadium(items: readonly unknown[]): LooseReading {
  return readItems(items, readItem);
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
