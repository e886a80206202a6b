import { foldToString } from '../../corpus/fold/fold';
import type { FoldOptions } from '../../corpus/fold/fold';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause } from '../../corpus/model/clause';

/** Something with places in a text, and how it is written as a query. */
export interface PlacedTree {
  readonly written: string;
  /** Every place in a folded text; `kept` is the text folded but for what is minded. */
  readonly places: (folded: string, kept: string) => readonly Place[];
}

export type Place = readonly [start: number, end: number];

/** A word, wherever its letters stand. */
export function placedWord(word: string, kept: FoldOptions): PlacedTree {
  const sought = foldToString(word);
  const exact = foldToString(word, kept);
  return {
    written: `"${word}"`,
    places: (folded, keptText) => {
      const places: Place[] = [];
      for (let at = 0; at + sought.length <= folded.length; at++) {
        const end = at + sought.length;
        if (folded.slice(at, end) === sought && keptText.slice(at, end) === exact) places.push([at, end]);
      }
      return places;
    },
  };
}

/** What an expression of JavaScript finds, one after the other. */
export function placedPattern(written: string, expression: RegExp): PlacedTree {
  return {
    written,
    places: (_, text) =>
      [...text.matchAll(expression)].map(match => [match.index, match.index + match[0].length] as const),
  };
}

/**
 * Two things whose gap is at most so many characters, both places of every pair. Every pair is tried.
 *
 * @param distance 1 for neighbours
 */
export function placedNear(one: PlacedTree, other: PlacedTree, distance: number, isOrdered: boolean): PlacedTree {
  return {
    written: `(${one.written} ${isOrdered ? 'THEN' : 'NEAR'}/${distance}c ${other.written})`,
    places: (folded, kept) => {
      const places: Place[] = [];
      for (const first of one.places(folded, kept)) {
        for (const second of other.places(folded, kept)) {
          const follows = second[0] >= first[1] && second[0] - first[1] < distance;
          const precedes = first[0] >= second[1] && first[0] - second[1] < distance;
          if (follows || (precedes && !isOrdered)) places.push(first, second);
        }
      }
      return places;
    },
  };
}

/** A query as a tree whose leaves have places. */
export type PlaceTree =
  | { readonly leaf: PlacedTree; readonly side: 'zh' | 'en' | null }
  | { readonly where: string; readonly holds: (clause: Clause) => boolean }
  | { readonly all: readonly PlaceTree[] }
  | { readonly any: readonly PlaceTree[] }
  | { readonly not: PlaceTree };

/** The tree in the query language. */
export function writeTree(tree: PlaceTree): string {
  if ('leaf' in tree) return `${tree.side === null ? '' : `${tree.side}:`}${tree.leaf.written}`;
  if ('where' in tree) return tree.where;
  if ('not' in tree) return `-${writeTree(tree.not)}`;
  return 'all' in tree ? `(${tree.all.map(writeTree).join(' ')})` : `(${tree.any.map(writeTree).join(' OR ')})`;
}

/** A hit as the scan finds it: places in folded text, ascending, each once. */
export interface NaivePlaces {
  readonly clauseId: string;
  readonly places: readonly Place[];
}

/** Looks at every text, without any index, syntax or matcher. For links of one clause and one clause. */
export class NaivePlaceSearch {
  readonly #clauses: readonly Clause[];
  readonly #links: readonly AlignmentLink[];
  readonly #kept: FoldOptions;

  constructor(clauses: readonly Clause[], links: readonly AlignmentLink[], kept: FoldOptions) {
    this.#clauses = clauses;
    this.#links = links;
    this.#kept = kept;
  }

  /** Hits in order; the language of the first bound leaf decides, unless an unbound one is asked for. */
  search(tree: PlaceTree): NaivePlaces[] {
    if ('any' in tree) return this.#either(tree.any);
    const asked = sides(tree, true);
    const decisive = asked.length > 0 ? asked : sides(tree, false);
    const language = decisive.includes(null) ? null : (decisive[0] ?? null);
    return this.#clauses
      .filter(clause => (language === null || clause.language === language) && this.#holds(tree, clause))
      .map(clause => ({ clauseId: clause.id, places: tidy(this.#places(tree, clause)) }))
      .filter(({ places }) => places.length > 0 || language === null || !asked.includes(language));
  }

  /** Each branch decides for itself; a clause that several find has the places of all that hold for it. */
  #either(branches: readonly PlaceTree[]): NaivePlaces[] {
    const found = branches.map(branch => new Map(this.search(branch).map(hit => [hit.clauseId, hit.places])));
    return this.#clauses
      .filter(clause => found.some(hits => hits.has(clause.id)))
      .map(({ id }) => ({ clauseId: id, places: tidy(found.flatMap(hits => hits.get(id) ?? [])) }));
  }

  #holds(tree: PlaceTree, clause: Clause): boolean {
    if ('not' in tree) return !this.#holds(tree.not, clause);
    if ('all' in tree) return tree.all.every(part => this.#holds(part, clause));
    if ('any' in tree) return tree.any.some(part => this.#holds(part, clause));
    if ('where' in tree) return tree.holds(clause);
    const on = tree.side === null || tree.side === clause.language ? clause : this.#other(clause);
    return on !== undefined && this.#placesIn(tree.leaf, on).length > 0;
  }

  #places(tree: PlaceTree, clause: Clause): Place[] {
    if ('all' in tree) return tree.all.flatMap(part => this.#places(part, clause));
    if ('any' in tree) return tree.any.flatMap(part => (this.#holds(part, clause) ? this.#places(part, clause) : []));
    if (!('leaf' in tree) || (tree.side !== null && tree.side !== clause.language)) return [];
    return [...this.#placesIn(tree.leaf, clause)];
  }

  #placesIn(leaf: PlacedTree, { text }: Clause): readonly Place[] {
    return leaf.places(foldToString(text), foldToString(text, this.#kept));
  }

  #other(clause: Clause): Clause | undefined {
    const link = this.#links.find(({ zh, en }) => [...zh, ...en].includes(clause.id));
    const id = link === undefined ? undefined : clause.language === 'zh' ? link.en[0] : link.zh[0];
    return this.#clauses.find(other => other.id === id);
  }
}

/** Sides of the leaves that are asked for, or of those that are refused. */
function sides(tree: PlaceTree, isAsked: boolean): ('zh' | 'en' | null)[] {
  if ('leaf' in tree) return isAsked ? [tree.side] : [];
  if ('where' in tree) return [];
  if ('not' in tree) return sides(tree.not, !isAsked);
  return ('all' in tree ? tree.all : tree.any).flatMap(part => sides(part, isAsked));
}

function tidy(places: readonly Place[]): Place[] {
  const unique = new Map(places.map(place => [place.join('-'), place]));
  return [...unique.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}
