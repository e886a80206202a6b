import { createContext, useContext } from 'react';
import type { ClauseId } from '../../../corpus/model/clause';
import type { TextPoint } from '../../app/state/reader-selection';

/** A place in the page: a text node and an offset in it. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A text node with the offset of its first character in the clause's reading text. */
interface TextPiece {
  readonly start: number;
  readonly node: Text;
}

/**
 * The clauses on the page, by id.
 *
 * An element of a clause holds leaves, each with one text node and in `data-start` the offset of its
 * first character in the clause's reading text, so that places are never counted in the page itself.
 */
export class ClauseElements {
  readonly #elements = new Map<ClauseId, HTMLElement>();
  /** Pieces of those that were asked for, until the clause is drawn anew. */
  readonly #pieces = new Map<ClauseId, readonly TextPiece[]>();
  readonly #listeners = new Set<() => void>();
  #isTelling = false;

  /** Called as a clause is drawn, also with other words (`element`), or taken off the page (`null`). */
  register(clauseId: ClauseId, element: HTMLElement | null): void {
    this.#pieces.delete(clauseId);
    if (element === null) this.#elements.delete(clauseId);
    else this.#elements.set(clauseId, element);
    this.#tell();
  }

  element(clauseId: ClauseId): HTMLElement | undefined {
    return this.#elements.get(clauseId);
  }

  all(): IterableIterator<[ClauseId, HTMLElement]> {
    return this.#elements.entries();
  }

  /** Hears once, a moment later, of all clauses that came or went together. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Where a point of the text stands in the page, or `null` when its clause is not drawn. */
  locate({ clauseId, offset }: TextPoint): DomPoint | null {
    let last: DomPoint | null = null;
    for (const { start, node } of this.#piecesOf(clauseId)) {
      if (offset < start) return last ?? { node, offset: 0 };
      last = { node, offset: Math.min(offset - start, node.length) };
      if (offset - start < node.length) return last;
    }
    return last;
  }

  #piecesOf(clauseId: ClauseId): readonly TextPiece[] {
    const before = this.#pieces.get(clauseId);
    if (before?.every(({ node }) => node.isConnected) === true) return before;
    const element = this.#elements.get(clauseId);
    if (element === undefined) return [];
    const pieces = leavesOf(element).flatMap(leaf =>
      leaf.firstChild instanceof Text ? [{ start: Number(leaf.dataset['start']), node: leaf.firstChild }] : [],
    );
    this.#pieces.set(clauseId, pieces);
    return pieces;
  }

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      this.#listeners.forEach(listener => listener());
    });
  }
}

/** The pieces of text in a clause's element, in order. */
export function leavesOf(element: HTMLElement): readonly HTMLElement[] {
  return element.dataset['start'] === undefined
    ? [...element.querySelectorAll<HTMLElement>('[data-start]')]
    : [element];
}

export const ClauseElementsContext = createContext<ClauseElements>(new ClauseElements());

/** The clauses of the page that the component stands on. */
export function useClauseElements(): ClauseElements {
  return useContext(ClauseElementsContext);
}
