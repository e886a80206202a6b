import type { TextRange } from '../model/text-range';

interface Branch {
  readonly next: Map<string, Branch>;
  isTerm: boolean;
}

/**
 * Finds terms in running text, leftmost first and longest first, without overlap.
 *
 * A trie (Fredkin 1960) walked from every place: terms are short, so this costs no more than an automaton.
 */
export class TermMatcher {
  readonly #root = newBranch();

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      let branch = this.#root;
      for (const unit of term.split('')) {
        let next = branch.next.get(unit);
        if (next === undefined) branch.next.set(unit, (next = newBranch()));
        branch = next;
      }
      if (branch !== this.#root) branch.isTerm = true;
    }
  }

  /** The terms in `text`; `accepts` may refuse a place, and a shorter term there or a later one is tried instead. */
  match(text: string, accepts: (range: TextRange) => boolean = () => true): TextRange[] {
    const ranges: TextRange[] = [];
    for (let start = 0; start < text.length;) {
      const range = this.endsFrom(text, start)
        .map(end => ({ start, end }))
        .reverse()
        .find(accepts);
      if (range) ranges.push(range);
      start = range?.end ?? start + 1;
    }
    return ranges;
  }

  /** Where terms that begin at `start` end, shortest first. */
  endsFrom(text: string, start: number): number[] {
    const ends: number[] = [];
    let branch = this.#root.next.get(text.charAt(start));
    for (let offset = start + 1; branch; offset += 1) {
      if (branch.isTerm) ends.push(offset);
      branch = branch.next.get(text.charAt(offset));
    }
    return ends;
  }
}

function newBranch(): Branch {
  return { next: new Map(), isTerm: false };
}
