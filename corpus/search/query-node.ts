import type { Language } from '../model/language';

/** Where a part of the query stands, counted in characters from 1: what an error points at. */
export interface QueryPlace {
  readonly position: number;
}

/** A bare word or an exact phrase: found wherever the folded text has it, in or out of a word. */
export interface TextNode extends QueryPlace {
  readonly kind: 'text';
  /** As typed, without quotation marks. */
  readonly text: string;
  readonly isPhrase: boolean;
  /** The side of the aligned unit it speaks of; `null` for the clause itself. */
  readonly side: Language | null;
}

/** A word with `*` or `?` in it. */
export interface WildcardNode extends QueryPlace {
  readonly kind: 'wildcard';
  readonly pattern: string;
  readonly side: Language | null;
}

/** A regular expression, without its slashes. */
export interface RegexNode extends QueryPlace {
  readonly kind: 'regex';
  readonly source: string;
  readonly side: Language | null;
}

/** What has places in a text, so that a distance can be measured from it. */
export type LeafNode = TextNode | WildcardNode | RegexNode;

/** Two things at a distance; `ordered` when the first must come first. */
export interface NearNode extends QueryPlace {
  readonly kind: 'near';
  readonly first: PlacedNode;
  readonly second: PlacedNode;
  /** Steps from the end of one to the start of the other: 1 when nothing stands between. */
  readonly distance: number;
  readonly unit: 'word' | 'character';
  readonly ordered: boolean;
  readonly side: Language | null;
}

/** One of several things that have places. */
export interface EitherNode extends QueryPlace {
  readonly kind: 'either';
  readonly choices: readonly PlacedNode[];
  readonly side: Language | null;
}

export type PlacedNode = LeafNode | NearNode | EitherNode;

/** Where a clause must stand, or how it must be annotated. */
export interface FilterNode extends QueryPlace {
  readonly kind: 'filter';
  readonly field: 'in' | 'tag' | 'note' | 'colour';
  readonly value: string;
}

export interface AndNode extends QueryPlace {
  readonly kind: 'and';
  readonly parts: readonly QueryNode[];
}

export interface OrNode extends QueryPlace {
  readonly kind: 'or';
  readonly parts: readonly QueryNode[];
}

export interface NotNode extends QueryPlace {
  readonly kind: 'not';
  readonly part: QueryNode;
}

/** A query as parsed. */
export type QueryNode = PlacedNode | FilterNode | AndNode | OrNode | NotNode;

/** All parts directly under a node. */
export function partsOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts;
    case 'not':
      return [node.part];
    case 'near':
      return [node.first, node.second];
    case 'either':
      return node.choices;
    default:
      return [];
  }
}
