import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { Contender } from './accept-place';
import { clauseAround, type AnchorText } from './anchor-text';
import type { EditionClues } from './edition-clues';
import { isEstranged } from './estranged-place';
import { findExactPlaces, findLikePlaces } from './find-places';
import type { FoldedQuote } from './folded-quote';
import { likenessAllAround, likenessOfClause, likenessOfNeighbours, scorePlace, type ScoredPlace } from './score-place';

/** Equal words with such a score need no search for similar ones. */
const CERTAIN = 0.97;
/** So much of the old surroundings on both sides shows that such words stand where they stood. */
const SURROUNDED = 0.9;
/** Advantage of the clause that the annotation was made in. */
const HOME_LEAD = 0.12;
/** A place in another clause while the annotation's own clause is still there. */
const AWAY_PENALTY = 0.08;
/** A place in a clause that is known to continue quite another one. */
const FOREIGN_PENALTY = 0.1;
/** Advantage of a place between the clauses that stood around the annotation's own, and what one elsewhere loses. */
const ORDER_LEAD = 0.1;
/** What the neighbouring clauses add to or take from the rank of a place that has rivals. */
const NEIGHBOUR_LEAD = 0.1;
/** A place among quite other clauses, whose own clause is not the same either: a likeness, not the place. */
const STRANGE_NEIGHBOURS = 0.4;
const STRANGE_PENALTY = 0.15;
const MAX_COMPARED = 8;
const MAX_CANDIDATES = 5;

/** Whose words are looked for, and what is known of the clauses. */
export interface Search {
  readonly anchorText: AnchorText;
  readonly quote: FoldedQuote;
  /** The clause that the annotation was made in, as the older edition named it. */
  readonly clauseId: ClauseId;
  /** Where that clause stood in the older text, when it is known. */
  readonly order: number | undefined;
  readonly clues: EditionClues;
}

/** The places where a quote may stand, best first, one for each stretch of text; at most five. */
export function findContenders(search: Search): Contender[] {
  const { anchorText, quote, clauseId, order, clues } = search;
  const home = anchorText.ordinals.get(clauseId) ?? clues.homes.get(clauseId);
  const weigh = (ranges: readonly TextRange[]) =>
    ranges.map(range => toContender(scorePlace(anchorText, quote, range), home, search));
  const exact = weigh(findExactPlaces(anchorText.text, quote.exact));
  if (exact.some(one => isCertain(one, search))) return settle(exact, search);
  const expected = order === undefined ? [] : (clues.order?.expectedClauses(order) ?? []);
  const near = home === undefined ? expected : [home, ...expected];
  return settle([...exact, ...weigh(findLikePlaces(anchorText, quote, near))], search);
}

/** The same words at home, or between all that stood around them: they were not altered somewhere else. */
function isCertain({ score, range, isHome, isExpected }: Contender, { anchorText, quote }: Search): boolean {
  if (score < CERTAIN) return false;
  return isHome || (isExpected !== false && likenessAllAround(anchorText, quote, range) >= SURROUNDED);
}

function settle(contenders: readonly Contender[], search: Search): Contender[] {
  const likely = rank(contenders, MAX_COMPARED).map(one => withSurroundings(one, search));
  return rank(likely, MAX_CANDIDATES);
}

function toContender(place: ScoredPlace, home: number | undefined, search: Search): Contender {
  const { clauseId, clues } = search;
  const isHome = place.ordinal === home;
  const origin = clues.origins.get(place.ordinal) ?? clauseId;
  const penalty = isHome ? 0 : origin === clauseId ? (home === undefined ? 0 : AWAY_PENALTY) : FOREIGN_PENALTY;
  const score = Math.max(0, place.score - penalty);
  const isForeign = !isHome && origin !== clauseId;
  const isExpected = isInOrder(place, search);
  const worth = score + (isHome ? HOME_LEAD : 0) + orderLead(isExpected);
  return {
    ...place,
    score,
    isHome,
    isForeign,
    isExpected,
    isEstranged: false,
    around: 0,
    neighbours: null,
    clause: 0,
    worth,
  };
}

function isInOrder({ ordinal }: ScoredPlace, { order, clues }: Search): boolean | null {
  return order === undefined || clues.order === null ? null : clues.order.expects(order, ordinal);
}

function orderLead(isExpected: boolean | null): number {
  return isExpected === null ? 0 : isExpected ? ORDER_LEAD : -ORDER_LEAD;
}

/** The clauses around settle between places that are alike, and warn of a place that only looks alike. */
function withSurroundings(contender: Contender, { anchorText, quote }: Search): Contender {
  const around = likenessAllAround(anchorText, quote, contender.range);
  const clause = likenessOfClause(anchorText, quote, contender.ordinal);
  const likeness = likenessOfNeighbours(anchorText, quote, clauseAround(anchorText, contender.ordinal));
  const isStrange = likeness !== null && likeness < STRANGE_NEIGHBOURS && !contender.isHome && !contender.isWhole;
  const penalty = isStrange ? STRANGE_PENALTY : 0;
  return {
    ...contender,
    isEstranged: isEstranged(anchorText, quote, contender.ordinal),
    around,
    neighbours: likeness,
    clause,
    score: Math.max(0, contender.score - penalty),
    worth: contender.worth - penalty + NEIGHBOUR_LEAD * (likeness ?? around),
  };
}

function rank(contenders: readonly Contender[], count: number): Contender[] {
  const kept: Contender[] = [];
  for (const contender of [...contenders].sort((a, b) => b.worth - a.worth)) {
    const { start, end } = contender.range;
    if (!kept.some(({ range }) => range.start < end && start < range.end)) kept.push(contender);
    if (kept.length >= count) break;
  }
  return kept;
}
