import { foldToString } from '../fold/fold';
import type { TextQuote } from '../model/annotation';

/** A quote and its surroundings, folded as the document is. */
export interface FoldedQuote {
  readonly exact: string;
  /** Context inside the clause. */
  readonly prefix: string;
  readonly suffix: string;
  /** Context beyond the clause's borders; empty when the context does not reach so far. */
  readonly before: string;
  readonly after: string;
  /** The quote begins (ends) so near the clause's border that the context shows it. */
  readonly showsStart: boolean;
  readonly showsEnd: boolean;
}

/** Fold a quote and tell the context inside its clause from what lies beyond, at the newlines between clauses. */
export function foldQuote({ exact, prefix, suffix }: TextQuote): FoldedQuote {
  const before = prefix.lastIndexOf('\n');
  const after = suffix.indexOf('\n');
  return {
    exact: foldToString(exact).trim(),
    prefix: foldToString(prefix.slice(before + 1)).trimStart(),
    suffix: foldToString(after === -1 ? suffix : suffix.slice(0, after)).trimEnd(),
    before: before === -1 ? '' : foldLines(prefix.slice(0, before)),
    after: after === -1 ? '' : foldLines(suffix.slice(after + 1)),
    showsStart: before !== -1,
    showsEnd: after !== -1,
  };
}

function foldLines(text: string): string {
  return text
    .split('\n')
    .map(line => foldToString(line))
    .join('\n');
}
