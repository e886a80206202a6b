import { wholeBody } from '../compare/compared-work';
import type { StudiedClause, StudiedCorpus } from '../compare/compared-work';
import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { ConcordanceLine, LineCounterpart } from './concordance-line';
import type { LikelyRenderings } from './likely-rendering';

/** Give lines their whole clause and the aligned sentences of the other language. */
export function addContext(
  lines: readonly ConcordanceLine[],
  corpus: StudiedCorpus,
  renderings: LikelyRenderings,
): ConcordanceLine[] {
  return lines.map(line => {
    const clause = corpus.clause(line.clauseId);
    const { text, bodyStart, section } = clause;
    return {
      ...line,
      context: { text, bodyStart, section, counterparts: counterpartsOf(corpus, renderings, clause, line) },
    };
  });
}

function counterpartsOf(
  corpus: StudiedCorpus,
  renderings: LikelyRenderings,
  clause: StudiedClause,
  { range }: ConcordanceLine,
): LineCounterpart[] {
  const likely = renderings.at(clause, range);
  return joined(corpus.counterparts(clause, range)).map(({ clause: other, range: place }) => {
    const found = likely.find(one => one.clauseId === other.clauseId && isInside(one.range, place));
    const { clauseId, label, text, bodyStart } = other;
    return { clauseId, label, text, bodyStart, range: place, rendering: found?.range ?? null };
  });
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Sentences of the same clause as one stretch. */
function joined(places: readonly { readonly clause: StudiedClause; readonly range: TextRange }[]) {
  const stretches = new Map<ClauseId, { clause: StudiedClause; range: TextRange }>();
  for (const { clause, range } of places) {
    const known = stretches.get(clause.clauseId)?.range ?? range;
    const whole = { start: Math.min(known.start, range.start), end: Math.max(known.end, range.end) };
    stretches.set(clause.clauseId, { clause, range: within(whole, wholeBody(clause)) });
  }
  return [...stretches.values()];
}

function within(range: TextRange, limits: TextRange): TextRange {
  return { start: Math.max(range.start, limits.start), end: Math.min(range.end, limits.end) };
}
