import { describeTarget } from '../../corpus/annotate/describe-target';
import type { AnnotationTarget } from '../../corpus/model/annotation';
import type { Clause } from '../../corpus/model/clause';
import type { CorpusDocument } from '../../corpus/model/work';
import { between } from './edit-kinds';
import type { Place } from './traced-edition';

/** A passage that was marked, and what became of it. */
export interface AskedQuote {
  readonly target: AnnotationTarget;
  /** Ordinal of its clause in the older edition. */
  readonly order: number;
  /** Where each of its characters is today. */
  readonly survivors: readonly Place[];
}

/** Mark passages of all lengths at random. */
export function chooseQuotes(
  document: CorpusDocument,
  from: {
    readonly random: () => number;
    readonly placeOf: (clauseOrdinal: number, offset: number) => Place;
    readonly quoteCount: number;
  },
): AskedQuote[] {
  const { random, placeOf, quoteCount } = from;
  const asked: AskedQuote[] = [];
  for (let count = 0; count < quoteCount; count += 1) {
    const ordinal = between(random, 0, document.clauses.length - 1);
    const clause = document.clauses[ordinal] as Clause;
    const length = Math.min(clause.text.length - clause.bodyStart, quoteLength(random, clause));
    if (length < 2) continue;
    const start = between(random, clause.bodyStart, clause.text.length - length);
    if (/^\s|\s$/u.test(clause.text.slice(start, start + length))) continue;
    const target = describeTarget(document, clause.id, { start, end: start + length });
    asked.push({
      target,
      order: ordinal,
      survivors: Array.from({ length }, (_unused, k) => placeOf(ordinal, start + k)),
    });
  }
  return asked;
}

function quoteLength(random: () => number, clause: Clause): number {
  if (random() < 0.12) return clause.text.length - clause.bodyStart;
  const scale = clause.language === 'en' ? 3 : 1;
  return Math.max(3, Math.round(2 * scale * 24 ** random()));
}
