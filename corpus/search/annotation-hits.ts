import { fold, foldToString, toReadingRange } from '../fold/fold';
import type { Annotation } from '../model/annotation';
import type { TextRange } from '../model/text-range';
import type { QueryNode } from './query-node';
import { parseQuery } from './query-syntax';
import { findNatively, readRegex } from './regex-pattern';
import { readWildcards } from './wildcard-pattern';

/** An annotation whose note or tags a query finds. */
export interface AnnotationHit {
  readonly annotation: Annotation;
  /** Places in the note, ascending. */
  readonly ranges: readonly TextRange[];
  /** Tags that have any of the words. */
  readonly tags: readonly string[];
}

/**
 * Annotations whose note and tags, taken together, are as a query says, newest change first.
 *
 * The words are looked for as in texts, sides aside, for a note has none; what stands near each other must both be
 * there. A query that only refuses words finds nothing.
 *
 * @throws {CorpusError} `query-syntax`
 */
export function annotationHits(query: string, annotations: readonly Annotation[]): AnnotationHit[] {
  const node = parseQuery(query);
  const finders = findersOf(node);
  if (finders.size === 0) return [];
  const hits: AnnotationHit[] = [];
  for (const annotation of annotations) {
    const folded = foldToString(textOf(annotation));
    if (holds(node, annotation, folded, finders)) hits.push(toHit(annotation, [...finders.values()]));
  }
  const withPlaces = hits.filter(({ ranges, tags }) => ranges.length + tags.length > 0);
  return withPlaces.sort((one, other) => (one.annotation.modified < other.annotation.modified ? 1 : -1));
}

type Finder = (folded: string) => number[];

/** Note and tags, which no word joins. */
function textOf({ note, tags }: Annotation): string {
  return [note, ...tags].join('\n|\n');
}

/** How to find each thing that is asked for; what is refused has no places. */
function findersOf(node: QueryNode, finders = new Map<QueryNode, Finder>()): Map<QueryNode, Finder> {
  if (node.kind === 'and' || node.kind === 'or') for (const part of node.parts) findersOf(part, finders);
  else if (node.kind === 'near') for (const part of [node.first, node.second]) findersOf(part, finders);
  else if (node.kind === 'either') for (const choice of node.choices) findersOf(choice, finders);
  else {
    const finder = finderOf(node);
    if (finder !== null) finders.set(node, finder);
  }
  return finders;
}

function finderOf(node: QueryNode): Finder | null {
  if (node.kind === 'text') return textFinder(foldToString(node.text).trim());
  if (node.kind === 'wildcard') {
    const { expression } = readWildcards(node.pattern);
    return folded => findNatively(expression, folded);
  }
  return node.kind === 'regex' ? readRegex(node).find : null;
}

function textFinder(sought: string): Finder | null {
  if (sought === '') return null;
  return folded => {
    const spans: number[] = [];
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
      spans.push(at, at + sought.length);
    }
    return spans;
  };
}

function holds(node: QueryNode, annotation: Annotation, folded: string, finders: Map<QueryNode, Finder>): boolean {
  const holdsPart = (part: QueryNode) => holds(part, annotation, folded, finders);
  switch (node.kind) {
    case 'and':
      return node.parts.every(holdsPart);
    case 'or':
      return node.parts.some(holdsPart);
    case 'near':
      return holdsPart(node.first) && holdsPart(node.second);
    case 'either':
      return node.choices.some(holdsPart);
    case 'not':
      return !holds(node.part, annotation, folded, findersOf(node.part));
    case 'filter':
      return passes(node.field, foldToString(node.value), annotation);
    default:
      return (finders.get(node)?.(folded).length ?? 0) > 0;
  }
}

/** Places are not looked at here: `in:` narrows texts, not notes. */
function passes(field: 'in' | 'tag' | 'note' | 'colour', value: string, { tags, note, colour }: Annotation): boolean {
  if (field === 'tag')
    return tags.some(tag => foldToString(tag) === value || foldToString(tag).startsWith(`${value}/`));
  if (field === 'note') return foldToString(note).includes(value);
  return field === 'in' || colour === value;
}

function toHit(annotation: Annotation, finders: readonly Finder[]): AnnotationHit {
  const { note, tags } = annotation;
  const folded = fold(note);
  const ranges = finders
    .flatMap(find => toPairs(find(folded.text)))
    .map(range => toReadingRange(note, folded, range))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return {
    annotation,
    ranges,
    tags: tags.filter(tag => finders.some(find => find(foldToString(tag)).length > 0)),
  };
}

function toPairs(spans: readonly number[]): TextRange[] {
  const pairs: TextRange[] = [];
  for (let at = 0; at + 1 < spans.length; at += 2) pairs.push({ start: spans[at] ?? 0, end: spans[at + 1] ?? 0 });
  return pairs;
}
