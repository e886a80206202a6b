import type { TextRange } from '../model/text-range';
import type { CountedClause } from './counted-clause';
import { nodeTokens } from './node-places';
import type { NodeTokens } from './node-places';

/** How far around the node word its company is looked for. */
export interface WordReach {
  /** Words on the left and on the right. */
  readonly left: number;
  readonly right: number;
  /** What no window crosses the end of; a clause when it is not said. */
  readonly within?: 'clause' | 'sentence';
}

/** The node word among the counted tokens of its clause, with the tokens that its window holds. */
export interface WordWindow extends NodeTokens {
  /** Ordinal of the first token of the window. */
  readonly from: number;
  /** Ordinal after its last token. */
  readonly to: number;
}

/** The window of one place; the node word itself, from `first` to `end`, lies inside it. */
export function wordWindow(clause: CountedClause, range: TextRange, reach: WordReach): WordWindow {
  const node = nodeTokens(clause, range);
  const { tokens, first, end } = node;
  const limits = reach.within === 'sentence' ? sentenceAround(clause, range) : { start: 0, end: clause.text.length };
  const isInside = (at: number) => {
    const token = tokens[at];
    return token !== undefined && token.start >= limits.start && token.end <= limits.end;
  };
  let from = first;
  let to = end;
  while (first - from < reach.left && isInside(from - 1)) from--;
  while (to - end < reach.right && isInside(to)) to++;
  return { ...node, from, to };
}

/** From the start of the sentence in which the place begins to the end of the one in which it ends. */
function sentenceAround({ sentences, text }: CountedClause, range: TextRange): TextRange {
  const first = sentences.find(sentence => range.start < sentence.end);
  const last = sentences.find(sentence => range.end <= sentence.end);
  return { start: first?.start ?? 0, end: last?.end ?? text.length };
}
