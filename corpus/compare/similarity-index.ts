import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { ClauseText, ComparedText } from './compared-text';
import { MOST_CELLS, type PassageFinder, type SharedPassage, passageFinder } from './local-alignment';
import { type Shingles, shingleWeight, shinglesOf } from './shingles';

/** A clause like the one asked about. */
export interface SimilarClause {
  readonly clauseId: ClauseId;
  /** 0 to 1; 1 for the same words. */
  readonly score: number;
  /** Share of all shingle weight that both have (Broder's resemblance, weighted). */
  readonly resemblance: number;
  /** Share of the smaller side's shingle weight that both have. */
  readonly containment: number;
  /** Shared passages, best first; `left` is over the text asked about, `right` over the clause. */
  readonly passages: readonly SharedPassage[];
  /** Characters at the end of either text in which no shared passages were looked for; 0 unless a text is very long. */
  readonly leftOut: number;
}

interface ShingledClause {
  readonly clause: ClauseText;
  readonly shingles: Shingles;
  /** Sum over its shingles, each once. */
  readonly weight: number;
}

/** Weight of the shingles that a clause shares: each once, and as BM25 counts them. */
interface Sums {
  shared: number;
  matched: number;
}

interface Candidate {
  readonly ordinal: number;
  /** Shared shingle weight over the geometric mean of both sides. */
  readonly cosine: number;
  /** BM25 over the shingles, as a share of what the text asked about weighs itself. */
  readonly likeness: number;
  readonly resemblance: number;
  readonly containment: number;
}

/** How many candidates of the shingle stage go on to local alignment. */
const ALIGNED_CANDIDATES = 60;
/** Most cells of all alignments of an answer together: it bounds the time for very long clauses. */
const ALIGNED_CELLS = 20_000_000;
/** BM25's saturation of repeated words, and how far long clauses are lowered (Robertson and Zaragoza 2009). */
const [SATURATION, LENGTH] = [1.2, 0.75];
/** What a clause of mean length adds to the weight of a question, so that a chance word does not answer a short one. */
const SHORT_QUESTION = 0.5;
/** What shared passages count for: enough to decide between clauses that share as many shingles. */
const PASSAGES = 0.05;
/** The likest clauses have a say: what is like them, too, belongs with them (Rocchio 1971). */
const FEEDBACK = { clauses: 2, weight: 1 } as const;

/**
 * Finds clauses like a given one in a corpus of one language.
 *
 * BM25 over shingles (Broder 1997; Robertson and Zaragoza 2009): weighted by inverse document frequency, so that
 * boilerplate counts little, and by what tells the matter from the frame around it; the best go through local alignment
 * (Smith and Waterman 1981), whose passages are shown and decide ties; what is like the two likest is raised.
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
    const candidates = this.#candidates(shinglesOf(asked, this.#language))
      .filter(({ ordinal }) => this.#clauses[ordinal]?.clause.clauseId !== exceptId)
      .slice(0, Math.max(limit, ALIGNED_CANDIDATES));
    const findPassages = passageFinder(asked);
    const mostCells = Math.min(MOST_CELLS, ALIGNED_CELLS / candidates.length);
    const aligned = candidates
      .map(candidate => this.#align(asked, candidate, clause => findPassages(clause, mostCells)))
      .sort((a, b) => b.rank - a.rank);
    const feedback = this.#feedback(aligned.slice(0, FEEDBACK.clauses));
    const ranked = aligned
      .map(entry => ({
        ...entry,
        rank: entry.rank + FEEDBACK.weight * (feedback.get(entry.candidate.ordinal) ?? 0),
      }))
      .sort((a, b) => b.rank - a.rank);
    // The first has its own likeness for its score, and the others stand to it as their ranks do.
    const scale = (ranked[0]?.candidate.cosine ?? 0) / (ranked[0]?.rank ?? 1);
    return ranked.slice(0, limit).map(({ candidate: { resemblance, containment }, clause, shared, rank }) => ({
      clauseId: clause.clauseId,
      score: Math.min(1, rank * scale),
      resemblance,
      containment,
      ...shared,
    }));
  }

  /** For each clause its likeness to the likest ones, each counted by how like the question it is itself. */
  #feedback(likest: readonly { readonly candidate: Candidate; readonly rank: number }[]): Map<number, number> {
    const sums = new Map<number, number>();
    for (const { candidate, rank } of likest) {
      for (const { ordinal, likeness } of this.#candidates(this.#clauses[candidate.ordinal]!.shingles)) {
        const own = ordinal === candidate.ordinal ? 1 : likeness;
        sums.set(ordinal, (sums.get(ordinal) ?? 0) + rank * own);
      }
    }
    return sums;
  }

  #addPostings(clause: ClauseText): void {
    const shingles = shinglesOf(clause, this.#language);
    const ordinal = this.#clauses.push({ clause, shingles, weight: 0 }) - 1;
    for (const shingle of shingles.keys()) {
      const posting = this.#postings.get(shingle);
      if (posting === undefined) this.#postings.set(shingle, [ordinal]);
      else posting.push(ordinal);
    }
  }

  /** Unknown shingles weigh as much as ones seen once: the asked text may be a selection from elsewhere. */
  #weightOf(shingle: string): number {
    const count = this.#postings.get(shingle)?.length ?? 1;
    return shingleWeight(shingle, this.#language) * Math.log(1 + (this.#clauses.length - count + 0.5) / (count + 0.5));
  }

  #weigh(shingles: Shingles): number {
    let weight = 0;
    for (const shingle of shingles.keys()) weight += this.#weightOf(shingle);
    return weight;
  }

  /** Every clause that shares a shingle, likest first. */
  #candidates(shingles: Shingles): Candidate[] {
    const askedWeight = this.#weigh(shingles);
    const sums = new Map<number, Sums>();
    for (const shingle of shingles.keys()) {
      const weight = this.#weightOf(shingle);
      for (const ordinal of this.#postings.get(shingle) ?? []) {
        const sum = sums.get(ordinal) ?? { shared: 0, matched: 0 };
        sum.shared += weight;
        sum.matched += weight * this.#saturated(shingle, ordinal);
        sums.set(ordinal, sum);
      }
    }
    return [...sums]
      .map(([ordinal, sum]) => this.#measure(ordinal, sum, askedWeight))
      .sort((a, b) => b.likeness - a.likeness);
  }

  /** BM25's factor of a shingle in a clause: grows with its count, less and less, and shrinks with the clause's length. */
  #saturated(shingle: string, ordinal: number): number {
    const { shingles, weight } = this.#clauses[ordinal]!;
    const count = shingles.get(shingle) ?? 0;
    const length = 1 - LENGTH + (LENGTH * weight) / (this.#meanWeight || 1);
    return (count * (SATURATION + 1)) / (count + SATURATION * length);
  }

  #measure(ordinal: number, { shared, matched }: Sums, askedWeight: number): Candidate {
    const weight = this.#clauses[ordinal]?.weight ?? 0;
    return {
      ordinal,
      cosine: Math.min(1, shared / (Math.sqrt(askedWeight * weight) || 1)),
      likeness: matched / (askedWeight + SHORT_QUESTION * this.#meanWeight || 1),
      resemblance: shared / (askedWeight + weight - shared || 1),
      containment: shared / (Math.min(askedWeight, weight) || 1),
    };
  }

  #align(asked: ComparedText, candidate: Candidate, findPassages: PassageFinder) {
    const clause = this.#clauses[candidate.ordinal]!.clause;
    const shared = findPassages(clause);
    const covered = shared.passages.reduce((sum, { left }) => sum + left.end - left.start, 0);
    const coverage = Math.min(1, covered / (Math.sqrt(asked.text.length * clause.text.length) || 1));
    return { candidate, clause, shared, rank: candidate.likeness + PASSAGES * coverage };
  }
}
