import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import { type ClauseText, type ComparedText, defaultIgnored, tokenElements } from './compared-text';
import { type SharedPassage, findSharedPassages } from './local-alignment';

/** A clause like the one asked about. */
export interface SimilarClause {
  readonly clauseId: ClauseId;
  /** 0 to 1. */
  readonly score: number;
  /** Share of all shingle weight that both have (Broder's resemblance, weighted). */
  readonly resemblance: number;
  /** Share of the smaller side's shingle weight that both have. */
  readonly containment: number;
  /** Shared passages, longest first; `left` is over the text asked about, `right` over the clause. */
  readonly passages: readonly SharedPassage[];
}

interface ShingledClause {
  readonly clause: ClauseText;
  readonly shingles: ReadonlySet<string>;
  readonly weight: number;
}

interface Candidate {
  readonly ordinal: number;
  readonly score: number;
  readonly resemblance: number;
  readonly containment: number;
}

/** How many candidates of the shingle stage go on to local alignment. */
const ALIGNED_CANDIDATES = 60;

/**
 * Finds clauses like a given one in a corpus of one language.
 *
 * Shingle sets (Broder 1997: Han 3-grams and 2-grams of words; English word 2-grams and words) weighted by
 * inverse document frequency, so that boilerplate counts little; the best go through local
 * alignment (Smith and Waterman 1981), whose passages are shown and decide ties.
 */
export class SimilarityIndex {
  readonly #language: Language;
  readonly #clauses: ShingledClause[] = [];
  readonly #postings = new Map<string, number[]>();
  readonly #meanWeight: number;

  constructor(clauses: readonly ClauseText[], language: Language) {
    this.#language = language;
    for (const clause of clauses) this.#addPostings(clause);
    for (const [ordinal, { clause, shingles }] of this.#clauses.entries()) {
      this.#clauses[ordinal] = { clause, shingles, weight: this.#weigh(shingles) };
    }
    const total = this.#clauses.reduce((sum, { weight }) => sum + weight, 0);
    this.#meanWeight = total / (this.#clauses.length || 1);
  }

  /**
   * The clauses most like `asked`, best first.
   *
   * @param exceptId - the clause asked about, left out of its own answer
   */
  similarTo(asked: ComparedText, limit: number, exceptId: ClauseId | null = null): SimilarClause[] {
    const shingles = shinglesOf(asked, this.#language);
    const askedWeight = this.#weigh(shingles);
    const shared = this.#sharedWeights(shingles);
    const candidates = [...shared.entries()]
      .filter(([ordinal]) => this.#clauses[ordinal]?.clause.clauseId !== exceptId)
      .map(([ordinal, weight]) => this.#score(ordinal, weight, askedWeight))
      .sort((a, b) => b.score - a.score)
      .slice(0, Math.max(limit, ALIGNED_CANDIDATES));
    return candidates
      .map(candidate => this.#align(asked, candidate))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  #addPostings(clause: ClauseText): void {
    const shingles = shinglesOf(clause, this.#language);
    const ordinal = this.#clauses.push({ clause, shingles, weight: 0 }) - 1;
    for (const shingle of shingles) {
      const posting = this.#postings.get(shingle);
      if (posting === undefined) this.#postings.set(shingle, [ordinal]);
      else posting.push(ordinal);
    }
  }

  /** Unknown shingles weigh as much as ones seen once: the asked text may be a selection from elsewhere. */
  #idf(shingle: string): number {
    return Math.log(1 + this.#clauses.length / (this.#postings.get(shingle)?.length ?? 1));
  }

  #weigh(shingles: ReadonlySet<string>): number {
    let weight = 0;
    for (const shingle of shingles) weight += this.#idf(shingle);
    return weight;
  }

  #sharedWeights(shingles: ReadonlySet<string>): Map<number, number> {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const idf = this.#idf(shingle);
      for (const ordinal of this.#postings.get(shingle) ?? []) shared.set(ordinal, (shared.get(ordinal) ?? 0) + idf);
    }
    return shared;
  }

  #score(ordinal: number, shared: number, askedWeight: number): Candidate {
    const own = this.#clauses[ordinal];
    const weight = own?.weight ?? 0;
    const resemblance = shared / (askedWeight + weight - shared || 1);
    const smaller = Math.min(askedWeight, weight);
    const containment = shared / (smaller || 1);
    const confidence = smaller / (smaller + this.#meanWeight || 1);
    return { ordinal, score: 0.6 * resemblance + 0.4 * containment * confidence, resemblance, containment };
  }

  #align(asked: ComparedText, candidate: Candidate): SimilarClause {
    const clause = this.#clauses[candidate.ordinal]?.clause;
    if (clause === undefined) throw new RangeError('no such clause');
    const passages = findSharedPassages(asked, clause);
    const covered = passages.reduce((sum, { left, right }) => sum + left.end - left.start + right.end - right.start, 0);
    const coverage = Math.min(1, covered / (asked.text.length + clause.text.length || 1));
    return {
      clauseId: clause.clauseId,
      score: 0.75 * candidate.score + 0.25 * coverage,
      resemblance: candidate.resemblance,
      containment: candidate.containment,
      passages,
    };
  }
}

/** Shingle set of a text, punctuation removed. A text shorter than a shingle is one shingle. */
function shinglesOf(text: ComparedText, language: Language): Set<string> {
  const words = tokenElements(text, { ...defaultIgnored, punctuation: true }).map(element => element.key);
  const shingles = new Set<string>();
  for (const [ordinal, word] of words.entries()) {
    const next = words[ordinal + 1];
    if (word.length > 1) shingles.add(word);
    if (next !== undefined) shingles.add(`${word} ${next}`);
  }
  if (language === 'zh') for (const gram of characterGrams(words.join(''), 3)) shingles.add(gram);
  if (shingles.size === 0 && text.text.trim() !== '') shingles.add(foldToString(text.text.trim()));
  return shingles;
}

function characterGrams(text: string, size: number): string[] {
  const characters = [...text];
  return characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, start) => characters.slice(start, start + size).join(''));
}
