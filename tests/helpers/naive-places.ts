import { fold, foldToString, toReadingRange } from '../../corpus/fold/fold';
import type { FoldOptions } from '../../corpus/fold/fold';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause } from '../../corpus/model/clause';
import type { Token } from '../../corpus/model/token';

/** A clause as search sees it. */
export interface NaiveText {
  readonly folded: string;
  /** Folded but for what is minded. */
  readonly kept: string;
  /** Where a word or number begins, over `folded`, ascending. */
  readonly wordStarts: readonly number[];
  /** Where a place may begin or end as a whole word. */
  readonly edges: ReadonlySet<number>;
}

/** Something with places in a text, and how it is written as a query. */
export interface PlacedTree {
  readonly written: string;
  readonly places: (text: NaiveText) => readonly Place[];
}

export type Place = readonly [start: number, end: number];

/** Look at a clause as its tokens divide it. */
export function naiveText({ text }: Clause, tokens: readonly Token[], keep: FoldOptions): NaiveText {
  const folded = fold(text);
  const starts = Array.from(folded.text, (_unit, at) => toReadingRange(text, folded, { start: at, end: at + 1 }).start);
  const toFolded = (offset: number) => {
    const found = starts.findIndex(start => start >= offset);
    return found < 0 ? folded.text.length : found;
  };
  const dashes = [...folded.text.matchAll(/-/g)].flatMap(({ index }) => [index, index + 1]);
  const ends = tokens.flatMap(({ start, end }) => [toFolded(start), toFolded(end)]);
  return {
    folded: folded.text,
    kept: foldToString(text, keep),
    wordStarts: tokens.filter(({ kind }) => kind !== 'punctuation').map(({ start }) => toFolded(start)),
    edges: new Set([0, folded.text.length, ...dashes, ...ends]),
  };
}

/** What narrows or widens the places of a word. */
export interface NaiveRules {
  readonly keep: FoldOptions;
  readonly wholeWord: boolean;
  /** Other ways to write a folded word that are sought as well, whatever is minded. */
  readonly ways: (folded: string) => readonly RegExp[];
}

/** A word, wherever its letters stand. */
export function placedWord(word: string, rules: NaiveRules): PlacedTree {
  const sought = foldToString(word);
  const exact = foldToString(word, rules.keep);
  const placesOf = ({ folded, kept }: NaiveText): Place[] => {
    const places: Place[] = [];
    for (let at = 0; at + sought.length <= folded.length; at++) {
      const end = at + sought.length;
      if (folded.slice(at, end) === sought && kept.slice(at, end) === exact) places.push([at, end]);
    }
    return [...places, ...rules.ways(sought).flatMap(way => matches(folded, way))];
  };
  return wholeIfMinded({ written: `"${word}"`, places: placesOf }, rules);
}

/** What an expression of JavaScript finds, one after the other. */
export function placedPattern(written: string, expression: RegExp, rules: NaiveRules): PlacedTree {
  return wholeIfMinded({ written, places: ({ kept }) => matches(kept, expression) }, rules);
}

function matches(text: string, expression: RegExp): Place[] {
  return [...text.matchAll(expression)].map(match => [match.index, match.index + match[0].length] as const);
}

function wholeIfMinded({ written, places }: PlacedTree, { wholeWord }: NaiveRules): PlacedTree {
  if (!wholeWord) return { written, places };
  return { written, places: text => places(text).filter(place => place.every(at => text.edges.has(at))) };
}

/** How far apart two things may stand. */
export interface Gap {
  /** Steps from the end of the one to the beginning of the other, 1 for neighbours. */
  readonly distance: number;
  readonly isOrdered: boolean;
  readonly unit: 'character' | 'word';
}

/** Two things at most a gap apart, both places of every pair. Every pair is tried. */
export function placedNear(one: PlacedTree, other: PlacedTree, gap: Gap): PlacedTree {
  const fits = ({ wordStarts }: NaiveText, end: number, start: number) => {
    const wordCount = wordStarts.filter(at => at >= end && at <= start).length;
    return start >= end && (gap.unit === 'character' ? start - end + 1 : wordCount) <= gap.distance;
  };
  const operator = `${gap.isOrdered ? 'THEN' : 'NEAR'}/${gap.distance}${gap.unit.charAt(0)}`;
  return {
    written: `(${one.written} ${operator} ${other.written})`,
    places: text => {
      const places: Place[] = [];
      for (const first of one.places(text)) {
        for (const second of other.places(text)) {
          const precedes = !gap.isOrdered && fits(text, second[1], first[0]);
          if (precedes || fits(text, first[1], second[0])) places.push(first, second);
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
  | { readonly not: PlaceTree }
  | { readonly bound: PlaceTree; readonly side: 'zh' | 'en' };

/** The tree in the query language. */
export function writeTree(tree: PlaceTree): string {
  if ('bound' in tree) return `${tree.side}:(${writeTree(tree.bound)})`;
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

/** The tree with the side of a group on each of its leaves. */
function spread(tree: PlaceTree, side: 'zh' | 'en' | null): PlaceTree {
  if ('bound' in tree) return spread(tree.bound, tree.side);
  if ('leaf' in tree) return { leaf: tree.leaf, side: tree.side ?? side };
  if ('where' in tree) return tree;
  if ('not' in tree) return { not: spread(tree.not, side) };
  const parts = ('all' in tree ? tree.all : tree.any).map(part => spread(part, side));
  return 'all' in tree ? { all: parts } : { any: parts };
}

/** Looks at every text, without any index, syntax or matcher. */
export class NaivePlaceSearch {
  readonly #clauses: readonly Clause[];
  readonly #links: readonly AlignmentLink[];
  readonly #texts: ReadonlyMap<Clause, NaiveText>;

  /** @param texts one for each clause */
  constructor(clauses: readonly Clause[], links: readonly AlignmentLink[], texts: readonly NaiveText[]) {
    this.#clauses = clauses;
    this.#links = links;
    this.#texts = new Map(clauses.map((clause, at) => [clause, texts[at] as NaiveText]));
  }

  /** Hits in order; the language of the first bound leaf decides, unless an unbound one is asked for. */
  search(asWritten: PlaceTree): NaivePlaces[] {
    const tree = spread(asWritten, null);
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
    if ('bound' in tree) return false;
    const on = tree.side === null ? [clause] : this.#unit(clause).filter(({ language }) => language === tree.side);
    return on.some(one => this.#placesIn(tree.leaf, one).length > 0);
  }

  #places(tree: PlaceTree, clause: Clause): Place[] {
    if ('all' in tree) return tree.all.flatMap(part => this.#places(part, clause));
    if ('any' in tree) return tree.any.flatMap(part => (this.#holds(part, clause) ? this.#places(part, clause) : []));
    if (!('leaf' in tree) || (tree.side !== null && tree.side !== clause.language)) return [];
    return [...this.#placesIn(tree.leaf, clause)];
  }

  #placesIn(leaf: PlacedTree, clause: Clause): readonly Place[] {
    const text = this.#texts.get(clause);
    return text === undefined ? [] : leaf.places(text);
  }

  /** The clause and all that its link has. */
  #unit(clause: Clause): readonly Clause[] {
    const link = this.#links.find(({ zh, en }) => [...zh, ...en].includes(clause.id));
    const ids = [clause.id, ...(link?.zh ?? []), ...(link?.en ?? [])];
    return this.#clauses.filter(({ id }) => ids.includes(id));
  }
}

/** Sides of the leaves that are asked for, or of those that are refused. */
function sides(tree: PlaceTree, isAsked: boolean): ('zh' | 'en' | null)[] {
  if ('leaf' in tree) return isAsked ? [tree.side] : [];
  if ('where' in tree || 'bound' in tree) return [];
  if ('not' in tree) return sides(tree.not, !isAsked);
  return ('all' in tree ? tree.all : tree.any).flatMap(part => sides(part, isAsked));
}

function tidy(places: readonly Place[]): Place[] {
  const unique = new Map(places.map(place => [place.join('-'), place]));
  return [...unique.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}
