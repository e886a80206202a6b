import type { Clause, EmphasisRange } from '../../corpus/model/clause';

/** A piece of a clause that is drawn with one set of styles. */
export interface TextLeaf {
  /** Offset of its first character in the clause's reading text. */
  readonly start: number;
  readonly text: string;
  readonly styles: readonly EmphasisRange['style'][];
}

/** Where the drawn text of a clause begins: a heading keeps its number, other clauses hang theirs beside the text. */
export function drawnFrom(clause: Clause): number {
  return clause.kind === 'heading' ? 0 : clause.bodyStart;
}

/** Cut a clause's text where emphasis begins and ends. One leaf for plain text. */
export function textLeaves(clause: Clause): readonly TextLeaf[] {
  const from = drawnFrom(clause);
  const end = clause.text.length;
  const inside = clause.emphasis
    .flatMap(({ start, end: stop }) => [start, stop])
    .filter(cut => cut > from && cut < end);
  const cuts = [...new Set([from, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => ({
    start,
    text: clause.text.slice(start, cuts[place + 1]),
    styles: clause.emphasis.filter(range => range.start <= start && start < range.end).map(range => range.style),
  }));
}
