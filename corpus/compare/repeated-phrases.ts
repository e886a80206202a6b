import type { Language } from '../model/language';
import type { ClauseText } from './compared-text';
import { CoveredStretches } from './covered-stretches';
import { type MaximalRepeat, findMaximalRepeats } from './maximal-repeats';
import { type PhrasePlace, type SymbolText, placeOf, toSymbols } from './symbol-text';

/** A wording that returns in several clauses. */
export interface RepeatedPhrase {
  readonly language: Language;
  /** As printed at its first place. */
  readonly text: string;
  /** Every place, in reading order. */
  readonly places: readonly PhrasePlace[];
  readonly clauseCount: number;
  /** Places that no longer kept phrase covers. */
  readonly ownCount: number;
  /** Length in symbols × clauses: what the list is sorted by. */
  readonly score: number;
}

export interface PhraseOptions {
  /** Least Han characters of a Chinese phrase. */
  readonly leastCharacters: number;
  /** Least words of an English phrase. */
  readonly leastWords: number;
  readonly leastClauses: number;
}

export const defaultPhraseOptions: PhraseOptions = { leastCharacters: 4, leastWords: 3, leastClauses: 2 };

/** Share of occurrences whose edges must be word boundaries. */
const EDGE_SHARE = 0.8;

/**
 * Repeated phrases of clauses in one language, best first.
 *
 * Maximal repeats, kept when their edges are word boundaries in at least 80 % of the places, when their
 * accessor variety (Feng et al. 2004: the smaller count of distinct neighbours left and right) is at least 2,
 * and when enough places are not covered by a longer kept phrase (O'Donnell 2011, Adjusted Frequency List).
 */
export function findRepeatedPhrases(
  clauses: readonly ClauseText[],
  language: Language,
  options: PhraseOptions = defaultPhraseOptions,
): RepeatedPhrase[] {
  const text = toSymbols(clauses, language);
  const least = language === 'zh' ? options.leastCharacters : options.leastWords;
  const boundaries = wordBoundaries(clauses);
  const candidates = findMaximalRepeats(text, least)
    .filter(repeat => Math.min(repeat.leftVariety, repeat.rightVariety) >= 2)
    .filter(repeat => isPhrase(text, repeat, least) && hasWordEdges(text, repeat, boundaries));
  return withoutCovered(text, candidates, options.leastClauses).sort((a, b) => b.score - a.score);
}

const RAGGED_START = /^(?:[、·—–\-）)》〉的和与及或了并]|(?:and|or|of|the|that|which|by|as|with|its|their)\s)/iu;
const RAGGED_END =
  /(?:[、·—–\-（(《〈的和与及或在了对将由并向从]|\s(?:and|or|the|a|an|of|in|on|at|by|for|with|from|as|that|which|its|their|between))$/iu;

/** Long enough in Han characters or words, and not cut off before or after a joining word. */
function isPhrase(text: SymbolText, repeat: MaximalRepeat, least: number): boolean {
  const phrase = printedAt(text, repeat.offsets[0] ?? 0, repeat.length);
  if (RAGGED_START.test(phrase) || RAGGED_END.test(phrase)) return false;
  const counted = text.language === 'en' ? /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu : /\p{Script=Han}/gu;
  return (phrase.match(counted) ?? []).length >= least;
}

interface Boundaries {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

function wordBoundaries(clauses: readonly ClauseText[]): Boundaries[] {
  return clauses.map(({ tokens }) => ({
    starts: new Set(tokens.map(token => token.start)),
    ends: new Set(tokens.map(token => token.end)),
  }));
}

function hasWordEdges(
  text: SymbolText,
  { offsets, length }: MaximalRepeat,
  boundaries: readonly Boundaries[],
): boolean {
  let atWords = 0;
  for (const offset of offsets) {
    const clause = boundaries[text.clauseOf[offset] ?? 0];
    const { range } = placeOf(text, offset, length);
    if (clause?.starts.has(range.start) && clause.ends.has(range.end)) atWords += 1;
  }
  return atWords >= EDGE_SHARE * offsets.length;
}

/** Longest first: a phrase keeps its place in the list only by places that no longer one covers. */
function withoutCovered(
  text: SymbolText,
  candidates: readonly MaximalRepeat[],
  leastClauses: number,
): RepeatedPhrase[] {
  const covered = new CoveredStretches();
  const kept: RepeatedPhrase[] = [];
  for (const repeat of [...candidates].sort((a, b) => b.length - a.length)) {
    const own = repeat.offsets.filter(offset => !covered.covers(offset, offset + repeat.length));
    const ownClauses = new Set(own.map(offset => text.clauseOf[offset]));
    const clauses = new Set(repeat.offsets.map(offset => text.clauseOf[offset]));
    if (clauses.size < leastClauses || ownClauses.size === 0) continue;
    for (const offset of repeat.offsets) covered.add(offset, offset + repeat.length);
    const places = repeat.offsets.map(offset => placeOf(text, offset, repeat.length));
    kept.push({
      language: text.language,
      text: withoutOddQuotes(printedAt(text, repeat.offsets[0] ?? 0, repeat.length)),
      places,
      clauseCount: clauses.size,
      ownCount: own.length,
      score: repeat.length * clauses.size,
    });
  }
  return kept;
}

/** The words of a run of symbols as printed. */
function printedAt(text: SymbolText, offset: number, length: number): string {
  const { range } = placeOf(text, offset, length);
  return text.clauses[text.clauseOf[offset] ?? 0]?.text.slice(range.start, range.end) ?? '';
}

/** Quotation marks do not count in a phrase; those without their partner are not shown. */
function withoutOddQuotes(phrase: string): string {
  const opening = (phrase.match(/[“‘「『]/gu) ?? []).length;
  const closing = (phrase.match(/[”’」』]/gu) ?? []).length;
  return opening === closing ? phrase : phrase.replace(/[“”‘’「」『』]/gu, '');
}
