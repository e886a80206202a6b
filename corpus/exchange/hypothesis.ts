import { CorpusError } from '../errors/corpus-error';
import type { LooseAnnotation, LooseReading } from './loose-annotation';
import {
  checkedNote,
  checkedTags,
  flatten,
  listOf,
  parseJson,
  quoteOf,
  readItems,
  Refusal,
  textOf,
} from './read-w3c-json-ld';

/**
 * Read what Hypothesis exports: a list of its annotations, or the answer of its search.
 *
 * @throws {CorpusError} `annotation-format` when the file holds no such list
 * @see https://h.readthedocs.io/en/latest/api-reference/
 */
export function readHypothesis(text: string): LooseReading {
  const json = parseJson(text);
  const holder = json as { rows?: unknown; annotations?: unknown };
  const rows = Array.isArray(json) ? json : (holder?.rows ?? holder?.annotations);
  if (!Array.isArray(rows))
    throw new CorpusError('annotation-format', 'no Hypothesis annotations', { reason: 'items' });
  return readItems(rows, readRow);
}

function readRow(row: Readonly<Record<string, unknown>>, ordinal: number): LooseAnnotation {
  const targets = listOf(row['target']).flatMap(target => {
    const { source, selector } = target as { source?: unknown; selector?: unknown };
    const quote = quoteOf(flatten(selector, 0));
    return quote === null ? [] : [{ source: textOf(source) || textOf(row['uri']), quote, position: null, own: {} }];
  });
  if (targets.length === 0) throw new Refusal('no-selector');
  const note = checkedNote(textOf(row['text']));
  const tags = listOf(row['tags']).map(textOf);
  return {
    id: `hypothesis:${textOf(row['id']) || ordinal}`,
    motivation: note === '' ? 'highlighting' : 'commenting',
    targets,
    colour: 'gamboge',
    style: 'highlight',
    note,
    tags: checkedTags(tags.filter(tag => tag !== '')),
    created: dateOf(row['created']),
    modified: dateOf(row['updated'] ?? row['created']),
    deleted: null,
  };
}

/** Hypothesis writes microseconds and an offset; dates are kept to the millisecond in UTC. */
function dateOf(value: unknown): string {
  const time = Date.parse(textOf(value));
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}
