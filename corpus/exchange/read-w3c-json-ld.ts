import { z } from 'zod';
import { annotationLimits } from '../annotate/annotation-schema';
import { CorpusError } from '../errors/corpus-error';
import {
  anchoringStates,
  annotationStyles,
  motivations,
  pigments,
  type Motivation,
  type TextQuote,
} from '../model/annotation';
import type { TextRange } from '../model/text-range';
import { annotationIri, clauseIri } from './w3c-json-ld';
import type { LooseAnnotation, LooseReading, LooseTarget, RefusalReason, RefusedItem } from './loose-annotation';

/** Items read from one file; more are refused as one. */
export const maxItems = 200_000;
const MAX_SELECTOR_DEPTH = 8;

const moment = z.iso.datetime({ offset: true });
const pigmentName = z.enum(pigments);
const countable = z.int().nonnegative().max(1e9);
const startAndEnd = z.object({ start: countable, end: countable });

type Json = Readonly<Record<string, unknown>>;

/** Thrown inside one item only, and caught there. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Read any file of the Web Annotation Data Model: a collection, a page, a list of annotations or a single one.
 *
 * Our own files come back unchanged. One bad item never spoils the others: it is refused with its reason.
 *
 * @throws {CorpusError} `annotation-format` when the file is no JSON or holds no list of annotations
 */
export function readJsonLd(text: string): LooseReading {
  return readItems(itemsOf(parseJson(text)), readAnnotation);
}

/** Parse JSON, with one error for everything that may be wrong with it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new CorpusError('annotation-format', 'not JSON', { reason: 'json' }, error);
  }
}

/** Read each item by itself. */
export function readItems(
  items: readonly unknown[],
  read: (item: Json, ordinal: number) => LooseAnnotation,
): LooseReading {
  const annotations: LooseAnnotation[] = [];
  const refused: RefusedItem[] = [];
  for (const [ordinal, item] of items.entries()) {
    try {
      if (!isObject(item)) throw new Refusal('not-an-annotation');
      annotations.push(read(item, ordinal));
    } catch (error) {
      const reason = error instanceof Refusal ? error.reason : 'malformed';
      refused.push({ ordinal, id: (isObject(item) && idOf(item)) || `item-${ordinal}`, reason });
    }
  }
  return { annotations, refused };
}

/** Every item of a file, as it stands. Throws `annotation-format` when the file holds no list. */
export function itemsOf(json: unknown): readonly unknown[] {
  const items = findItems(json, 0);
  if (items === null) throw new CorpusError('annotation-format', 'no annotations', { reason: 'items' });
  if (items.length > maxItems) throw new CorpusError('annotation-format', 'too many items', { reason: 'too-many' });
  return items;
}

function findItems(json: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isObject(json) || depth > 3) return null;
  for (const name of ['items', 'first', 'annotations', '@graph', 'rows']) {
    if (json[name] !== undefined) return findItems(json[name], depth + 1);
  }
  return json['target'] === undefined ? null : [json];
}

/** One annotation of the Web Annotation model. Throws when it must be refused. */
export function readAnnotation(item: Json, ordinal: number): LooseAnnotation {
  const bodies = listOf(item['body'] ?? item['bodyValue']);
  const { note, tags } = readBodies(bodies);
  const created = dateOf(item['created']) ?? '1970-01-01T00:00:00.000Z';
  const targets = listOf(item['target']).map(readTarget);
  if (targets.length === 0) throw new Refusal('no-target');
  if (targets.length > annotationLimits.targetCount) throw new Refusal('too-many-targets');
  const colour = pigmentName.safeParse(item['duidu:colour']);
  return {
    id: idOf(item) || `item-${ordinal}`,
    motivation: motivationOf(item['motivation'], note),
    targets,
    colour: colour.success ? colour.data : null,
    style: annotationStyles.find(style => style === item['duidu:style']) ?? 'highlight',
    note,
    tags,
    created,
    modified: dateOf(item['modified']) ?? created,
    deleted: dateOf(item['duidu:deleted']),
  };
}

function idOf(item: Json): string {
  const id = textOf(item['id']) || textOf(item['@id']);
  return id.startsWith(annotationIri) ? id.slice(annotationIri.length) : id;
}

function motivationOf(value: unknown, note: string): Motivation {
  const named = listOf(value).find(one => (motivations as readonly unknown[]).includes(one));
  return (named as Motivation | undefined) ?? (note === '' ? 'highlighting' : 'commenting');
}

/** Text of every kind is kept as it stands and shown as text; nothing of it is ever run. */
function readBodies(bodies: readonly unknown[]): { note: string; tags: string[] } {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const body of bodies) {
    const value = isObject(body) ? textOf(body['value']) || textOf(body['chars']) : textOf(body);
    const isTag = isObject(body) && (listOf(body['purpose']).includes('tagging') || body['type'] === 'oa:Tag');
    if (value === '') continue;
    if (isTag) tags.push(value);
    else notes.push(value);
  }
  return { note: checkedNote(notes.join('\n\n')), tags: checkedTags(tags) };
}

/** The note, if it can be kept whole. */
export function checkedNote(note: string): string {
  if (note.length > annotationLimits.noteLength) throw new Refusal('note-too-long');
  return note;
}

/** The tags, each once, if they can be kept whole. */
export function checkedTags(tags: readonly string[]): string[] {
  const own = [...new Set(tags)];
  if (own.some(tag => tag.length > annotationLimits.tagLength)) throw new Refusal('tag-too-long');
  if (own.length > annotationLimits.tagCount) throw new Refusal('too-many-tags');
  return own;
}

function readTarget(target: unknown): LooseTarget {
  if (typeof target === 'string') return { source: sourceOf(target), quote: null, position: null, own: {} };
  if (!isObject(target)) throw new Refusal('no-target');
  const selectors = flatten(target['selector'], 0);
  const quote = quoteOf(selectors);
  const position = positionOf(selectors);
  const own = ownOf(target);
  if (quote === null && position === null && own.range === undefined) throw new Refusal('no-selector');
  const named = target['source'] ?? target['id'];
  const source = sourceOf(isObject(named) ? textOf(named['id']) : textOf(named));
  const order = countable.safeParse(target['duidu:order']).data;
  return { source, quote, position, own, ...(order === undefined ? {} : { order }) };
}

/** Every selector of a target, also those that refine others or are listed as alternatives. */
export function flatten(selector: unknown, depth: number): Json[] {
  if (depth > MAX_SELECTOR_DEPTH) return [];
  return listOf(selector)
    .filter(isObject)
    .flatMap(one => [one, ...flatten(one['refinedBy'], depth + 1), ...flatten(one['items'], depth + 1)]);
}

/** The first quote among selectors. */
export function quoteOf(selectors: readonly Json[]): TextQuote | null {
  const found = selectors.find(one => one['type'] === 'TextQuoteSelector' && textOf(one['exact']) !== '');
  if (found === undefined) return null;
  const exact = textOf(found['exact']);
  if (exact.length > annotationLimits.quoteLength) throw new Refusal('quote-too-long');
  return { exact, prefix: textOf(found['prefix']).slice(-1000), suffix: textOf(found['suffix']).slice(0, 1000) };
}

function positionOf(selectors: readonly Json[]): TextRange | null {
  const found = selectors.find(one => one['type'] === 'TextPositionSelector');
  const position = startAndEnd.safeParse(found);
  return position.success && position.data.start < position.data.end ? position.data : null;
}

const ownFields = z.object({
  'duidu:work': z.string().min(1).max(500).optional().catch(undefined),
  'duidu:language': z.enum(['zh', 'en']).optional().catch(undefined),
  'duidu:sourceHash': z.string().max(200).optional().catch(undefined),
  'duidu:state': z.enum(anchoringStates).optional().catch(undefined),
  'duidu:score': z.number().min(0).max(1).optional().catch(undefined),
  'duidu:range': z
    .tuple([z.int().nonnegative(), z.int().nonnegative()])
    .refine(([start, end]) => start < end)
    .optional()
    .catch(undefined),
});

function ownOf(target: Json): LooseTarget['own'] {
  const own = ownFields.parse(target);
  const range = own['duidu:range'];
  const entries = {
    workId: own['duidu:work'],
    language: own['duidu:language'],
    sourceHash: own['duidu:sourceHash'],
    state: own['duidu:state'],
    score: own['duidu:score'],
    range: range && { start: range[0], end: range[1] },
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

function sourceOf(source: string): string {
  if (!source.startsWith(clauseIri)) return source;
  try {
    return decodeURIComponent(source.slice(clauseIri.length));
  } catch {
    return source;
  }
}

function dateOf(value: unknown): string | null {
  return moment.safeParse(value).data ?? null;
}

/** One, many or none, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A string, or nothing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
