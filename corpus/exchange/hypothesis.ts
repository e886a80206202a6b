import type { LooseAnnotation, LooseReading } from './loose-annotation';
import { checkedNote, checkedTags, flatten, listOf, quoteOf, readItems, Refusal, textOf } from './read-w3c-json-ld';

/**
 * Read what Hypothesis exports: the items of its list of annotations, or of the answer of its search.
 *
 * @see https://h.readthedocs.io/en/latest/api-reference/
 */
export function readHypothesis(rows: readonly unknown[]): LooseReading {
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
