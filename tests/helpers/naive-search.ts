import { foldToString } from '../../corpus/fold/fold';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause } from '../../corpus/model/clause';

/** A query as a tree, so that the oracle never sees the syntax. Words are folded before they are compared. */
export type QueryTree =
  | { readonly word: string; readonly side?: 'zh' | 'en' }
  | { readonly all: readonly QueryTree[] }
  | { readonly any: readonly QueryTree[] }
  | { readonly not: QueryTree };

/** The tree in the query language. */
export function writeQuery(tree: QueryTree): string {
  if ('word' in tree) return `${tree.side === undefined ? '' : `${tree.side}:`}"${tree.word}"`;
  if ('not' in tree) return `-${writeQuery(tree.not)}`;
  if ('all' in tree) return `(${tree.all.map(writeQuery).join(' ')})`;
  return `(${tree.any.map(writeQuery).join(' OR ')})`;
}

/** Clauses that a tree holds for, found by looking at every text. For links of one clause and one clause. */
export class NaiveSearch {
  readonly #clauses: readonly Clause[];
  readonly #links: readonly AlignmentLink[];

  constructor(clauses: readonly Clause[], links: readonly AlignmentLink[]) {
    this.#clauses = clauses;
    this.#links = links;
  }

  /** Ids of the hits, in order. Terms bound to a side give hits in the language of the first that is asked for. */
  search(tree: QueryTree): string[] {
    const branches = 'any' in tree ? tree.any : [tree];
    if ('any' in tree) {
      const found = new Set(branches.flatMap(branch => this.search(branch)));
      return this.#clauses.map(clause => clause.id).filter(id => found.has(id));
    }
    const asked = this.#leaves(tree, true);
    const decisive = asked.length > 0 ? asked : this.#leaves(tree, false);
    const side = decisive.some(leaf => leaf.side === undefined) ? undefined : decisive[0]?.side;
    return this.#clauses
      .filter(clause => (side === undefined || clause.language === side) && this.holds(tree, clause))
      .filter(clause => side === undefined || this.#hasOwnPlace(tree, clause))
      .map(clause => clause.id);
  }

  holds(tree: QueryTree, clause: Clause): boolean {
    if ('not' in tree) return !this.holds(tree.not, clause);
    if ('all' in tree) return tree.all.every(part => this.holds(part, clause));
    if ('any' in tree) return tree.any.some(part => this.holds(part, clause));
    const text = tree.side === undefined || tree.side === clause.language ? clause : this.#other(clause);
    return text !== undefined && foldToString(text.text).includes(foldToString(tree.word));
  }

  /** How many places a word has, one after the other letter by letter. */
  static placeCount(text: string, word: string): number {
    const folded = foldToString(text);
    const sought = foldToString(word);
    let count = 0;
    for (let at = 0; at < folded.length; at++) if (folded.startsWith(sought, at)) count++;
    return count;
  }

  #hasOwnPlace(tree: QueryTree, clause: Clause): boolean {
    const own = this.#leaves(tree, true).filter(leaf => leaf.side === clause.language);
    return own.length === 0 || own.some(leaf => this.#givesPlace(tree, leaf, clause));
  }

  #givesPlace(tree: QueryTree, leaf: QueryTree, clause: Clause): boolean {
    if (tree === leaf) return this.holds(leaf, clause);
    if ('all' in tree) return tree.all.some(part => this.#givesPlace(part, leaf, clause));
    if ('any' in tree) return tree.any.some(part => this.holds(part, clause) && this.#givesPlace(part, leaf, clause));
    return false;
  }

  #leaves(tree: QueryTree, asked: boolean): Extract<QueryTree, { word: string }>[] {
    if ('word' in tree) return asked ? [tree] : [];
    if ('not' in tree) return this.#leaves(tree.not, !asked);
    return ('all' in tree ? tree.all : tree.any).flatMap(part => this.#leaves(part, asked));
  }

  #other(clause: Clause): Clause | undefined {
    const link = this.#links.find(({ zh, en }) => [...zh, ...en].includes(clause.id));
    const id = link === undefined ? undefined : clause.language === 'zh' ? link.en[0] : link.zh[0];
    return this.#clauses.find(other => other.id === id);
  }
}
