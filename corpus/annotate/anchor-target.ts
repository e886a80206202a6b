import type { AnnotationTarget } from '../model/annotation';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';
import type { AnchorCandidate, AnchorResult } from './anchor-result';
import { anchorTextOf, readingRange, type AnchorText } from './anchor-text';
import { findExactPlaces, findLikePlaces } from './find-places';
import { foldQuote, type FoldedQuote } from './folded-quote';
import { clauseAround, likenessOfNeighbours, scorePlace, type ScoredPlace } from './score-place';

/** Least score of a place that is taken without asking. */
export const LEAST_SCORE = 0.85;
/** How far it must be ahead of the next best place. */
export const LEAST_LEAD = 0.1;
/** Between this and the least score a person is asked; below, the words count as gone. */
const REVIEW_SCORE = 0.72;
/** At home, in the clause that the annotation was made in, less is enough: which clause it is, is known already. */
const LEAST_SCORE_AT_HOME = 0.7;
/** Altered words must still be so much like the quote. */
const LEAST_WORDS = 0.5;
/** With no rival near, somewhat less is enough. */
const LEAST_SCORE_ALONE = 0.8;
const LEAST_WORDS_ALONE = 0.7;
const LEAST_LEAD_ALONE = 0.3;
/** Equal words with such a score need no search for similar ones. */
const CERTAIN = 0.97;
/** Advantage of the clause that the annotation was made in. */
const HOME_LEAD = 0.12;
/** A place in another clause while the annotation's own clause is still there. */
const AWAY_PENALTY = 0.08;
/** What the neighbouring clauses add to or take from the rank of a place that has rivals. */
const NEIGHBOUR_LEAD = 0.1;
/** A place among quite other clauses, whose own clause is not the same either: a likeness, not the place. */
const STRANGE_NEIGHBOURS = 0.4;
const STRANGE_PENALTY = 0.15;
const MAX_COMPARED = 8;
const MAX_CANDIDATES = 5;

/** What anchoring needs of a target. */
export type AnchorQuestion = Pick<AnnotationTarget, 'clauseId' | 'range' | 'quote'>;

/**
 * Find where an annotation's target stands in today's text.
 *
 * Words are compared folded, so width, script and kinds of quotation mark make no difference. Every place with the
 * same words is weighed, then places with similar words or surroundings. The best one is taken when it scores at
 * least 0.85 and is at least 0.10 ahead of the next, or when it stands quite alone; in the clause that the annotation
 * was made in, less is enough. Otherwise a person decides, or the words are gone. Quotes of up to three characters
 * must be found as they are.
 *
 * @see METHODS.md, Re-anchoring
 */
export function anchorTarget(target: AnchorQuestion, document: CorpusDocument): AnchorResult {
  const anchorText = anchorTextOf(document);
  const untouched = findUntouched(anchorText, target);
  if (untouched !== null) return { ...untouched, state: 'exact', candidates: [untouched] };
  const quote = foldQuote(target.quote);
  const home = anchorText.ordinals.get(target.clauseId);
  const weigh = (ranges: readonly TextRange[]) =>
    ranges.map(range => toContender(scorePlace(anchorText, quote, range), home));
  let contenders = weigh(findExactPlaces(anchorText.text, quote.exact));
  if (!contenders.some(({ score }) => score >= CERTAIN)) {
    contenders = [...contenders, ...weigh(findLikePlaces(anchorText, quote, home))];
  }
  const likely = rank(contenders, MAX_COMPARED).map(one => withNeighbours(one, anchorText, quote));
  const ranked = rank(likely, MAX_CANDIDATES);
  const candidates = ranked.map(place => toCandidate(anchorText, place));
  const [best] = ranked;
  const [first] = candidates;
  if (best === undefined || first === undefined) return unplaced('orphan', []);
  if (!isAccepted(best, ranked[1])) return unplaced(best.score >= REVIEW_SCORE ? 'review' : 'orphan', candidates);
  const inPlace = first.clauseId === target.clauseId && isSameRange(first.range, target.range);
  return { ...first, state: best.words < 1 ? 'changed' : inPlace ? 'exact' : 'moved', candidates };
}

/** The place it was measured at, when words and surroundings there are the same to the letter. */
function findUntouched(anchorText: AnchorText, { clauseId, range, quote }: AnchorQuestion): AnchorCandidate | null {
  const text = anchorText.document.clauses[anchorText.ordinals.get(clauseId) ?? -1]?.text;
  if (text === undefined || quote.exact === '' || text.slice(range.start, range.end) !== quote.exact) return null;
  const prefix = quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1);
  const suffix = quote.suffix.split('\n', 1)[0] ?? '';
  const isSame = text.slice(0, range.start).endsWith(prefix) && text.slice(range.end).startsWith(suffix);
  return isSame ? { clauseId, range: { start: range.start, end: range.end }, score: 1 } : null;
}

interface Contender extends ScoredPlace {
  readonly isHome: boolean;
  /** What it is ranked by. */
  readonly worth: number;
}

function toContender(place: ScoredPlace, home: number | undefined): Contender {
  const isHome = place.ordinal === home;
  const score = home === undefined || isHome ? place.score : Math.max(0, place.score - AWAY_PENALTY);
  return { ...place, score, isHome, worth: score + (isHome ? HOME_LEAD : 0) };
}

/** The clauses around settle between places that are alike, and warn of a place that only looks alike. */
function withNeighbours(contender: Contender, anchorText: AnchorText, quote: FoldedQuote): Contender {
  const likeness = likenessOfNeighbours(anchorText, quote, clauseAround(anchorText, contender.ordinal));
  if (likeness === null) return contender;
  const isStrange = likeness < STRANGE_NEIGHBOURS && !contender.isHome && !contender.isWhole;
  const penalty = isStrange ? STRANGE_PENALTY : 0;
  return {
    ...contender,
    score: Math.max(0, contender.score - penalty),
    worth: contender.worth - penalty + NEIGHBOUR_LEAD * likeness,
  };
}

/** Best first, one for each stretch of text. */
function rank(contenders: readonly Contender[], count: number): Contender[] {
  const kept: Contender[] = [];
  for (const contender of [...contenders].sort((a, b) => b.worth - a.worth)) {
    const { start, end } = contender.range;
    if (!kept.some(({ range }) => range.start < end && start < range.end)) kept.push(contender);
    if (kept.length >= count) break;
  }
  return kept;
}

function isAccepted(best: Contender, second: Contender | undefined): boolean {
  const lead = best.worth - (second?.worth ?? 0);
  if (best.score >= LEAST_SCORE_ALONE && best.words >= LEAST_WORDS_ALONE && lead >= LEAST_LEAD_ALONE) return true;
  if (best.score < (best.isHome ? LEAST_SCORE_AT_HOME : LEAST_SCORE) || best.words < LEAST_WORDS) return false;
  return lead >= LEAST_LEAD || isTheOnlyPerfect(best, second);
}

/** Words and all surroundings are there as they were, and nowhere else. */
function isTheOnlyPerfect(best: Contender, second: Contender | undefined): boolean {
  return best.score > 0.999 && (second?.score ?? 0) < 0.98;
}

function unplaced(state: 'review' | 'orphan', candidates: readonly AnchorCandidate[]): AnchorResult {
  return { state, score: candidates[0]?.score ?? 0, clauseId: null, range: null, candidates };
}

function toCandidate(anchorText: AnchorText, { ordinal, range, score }: ScoredPlace): AnchorCandidate {
  return {
    clauseId: anchorText.document.clauses[ordinal]?.id ?? '',
    range: readingRange(anchorText, ordinal, range),
    score: Math.round(score * 1000) / 1000,
  };
}

function isSameRange(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
